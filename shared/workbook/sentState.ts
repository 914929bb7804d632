import { isBlank } from './cell';
import type { Change, Write } from './changeSet';
import { type Snapshot, sheetOf } from './snapshot';
import { isStateSheet, STATE_SHEET, sideOf, textsOf } from './state';
import { pieces } from './stateText';

/** As `memoryOf`: the marks of what was sent; '' for none. */
export function sentOf(snapshot: Snapshot): string {
  const sheet = sheetOf(snapshot, STATE_SHEET);
  return sheet === undefined || !isStateSheet(sheet) ? '' : (textsOf(sheet).get('sent') ?? '');
}

/** The change that adds marks of what was sent to a state that there is, below all else of it; null for no state. */
export function addSent(snapshot: Snapshot, marks: string): (Change & Write) | null {
  const sheet = sheetOf(snapshot, STATE_SHEET);
  if (sheet === undefined || !isStateSheet(sheet) || marks === '') return null;
  const column = sideOf(sheet);
  let row = sheet.values.length;
  while (row > 1 && isBlank(sheet.values[row - 1]?.[column])) row--;
  const texts = pieces(marks);
  return { kind: 'write', sheet: STATE_SHEET, row, column, columns: [texts.map(() => 'sent'), texts] };
}
