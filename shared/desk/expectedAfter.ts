import type { Change, Reliance } from '../workbook/changeSet';
import { fingerprint } from '../workbook/fingerprint';
import type { Snapshot } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { isMachineSheet } from '../workbook/state';

/** The fingerprints that all sheets have once the changes are applied, if nobody else changes them. */
export function expectedAfter(snapshot: Snapshot, changes: readonly Change[]): readonly Reliance[] {
  return snapshotWith(snapshot, changes)
    .sheets.filter(({ name }) => !isMachineSheet(name))
    .map((sheet) => ({ sheet: sheet.name, rect: null, fingerprint: fingerprint(sheet, null) }));
}
