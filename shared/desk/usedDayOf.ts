import { placeOfSheet } from '../crm/places';
import { usedDay } from '../crm/sheets/settingsSheet';
import { type Snapshot, sheetOf } from '../workbook/snapshot';

/** The analysis day of the last refresh as ISO text, from the Settings sheet; null where that does not say. */
export function usedDayOf(snapshot: Snapshot): string | null {
  return usedDay(sheetOf(snapshot, placeOfSheet(snapshot, 'settings') ?? ''));
}
