import type { ModelRequest } from '../crm/buildModel';
import { dayFormat } from '../crm/displayFormats';
import { MARK, placesOfColumns } from '../crm/places';
import type { Language } from '../messages';
import { type Finding, finding } from '../model/finding';
import { quotedSheet } from '../workbook/address';
import type { BackedSheet, Backup } from '../workbook/backup';
import { isDateCell, sameCell, type WritableCell } from '../workbook/cell';
import type { Change, Write } from '../workbook/changeSet';
import { fingerprint } from '../workbook/fingerprint';
import { cellAt, formulaAt, type SheetSnapshot, type Snapshot, sheetOf } from '../workbook/snapshot';
import { snapshotWith } from '../workbook/snapshotWith';
import { type Plan, refusal } from './plan';
import { planUpdate, reliances } from './update';

/**
 * Puts the user's sheets back to a backup, values and formulas, cell by cell where they differ; formats stay as
 * they are. Cells that came since are emptied, a sheet that is gone is made again, sheets that came since stay.
 * Where our columns stand today in the place of a column of the copy, the copy becomes a sheet beside. Then the
 * workbook is refreshed; one undo takes all of it back. `snapshot` has the copies. O(cells of both).
 */
export function planRestore(
  snapshot: Snapshot,
  backup: Backup,
  request: ModelRequest,
  language: Language,
): Plan {
  const broken = backup.sheets.find((backed) => {
    const copy = sheetOf(snapshot, backed.copy);
    return !copy || fingerprint(copy, null) !== backed.fingerprint;
  });
  if (broken) {
    const { sheet } = broken;
    return refusal('restore', finding('restore.broken', 'error', { sheet }, { sheet }), language);
  }
  const restored = backup.sheets.map((backed) => restoredSheet(backed, backup, snapshot, language));
  const changes = restored.flatMap((one) => one.changes);
  const result = planUpdate(snapshotWith(snapshot, changes), 'restore', request);
  const { changeSet } = result;
  const userCells = [...restored.flatMap((one) => one.userCells), ...(changeSet.userCells ?? [])];
  return {
    ...result,
    changeSet: {
      ...changeSet,
      reliesOn: reliances(snapshot),
      changes: [...changes, ...changeSet.changes],
      userCells,
    },
    findings: [...restored.flatMap((one) => one.findings), ...result.findings],
  };
}

interface Restored {
  readonly changes: readonly Change[];
  readonly userCells: readonly Write[];
  readonly findings: readonly Finding[];
}

function restoredSheet(
  backed: BackedSheet,
  { day }: Backup,
  snapshot: Snapshot,
  language: Language,
): Restored {
  const copy = sheetOf(snapshot, backed.copy)!;
  const sheet = sheetOf(snapshot, backed.sheet);
  if (!sheet) {
    return { changes: madeAgain(copy, backed, backed.sheet, language), userCells: [], findings: [] };
  }
  const ours = ourColumns(snapshot, sheet.name);
  if (isInTheWay(ours, copy)) {
    const name = freeName(snapshot, `${backed.sheet} (${day})`);
    const beside = finding('restore.beside', 'info', { sheet: name }, { sheet: backed.sheet, name });
    return { changes: madeAgain(copy, backed, name, language), userCells: [], findings: [beside] };
  }
  const writes = differences(sheet, copy, backed, ours);
  return { changes: writes, userCells: writes, findings: [] };
}

/** Columns of ours in a sheet, by its anchors and headers. */
function ourColumns(snapshot: Snapshot, sheet: string): ReadonlySet<number> {
  const places = placesOfColumns(snapshot).filter((place) => place.sheet === sheet);
  return new Set(places.flatMap(({ columns }) => [...columns.values()]));
}

/** Columns of ours in a copy, which has no anchors. */
function markedColumns(copy: SheetSnapshot): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of copy.values.slice(0, HEADER_ROWS)) {
    row.forEach((cell, c) => {
      if (typeof cell === 'string' && cell.startsWith(MARK)) found.add(c);
    });
  }
  return found;
}

const HEADER_ROWS = 200;

function isInTheWay(ours: ReadonlySet<number>, copy: SheetSnapshot): boolean {
  const marked = markedColumns(copy);
  return [...ours].some((c) => !marked.has(c) && copy.values.some((row) => (row[c] ?? null) !== null));
}

function contentIn(copy: SheetSnapshot, row: number, column: number, { sheet }: BackedSheet): WritableCell {
  const value = cellAt(copy, row, column);
  const text = formulaAt(copy, row, column);
  if (text === null) return value;
  // Some programs make a copied sheet's references to itself references to the copy.
  const formula = text.split(`${quotedSheet(copy.name)}!`).join(`${quotedSheet(sheet)}!`);
  return { formula: formula.split(`${copy.name}!`).join(`${quotedSheet(sheet)}!`), value };
}

/** One write for each run of cells that differ, column by column; columns of ours are passed over. */
function differences(
  sheet: SheetSnapshot,
  copy: SheetSnapshot,
  backed: BackedSheet,
  ours: ReadonlySet<number>,
): readonly Write[] {
  const marked = markedColumns(copy);
  const height = Math.max(sheet.values.length, copy.values.length);
  const width = Math.max(sheet.values[0]?.length ?? 0, copy.values[0]?.length ?? 0);
  const writes: Write[] = [];
  for (let c = 0; c < width; c++) {
    if (ours.has(c)) continue;
    let run: { row: number; cells: WritableCell[] } | null = null;
    for (let r = 0; r <= height; r++) {
      const wanted = r === height || marked.has(c) ? null : contentIn(copy, r, c, backed);
      if (r < height && !isThere(sheet, r, c, wanted)) {
        run ??= { row: r, cells: [] };
        run.cells.push(wanted);
      } else if (run !== null) {
        writes.push({ kind: 'write', sheet: sheet.name, row: run.row, column: c, columns: [run.cells] });
        run = null;
      }
    }
  }
  return writes;
}

function isThere(sheet: SheetSnapshot, row: number, column: number, wanted: WritableCell): boolean {
  const formula = formulaAt(sheet, row, column);
  if (typeof wanted === 'object' && wanted !== null && 'formula' in wanted) return formula === wanted.formula;
  return formula === null && sameCell(cellAt(sheet, row, column), wanted);
}

/** A sheet from its copy; days get a format that shows them as such, for the old formats are gone. */
function madeAgain(
  copy: SheetSnapshot,
  backed: BackedSheet,
  sheet: string,
  language: Language,
): readonly Change[] {
  const width = copy.values[0]?.length ?? 0;
  const rows = copy.values.length;
  const columns = Array.from({ length: width }, (_, c) =>
    copy.values.map((_, r) => contentIn(copy, r, c, { ...backed, sheet })),
  );
  const dated = columns.flatMap((cells, c) => (cells.some((cell) => isDateCell(cell)) ? [c] : []));
  return [
    { kind: 'createSheet', sheet, hidden: false },
    ...(rows > 0 && width > 0 ? [{ kind: 'write' as const, sheet, row: 0, column: 0, columns }] : []),
    ...dated.map(
      (column): Change => ({
        kind: 'format',
        sheet,
        rect: { row: 0, column, rows, columns: 1 },
        format: { numberFormat: dayFormat(language) },
      }),
    ),
  ];
}

function freeName(snapshot: Snapshot, name: string): string {
  const short = name.slice(-31);
  let candidate = short;
  for (let n = 2; sheetOf(snapshot, candidate); n++) candidate = `${short.slice(0, 27)} ${n}`;
  return candidate;
}
