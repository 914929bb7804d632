import { hashText } from '../../workbook/fingerprint';
import { keyText } from '../keyText';

/**
 * A message's name at a gateway: of the occurrence alone, so that the same occurrence has the same name whenever and by
 * whomever it is sent, and says nothing of the customer. 35 characters; ZNS takes 48, eSMS.vn 50.
 */
export function trackingId(key: string): string {
  const text = keyText(key);
  return `sk-${[1, 2, 3, 4].map((part) => hashText(`${part} ${text}`)).join('')}`;
}
