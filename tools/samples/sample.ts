import type { Rect } from '../../shared/workbook/address';
import { type Cell, isFormulaCell, type WritableCell } from '../../shared/workbook/cell';
import type { SheetSnapshot, Snapshot } from '../../shared/workbook/snapshot';

/**
 * The sample workbooks: invented shops with the dirt that real sheets have, and beside each its truth: what
 * a correct reader must find. Every generator is a pure function of its seed, so the files in examples/
 * can be made again byte for byte, and a test compares what was read with what was meant.
 *
 * Nobody in them exists. Phone numbers carry a block 000 (0912 000 123), e-mail addresses are at
 * example.com and example.vn (the typing slips at gmial.com and the like have the local part
 * khach.hang.NNN), streets are `Đường Mẫu`, wards `Thử Nghiệm`; only the provinces are real.
 */
export interface Sample<Truth> {
  readonly sheets: readonly SampleSheet[];
  readonly truth: Truth;
}

export interface SampleSheet {
  readonly name: string;
  /** Rectangular: every row has as many cells as there are widths. */
  readonly rows: readonly SampleRow[];
  /** One a column: shown where the cell's kind suits it (a date format for date cells, else for numbers). */
  readonly numberFormats: readonly (string | null)[];
  /** One a column, in characters. */
  readonly widths: readonly number[];
  readonly merges: readonly Rect[];
  readonly look: SampleLook;
}

/** What a person made stand out: rows, 0-based, and the colour behind the header. */
export interface SampleLook {
  readonly titles: readonly number[];
  readonly header: number;
  readonly total: number | null;
  /** `#RRGGBB` */
  readonly fill: string;
}

export type SampleRow = readonly WritableCell[];

/** The sample as a host would read it: formulas give their results and stand beside the values. */
export function snapshotOfSample(sheets: readonly SampleSheet[]): Snapshot {
  return { sheets: sheets.map(snapshotOfSheet), names: [], locale: null };
}

function snapshotOfSheet(sheet: SampleSheet): SheetSnapshot {
  return {
    name: sheet.name,
    hidden: false,
    values: sheet.rows.map((row) => row.map(shownValue)),
    formulas: sheet.rows.map(formulasOf),
    merges: sheet.merges,
    tables: [],
    isProtected: false,
    currencyFormats: [],
  };
}

/** What a cell shows: a formula's last result. */
export function shownValue(cell: WritableCell): Cell {
  return isFormulaCell(cell) ? (cell.value ?? null) : cell;
}

function formulasOf(row: SampleRow): readonly (string | null)[] | undefined {
  if (!row.some(isFormulaCell)) return undefined;
  return row.map((cell) => (isFormulaCell(cell) ? cell.formula : null));
}

/** A row of `width` cells that begins with `cells`. */
export function rowOf(width: number, ...cells: readonly WritableCell[]): SampleRow {
  return [...cells, ...new Array<null>(width - cells.length).fill(null)];
}
