import type { Cell } from '../../shared/workbook/cell';
import { isDateFormat } from '../../shared/workbook/numberFormat';
import type { GridHand } from './dispatch';
import { fileText } from './gridContent';
import { type GridLook, NO_LOOK } from './gridLook';
import { placeKey, placeOf } from './gridTarget';

/** The grid as it was when it and the file last held the same. */
export interface Baseline {
  /** By the grid's id of a sheet. */
  readonly sheets: ReadonlyMap<string, SheetBaseline>;
}

export interface SheetBaseline {
  readonly name: string;
  readonly cells: ReadonlyMap<number, CellBaseline>;
  readonly widths: readonly number[];
  readonly hidden: readonly boolean[];
  readonly freeze: { readonly rows: number; readonly columns: number };
}

export interface CellBaseline extends GridLook {
  /** The grid's own record of the cell: another one is there once the cell was changed. */
  readonly record: unknown;
  readonly isFormula: boolean;
  readonly content: string;
  /** The formula in the words that it was given in; the content where there is no formula. */
  readonly given: string;
  /** A formula's result; null for others. */
  readonly value: Cell;
}

/** `given`: the formula that the cell at a place of a sheet was made from, null where nobody knows. */
export function gridBaseline(
  hand: GridHand,
  given: (sheet: string, row: number, column: number) => string | null,
): Baseline {
  const { getters } = hand;
  const sheets = new Map<string, SheetBaseline>();
  for (const sheetId of getters.getSheetIds()) {
    const name = getters.getSheetName(sheetId);
    const cells = new Map<number, CellBaseline>();
    for (const record of getters.getCells(sheetId)) {
      const { row, col } = getters.getCellPosition(record.id);
      const content = record.isFormula
        ? record.compiledFormula.toFormulaString(getters)
        : (record.content ?? '');
      cells.set(placeKey(row, col), {
        record,
        isFormula: record.isFormula,
        content,
        given: record.isFormula ? (given(name, row, col) ?? content) : content,
        value: record.isFormula ? cellValue(hand, sheetId, placeKey(row, col)) : null,
        style: record.style ?? NO_LOOK.style,
        format: record.format ?? '',
      });
    }
    sheets.set(sheetId, { name, cells, ...frameOf(hand, sheetId) });
  }
  return { sheets };
}

export function frameOf(
  { getters }: GridHand,
  sheetId: string,
): Pick<SheetBaseline, 'widths' | 'hidden' | 'freeze'> {
  const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, column) => column);
  const { xSplit, ySplit } = getters.getPaneDivisions(sheetId);
  return {
    widths: columns.map((column) => getters.getColSize(sheetId, column)),
    hidden: columns.map((column) => getters.isColHiddenByUser(sheetId, column)),
    freeze: { rows: ySplit, columns: xSplit },
  };
}

/** What the grid shows in a cell, as every host reads it. */
export function cellValue({ getters }: GridHand, sheetId: string, key: number): Cell {
  const { row, column } = placeOf(key);
  const { type, value, format } = getters.getEvaluatedCell({ sheetId, row, col: column });
  if (type === 'error') return { error: FILE_ERRORS[String(value)] ?? String(value) };
  if (value === null || value === '') return null;
  if (typeof value === 'number' && isDateFormat(format ?? undefined)) return { serial: value };
  return typeof value === 'string' ? fileText(value) : value;
}

/** The grid's errors that a file does not know, as the nearest that it does. */
const FILE_ERRORS: Readonly<Record<string, string>> = {
  '#ERROR': '#VALUE!',
  '#REF': '#REF!',
  '#BAD_EXPR': '#NAME?',
  '#CYCLE': '#REF!',
  '#SPILL!': '#VALUE!',
};
