import type { DayNumber } from '../model/day';
import { hashText } from '../workbook/fingerprint';

/**
 * Is this occasion one of those left alone on purpose? By the hash of what it is about, so that it is by chance and
 * yet the same whoever looks, today and tomorrow. O(length).
 */
export function isHeldOut(customer: string, rule: string, since: DayNumber, share: number): boolean {
  if (share <= 0) return false;
  return Number.parseInt(hashText(`${customer}\n${rule}\n${since}`), 16) / HASHES < share;
}

/** `hashText` gives eight hexadecimal digits. */
const HASHES = 2 ** 32;
