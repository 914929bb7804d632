import { type Cell, isErrorCell, rawOf, type WritableCell } from '../../shared/workbook/cell';
import type { GridHand } from './dispatch';
import { type Baseline, type CellBaseline, cellValue, frameOf, type SheetBaseline } from './gridBaseline';
import type { GridEdit } from './gridEdit';
import { lookChange, NO_LOOK } from './gridLook';
import { placeKey, placeOf } from './gridTarget';
import { widthInCharacters } from './gridWorkbook';

/** How a file counts what the grid was opened from. */
export interface EditRules {
  readonly fontSize: number;
  /** The grid holds all that formulas refer to, so what it computes is right. */
  readonly isWhole: boolean;
}

/** All that differs from the baseline, sheet by sheet. New sheets come first, dropped ones last. */
export function gridEdits(hand: GridHand, baseline: Baseline, rules: EditRules): readonly GridEdit[] {
  const { getters } = hand;
  const made: GridEdit[] = [];
  const edits: GridEdit[] = [];
  const seen = new Set<string>();
  getters.getSheetIds().forEach((sheetId, position) => {
    seen.add(sheetId);
    const known = baseline.sheets.get(sheetId);
    const sheet = getters.getSheetName(sheetId);
    if (known === undefined) made.push({ kind: 'newSheet', sheet, position });
    const before = known ?? { name: sheet, cells: new Map(), ...frameOf(hand, sheetId) };
    for (const edit of cellEdits(hand, sheetId, before, rules)) edits.push(edit);
    for (const edit of frameEdits(hand, sheetId, before)) edits.push(edit);
  });
  const dropped = [...baseline.sheets].flatMap(([sheetId, { name }]): GridEdit[] =>
    seen.has(sheetId) ? [] : [{ kind: 'dropSheet', sheet: name }],
  );
  return [...made, ...edits, ...dropped];
}

function* cellEdits(
  hand: GridHand,
  sheetId: string,
  before: SheetBaseline,
  rules: EditRules,
): Generator<GridEdit> {
  const { getters } = hand;
  const have = new Set<number>();
  for (const record of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(record.id);
    const key = placeKey(row, col);
    have.add(key);
    const old = before.cells.get(key);
    const place = { sheet: before.name, row, column: col };
    if (old?.record === record) {
      const value = record.isFormula && rules.isWhole ? newResult(hand, sheetId, key, old) : undefined;
      if (value !== undefined) yield { kind: 'result', ...place, value };
      continue;
    }
    const content = record.isFormula
      ? record.compiledFormula.toFormulaString(getters)
      : (record.content ?? '');
    if (content !== (old?.content ?? '') || record.isFormula !== (old?.isFormula ?? false)) {
      const value = cellValue(hand, sheetId, key);
      const cell: WritableCell = record.isFormula
        ? { formula: content, ...(rules.isWhole ? { value } : {}) }
        : value;
      yield { kind: 'cell', ...place, cell };
    }
    const look = { style: record.style ?? null, format: record.format ?? '' };
    const format = lookChange(old ?? NO_LOOK, look, rules.fontSize);
    if (format !== null) yield { kind: 'look', ...place, format };
  }
  for (const [key, old] of before.cells) if (!have.has(key)) yield* emptied(before.name, key, old, rules);
}

function* emptied(sheet: string, key: number, old: CellBaseline, rules: EditRules): Generator<GridEdit> {
  const place = { sheet, ...placeOf(key) };
  if (old.content !== '') yield { kind: 'cell', ...place, cell: null };
  const format = lookChange(old, NO_LOOK, rules.fontSize);
  if (format !== null) yield { kind: 'look', ...place, format };
}

/**
 * The result of a formula that changed since the file was read. What the grid can't compute (a function it does
 * not know, a reference to another workbook) is an error here and a value in the file: that stays.
 */
function newResult(hand: GridHand, sheetId: string, key: number, old: CellBaseline): Cell | undefined {
  const value = cellValue(hand, sheetId, key);
  if (rawOf(value) === rawOf(old.value)) return undefined;
  return isErrorCell(value) && isErrorCell(old.value) ? undefined : value;
}

function* frameEdits(hand: GridHand, sheetId: string, before: SheetBaseline): Generator<GridEdit> {
  const now = frameOf(hand, sheetId);
  const sheet = before.name;
  for (let column = 0; column < now.widths.length; column++) {
    const width = now.widths[column]!;
    if (column < before.widths.length && width !== before.widths[column]) {
      yield { kind: 'width', sheet, column, width: widthInCharacters(width) };
    }
    const hidden = now.hidden[column]!;
    if (hidden !== (before.hidden[column] ?? false)) yield { kind: 'hidden', sheet, column, hidden };
  }
  if (now.freeze.rows !== before.freeze.rows || now.freeze.columns !== before.freeze.columns) {
    yield { kind: 'freeze', sheet, ...now.freeze };
  }
}
