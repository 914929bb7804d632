import { hashText } from '../workbook/fingerprint';

/** Sixteen hexadecimal digits that stand for an occurrence key where its signs may not. O(length). */
export function keyHash(key: string): string {
  return hashText(key) + hashText([...key].reverse().join(''));
}
