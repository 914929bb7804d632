import { PURPOSES, type Purpose } from '../care/purpose';
import { consentsOf } from '../customers/consents';
import { isBlocked } from '../sending/blockList';
import type { Snapshot } from '../workbook/snapshot';
import type { Person } from './whoIs';

/** What a person refused to get messages for, by every channel; all purposes: they want none. O(rows). */
export function refusedPurposes(snapshot: Snapshot, { id, marks }: Person): readonly Purpose[] {
  const isListed = isBlocked(snapshot);
  if ([...marks.phones, ...marks.emails].some((mark) => isListed(mark))) return PURPOSES;
  if (id === null) return [];
  const { isRefused } = consentsOf(snapshot);
  return PURPOSES.filter((purpose) => isRefused(id, purpose));
}
