import { hashText } from '../workbook/fingerprint';

/**
 * What stands for a customer who was erased, in the sent log and the list of requests: the same sign everywhere, so
 * that what was sent stays counted and no occasion is free to be sent anew, while nothing says whose it was. It is a
 * hash, so somebody who holds the old list can tell; nobody else can.
 */
export function erasedId(id: string): string {
  return `#${hashText(`erased ${id.toUpperCase()}`)}`;
}
