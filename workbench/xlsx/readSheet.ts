import { cellName, type Rect, rectOfName } from '../../shared/workbook/address';
import type { Cell } from '../../shared/workbook/cell';
import type { CellReader } from './cellReader';
import { cellTag, readCellTag } from './cellTag';
import { type FormulaParts, formulaParts, shiftedFormula } from './formulaShift';
import { type CellContent, readContent } from './readCell';
import { areaRect, MAX_COLUMNS, MAX_ROWS } from './workbookPart';
import {
  CLOSE,
  EMPTY,
  END,
  isNamed,
  nextTag,
  OPEN,
  skipElement,
  tagCode,
  type XmlCursor,
  xmlCursor,
} from './xml';
import { attributeFlag, attributeNumber, attributeText } from './xmlText';

/** What one sheet part holds, rectangular as a SheetSnapshot wants it. */
export interface SheetContent {
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly (string | null)[] | undefined)[];
  readonly merges: readonly Rect[];
  readonly isProtected: boolean;
  readonly validations: readonly Rect[];
  /** The first cell so far to the right of all others that its column was left out, else null. */
  readonly farCell: string | null;
}

/** One pass over the part. Rows and cells out of order or without their place are put where they belong. */
export function readSheet(bytes: Uint8Array, reader: CellReader): SheetContent {
  const cursor = xmlCursor(bytes);
  const grid: Grid = { values: [], formulas: [], shared: new Map(), orphans: [] };
  const merges: Rect[] = [];
  const validations: Rect[] = [];
  let isProtected = false;
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (kind === CLOSE) continue;
    if (isNamed(cursor, 'sheetData') && kind === OPEN) readRows(cursor, grid, reader);
    else if (isNamed(cursor, 'mergeCell')) {
      const rect = rectOfName(attributeText(cursor, 'ref') ?? '');
      if (rect !== null) merges.push(rect);
    } else if (isNamed(cursor, 'dataValidation')) {
      for (const ref of (attributeText(cursor, 'sqref') ?? '').split(' ')) {
        const rect = areaRect(ref);
        if (rect !== null) validations.push(rect);
      }
    } else if (isNamed(cursor, 'sheetProtection')) isProtected = attributeFlag(cursor, 'sheet');
  }
  adoptOrphans(grid);
  return { ...rectangular(grid), merges, isProtected, validations };
}

interface Grid {
  readonly values: (Cell[] | undefined)[];
  readonly formulas: ((string | null)[] | undefined)[];
  readonly shared: Map<string, SharedFormula>;
  /** Cells that come before the first cell of their shared formula. */
  readonly orphans: { readonly row: number; readonly column: number; readonly id: string }[];
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly parts: FormulaParts;
}

/** More cells than this, with only one in twenty filled, is a stray cell far out, not a table. */
const MAX_SPARSE_CELLS = 20_000_000;
const MIN_FILLED_SHARE = 0.05;

const ROW = tagCode('row');
const C = tagCode('c');

function readRows(cursor: XmlCursor, grid: Grid, reader: CellReader): void {
  const tag = cellTag();
  const content: CellContent = { value: null, formula: null };
  const outside = cursor.depth - 1;
  let row = -1;
  while (cursor.depth > outside) {
    const kind = nextTag(cursor);
    if (kind === END) throw new Error('readRows requires well-formed XML');
    if (kind === CLOSE) continue;
    if (cursor.code === C) {
      readCellTag(cursor, tag);
      if (kind === EMPTY) continue;
      if (row < 0 || row >= MAX_ROWS || tag.column >= MAX_COLUMNS)
        throw new Error('readRows requires cells in a sheet');
      readContent(reader, cursor, tag, content);
      if (content.value !== null) putValue(grid, row, tag.column, content.value);
      if (content.formula !== null) putFormula(grid, row, tag.column, content.formula);
    } else if (cursor.code === ROW) {
      row = attributeNumber(cursor, 'r', row + 2) - 1;
      tag.column = -1;
    } else if (kind === OPEN) skipElement(cursor);
  }
}

function putValue(grid: Grid, row: number, column: number, value: Cell): void {
  while (grid.values.length <= row) grid.values.push(undefined);
  let cells = grid.values[row];
  if (cells === undefined) {
    cells = [];
    grid.values[row] = cells;
  }
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function putFormula(grid: Grid, row: number, column: number, formula: CellContent['formula'] & object): void {
  const { shared, text } = formula;
  if (shared === null) {
    setFormula(grid, row, column, `=${text}`);
    return;
  }
  if (text !== '') grid.shared.set(shared, { row, column, parts: formulaParts(text) });
  if (!grid.shared.has(shared)) grid.orphans.push({ row, column, id: shared });
  else setFormula(grid, row, column, sharedText(grid.shared.get(shared)!, row, column));
}

function setFormula(grid: Grid, row: number, column: number, text: string): void {
  while (grid.formulas.length <= row) grid.formulas.push(undefined);
  let cells = grid.formulas[row];
  if (cells === undefined) {
    cells = [];
    grid.formulas[row] = cells;
  }
  while (cells.length <= column) cells.push(null);
  cells[column] = text;
}

function sharedText(formula: SharedFormula, row: number, column: number): string {
  return `=${shiftedFormula(formula.parts, row - formula.row, column - formula.column)}`;
}

function adoptOrphans(grid: Grid): void {
  for (const { row, column, id } of grid.orphans) {
    const formula = grid.shared.get(id);
    if (formula !== undefined) setFormula(grid, row, column, sharedText(formula, row, column));
  }
}

/** Equal row lengths; empty rows share one array. Formulas with an empty result count as filled. */
function rectangular(grid: Grid): Pick<SheetContent, 'values' | 'formulas' | 'farCell'> {
  const height = Math.max(grid.values.length, grid.formulas.length);
  const { width, farCell } = fittingWidth(grid, height);
  const empty: readonly Cell[] = new Array<Cell>(width).fill(null);
  const values: (readonly Cell[])[] = [];
  for (let row = 0; row < height; row++) {
    const cells = grid.values[row];
    if (cells === undefined) values.push(empty);
    else {
      if (cells.length > width) cells.length = width;
      while (cells.length < width) cells.push(null);
      values.push(cells);
    }
    const formulas = grid.formulas[row];
    if (formulas !== undefined && formulas.length > width) formulas.length = width;
  }
  return { values, formulas: grid.formulas, farCell };
}

function fittingWidth(grid: Grid, height: number): { width: number; farCell: string | null } {
  let width = 0;
  let filled = 0;
  let rows = 0;
  for (let row = 0; row < height; row++) {
    const length = Math.max(grid.values[row]?.length ?? 0, grid.formulas[row]?.length ?? 0);
    if (length > 0) rows++;
    if (length > width) width = length;
    filled += grid.values[row]?.reduce<number>((sum, cell) => (cell === null ? sum : sum + 1), 0) ?? 0;
  }
  const limit = Math.max(MAX_SPARSE_CELLS, filled / MIN_FILLED_SHARE);
  const fitting = Math.floor(limit / Math.max(rows, 1));
  if (width <= fitting) return { width, farCell: null };
  const row = grid.values.findIndex((cells) => (cells?.length ?? 0) > fitting);
  return { width: fitting, farCell: cellName(row, (grid.values[row]?.length ?? fitting + 1) - 1) };
}
