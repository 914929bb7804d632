import { cellName } from '../../shared/workbook/address';
import {
  type Cell,
  type DateCell,
  isDateCell,
  isErrorCell,
  isFormulaCell,
  type WritableCell,
} from '../../shared/workbook/cell';
import { type CellReader, DAYS_1904 } from './cellReader';
import type { CellTag } from './cellTag';
import { addToExtent, type Extent } from './extent';
import { type FormulaParts, formulaParts, shiftedFormula } from './formulaShift';
import { ABSENT, PLAIN, plannedXf, type Stretch, type StylePlan } from './lanes';
import { type CellContent, readContent } from './readCell';
import type { Slot } from './rowSlots';
import type { Styles } from './styles';
import { type XmlCursor, xmlCursor } from './xml';

/** What becomes of one cell of a patched row. */
export interface Outcome {
  kind: OutcomeKind;
  column: number;
  /** The cell as it stands, null where there is none. */
  slot: Slot | null;
  /** For PUT and STYLE: the xf index, or PLAIN. */
  xf: number;
  /** For PUT, dates already in the file's own date system; null leaves only the format. */
  cell: WritableCell;
}

export const NOTHING = 0;
export const KEEP = 1;
export const DROP = 2;
export const STYLE = 3;
export const PUT = 4;
export type OutcomeKind = 0 | 1 | 2 | 3 | 4;

/** What deciding needs to know and what it notices on the way. */
export interface Deciding {
  readonly bytes: Uint8Array;
  readonly reader: CellReader;
  readonly styles: () => Styles;
  /** Shared formulas whose first cell is no more: their other cells get a text of their own. */
  readonly masters: Map<
    string,
    { readonly row: number; readonly column: number; readonly parts: FormulaParts }
  >;
  /** Cells that had a formula and have none now. */
  readonly lostFormulas: string[];
  /** Around the cells that had a value and have another, or none, now. */
  readonly overwritten: Extent;
}

/**
 * Decides on one cell: `stretch` and `plan` are what the changes say of it (undefined: nothing), `inherited`
 * is the format an empty place has from its row or column. A cell whose content is to be what it is already
 * keeps its bytes; emptied without a format of its own it goes altogether.
 */
export function decide(
  deciding: Deciding,
  outcome: Outcome,
  row: number,
  inherited: number,
  stretch: Stretch | undefined,
  plan: StylePlan | undefined,
): void {
  const { slot } = outcome;
  const current = slot === null ? inherited : slot.xf;
  const xf = plan === undefined ? current : knownXf(plan, current, deciding);
  const wanted = stretch === undefined ? null : wantedCell(deciding.reader, stretch, row);
  outcome.xf = Math.max(xf, PLAIN);
  outcome.cell = wanted;
  if (slot === null) {
    outcome.kind = wanted === null && (plan === undefined || xf === ABSENT) ? NOTHING : PUT;
    return;
  }
  if (stretch === undefined || !replaceContent(deciding, slot, row, wanted)) {
    if (xf === ABSENT && !slot.hasContent) outcome.kind = DROP;
    else outcome.kind = outcome.xf === slot.xf ? KEEP : STYLE;
    return;
  }
  const hasOwnFormat = slot.xf !== PLAIN && (slot.xf === 0 || slot.xf !== inherited);
  const isGone = wanted === null && (plan === undefined ? !hasOwnFormat : xf === ABSENT);
  outcome.kind = isGone ? DROP : PUT;
}

/** A cell that nothing was said of, in a sheet where a shared formula lost its first cell. */
export function adopt(deciding: Deciding, outcome: Outcome, row: number): void {
  const slot = outcome.slot!;
  outcome.kind = KEEP;
  if (!slot.hasContent) return;
  const { formula, value } = contentOf(deciding, slot);
  if (formula === null || formula.shared === null || formula.text !== '') return;
  const master = deciding.masters.get(formula.shared);
  if (master === undefined) return;
  const text = shiftedFormula(master.parts, row - master.row, slot.column - master.column);
  outcome.kind = PUT;
  outcome.xf = slot.xf;
  outcome.cell = inFileDates(deciding.reader, { formula: `=${text}`, value });
}

/** A token of a file that another program has saved since may name a format that is no more. */
function knownXf(plan: StylePlan, current: number, { styles, reader }: Deciding): number {
  const xf = plannedXf(plan, current, styles);
  return plan.formats.length === 0 && xf >= reader.formats.isDate.length ? PLAIN : xf;
}

function wantedCell(reader: CellReader, stretch: Stretch, row: number): WritableCell {
  const cell = stretch.cells?.[row - stretch.first] ?? null;
  return cell === '' ? null : inFileDates(reader, cell);
}

/** Dates count from 1900 in the core and from 1904 in some files. */
function inFileDates(reader: CellReader, cell: WritableCell): WritableCell {
  if (!reader.is1904) return cell;
  if (isDateCell(cell)) return { serial: cell.serial - DAYS_1904 };
  if (isFormulaCell(cell) && isDateCell(cell.value)) {
    return { ...cell, value: { serial: (cell.value as DateCell).serial - DAYS_1904 } };
  }
  return cell;
}

/** Whether the cell's content is to be another; notes the formula and the value that go. */
function replaceContent(deciding: Deciding, slot: Slot, row: number, wanted: WritableCell): boolean {
  if (!slot.hasContent) return wanted !== null;
  const { formula, value } = contentOf(deciding, slot);
  const old = inFileDates(deciding.reader, value) as Cell;
  if (isSame(formula, old, wanted)) return false;
  if (value !== null) addToExtent(deciding.overwritten, row, slot.column);
  if (formula === null) return true;
  if (!isFormulaCell(wanted)) deciding.lostFormulas.push(cellName(row, slot.column));
  if (formula.shared !== null && formula.text !== '') {
    const parts = formulaParts(formula.text);
    deciding.masters.set(formula.shared, { row, column: slot.column, parts });
  }
  return true;
}

function isSame(formula: CellContent['formula'], old: Cell, wanted: WritableCell): boolean {
  if (isFormulaCell(wanted)) {
    // With null as its value a formula is to lose the result that is stored with it.
    const keepsResult = wanted.value !== null || old === null;
    return formula !== null && formula.text !== '' && wanted.formula === `=${formula.text}` && keepsResult;
  }
  if (formula !== null) return false;
  if (isErrorCell(old) || isErrorCell(wanted)) {
    return isErrorCell(old) && isErrorCell(wanted) && old.error === wanted.error;
  }
  return stored(old) === stored(wanted);
}

function stored(cell: Cell): Cell {
  return isDateCell(cell) ? cell.serial : cell;
}

const TAG: CellTag = { column: 0, hasPlace: true, xf: 0, type: 0 };
const CONTENT: CellContent = { value: null, formula: null };

/** One shared record, valid until the next call. */
function contentOf(deciding: Deciding, slot: Slot): Readonly<CellContent> {
  const cursor: XmlCursor = xmlCursor(deciding.bytes, slot.tagEnd);
  cursor.depth = 1;
  TAG.xf = slot.xf;
  TAG.type = slot.type;
  readContent(deciding.reader, cursor, TAG, CONTENT);
  return CONTENT;
}
