import { overlaps, type Rect } from '../../shared/workbook/address';
import type { Snapshot } from '../../shared/workbook/snapshot';
import type { Extent } from './extent';
import { areaRect } from './workbookPart';

/**
 * Whether any formula of the workbook reads cells inside the changed extents (by sheet name), so that its
 * stored result is out of date. Formulas that find their cells at run time, by a table or by a name count as
 * readers of everything. Linear in the formulas; stops at the first that does.
 */
export function hasStaleResults(snapshot: Snapshot, changed: ReadonlyMap<string, Extent>): boolean {
  const rects = new Map<string, Rect>();
  for (const [sheet, extent] of changed)
    if (extent.bottom >= 0) rects.set(sheet.toLowerCase(), rectOf(extent));
  if (rects.size === 0) return false;
  const names = new Set(snapshot.names.map((entry) => entry.name.toLowerCase()));
  return snapshot.sheets.some((sheet) =>
    sheet.formulas.some((row) =>
      row?.some((formula) => formula !== null && reads(formula, sheet.name, rects, names)),
    ),
  );
}

function rectOf({ top, left, bottom, right }: Extent): Rect {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const TOKEN =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?(?![\p{L}\p{N}_.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d+:\$?\d+)|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[/gu;

function reads(
  formula: string,
  own: string,
  rects: ReadonlyMap<string, Rect>,
  names: ReadonlySet<string>,
): boolean {
  for (const match of formula.matchAll(TOKEN)) {
    const [token, sheet, reference] = match;
    if (reference !== undefined) {
      const target = sheet === undefined ? own : sheet.replace(/^'|'$/g, '').replace(/''/g, "'");
      const rect = rects.get(target.toLowerCase());
      const area = areaRect(reference);
      if (rect !== undefined && (area === null || overlaps(area, rect))) return true;
    } else if (token === '[' || /^(?:INDIRECT|OFFSET|TABLE)$/i.test(token) || names.has(token.toLowerCase()))
      return true;
  }
  return false;
}
