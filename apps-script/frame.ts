import type { Change } from '../shared/workbook/changeSet';
import type { Target } from './applyBatch';
import { clipped, rangeOf, type Sheet } from './book';
import { DEFAULT_PIXELS, pixelsOf } from './widths';

/** Widths, hidden columns, frozen rows and the filter of a sheet. */
export function applyFrame({ sheet, grid, isNew }: Target, batch: readonly Change[]): void {
  let areWidthsNew = isNew;
  for (const change of batch) {
    if (change.kind === 'columnWidths') {
      setWidths(sheet, change.column, change.widths.map(pixelsOf), areWidthsNew);
      areWidthsNew = false;
    } else if (change.kind === 'freeze') {
      if (!isNew || change.rows > 0) sheet.setFrozenRows(change.rows);
      if (!isNew || change.columns > 0) sheet.setFrozenColumns(change.columns);
    } else if (change.kind === 'filter') {
      if (!isNew) sheet.getFilter()?.remove();
      // A filter of Sheets does not grow with the rows typed below it: it is made as long as the grid.
      const rect = change.rect && clipped({ ...change.rect, rows: grid.rows }, grid);
      if (rect) rangeOf(sheet, rect).createFilter();
    }
  }
  setHidden(sheet, batch);
}

/** One call for each run of equal widths, or for each that differs from one width that all get first, or have. */
function setWidths(sheet: Sheet, column: number, pixels: readonly number[], isNew: boolean): void {
  let base = isNew ? DEFAULT_PIXELS : null;
  let fewest = runsOf(pixels, base).length;
  for (const candidate of new Set(pixels)) {
    const calls = runsOf(pixels, candidate).length + 1;
    if (calls < fewest) [base, fewest] = [candidate, calls];
  }
  if (base !== null && !(isNew && base === DEFAULT_PIXELS))
    sheet.setColumnWidths(column + 1, pixels.length, base);
  for (const [start, count] of runsOf(pixels, base)) {
    sheet.setColumnWidths(column + start + 1, count, pixels[start]!);
  }
}

/** Start and length of the runs of equal numbers other than `base`. */
function runsOf(pixels: readonly number[], base: number | null): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  pixels.forEach((width, i) => {
    if (width === base) return;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === i && pixels[last[0]] === width) last[1]++;
    else runs.push([i, 1]);
  });
  return runs;
}

function setHidden(sheet: Sheet, batch: readonly Change[]): void {
  const hidden = new Map<number, boolean>();
  for (const change of batch) {
    if (change.kind !== 'columnsHidden') continue;
    for (let i = 0; i < change.count; i++) hidden.set(change.column + i, change.hidden);
  }
  const columns = [...hidden.keys()].sort((a, b) => a - b);
  for (let start = 0; start < columns.length; ) {
    const isHidden = hidden.get(columns[start]!)!;
    let end = start + 1;
    while (columns[end] === columns[end - 1]! + 1 && hidden.get(columns[end]!) === isHidden) end++;
    if (isHidden) sheet.hideColumns(columns[start]! + 1, end - start);
    else sheet.showColumns(columns[start]! + 1, end - start);
    start = end;
  }
}
