import { lexNumber } from '../../intake/numberText';
import { likertAnswer } from '../../metrics/likertAnswer';
import { dmyOfDay } from '../../model/day';
import { type Cell, isDateCell, isErrorCell } from '../../workbook/cell';
import type { Kind, Param } from '../define';
import { daysOfCells, isDayText } from './days';
import { type Fault, fault, type Where } from './fault';
import { numbersOfCells } from './numbers';
import { shownCell } from './shownCell';

/** Cells read as one kind of value: null is blank, a fault stands at the index of each cell that does not read. */
export interface Column {
  readonly values: readonly unknown[];
  readonly bad: ReadonlyMap<number, Fault>;
}

/**
 * The one routine that reads arguments, of both hosts and of the command line: the cells of an argument as
 * values of its kind. A column is read as a whole, so that its own cells settle how its texts are meant
 * (1.250 or 1,250; 3/4 or 4/3); what nothing settles is a fault. `where` names the place of a cell. O(cells).
 */
export function columnOf(cells: readonly Cell[], param: Param, where: (index: number) => Where): Column {
  const bad = new Map<number, Fault>();
  const values = valuesOf(cells, param, where, bad);
  return { values, bad };
}

/** Blank to the eye, or as a host sends a blank cell: 0 among ids, dates and texts. */
export function isBlankFor(cell: Cell | undefined, kind: Kind): boolean {
  return cell === null || cell === undefined || (cell === 0 && ZERO_IS_BLANK.has(kind));
}

/** A text that can only be the name of the column above values of this kind. */
export function isHeaderText(cell: Cell | undefined, { kind }: Param): boolean {
  if (typeof cell !== 'string') return false;
  if (kind === 'date') return !isDayText(cell);
  if (kind === 'score') return lexNumber(cell) === null && likertAnswer(cell, 10) === null;
  return NUMBERS.has(kind) && lexNumber(cell) === null && /\p{L}/u.test(cell);
}

export const NUMBERS: ReadonlySet<Kind> = new Set<Kind>(['number', 'money', 'share']);
const ZERO_IS_BLANK: ReadonlySet<Kind> = new Set<Kind>(['id', 'date', 'text', 'options']);

function valuesOf(
  cells: readonly Cell[],
  param: Param,
  where: (index: number) => Where,
  bad: Map<number, Fault>,
): readonly unknown[] {
  if (NUMBERS.has(param.kind)) return numbersOfCells(cells, param, where, bad);
  if (param.kind === 'date') return daysOfCells(cells, where, bad);
  const values = new Array<unknown>(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    values[i] = null;
    if (isErrorCell(cell)) bad.set(i, fault('errorCell', { ...where(i), error: cell.error }));
    else if (!isBlankFor(cell, param.kind)) values[i] = plainValue(cell, param.kind);
    if (param.choices && typeof values[i] === 'string') {
      const choice = (values[i] as string).trim().toLowerCase();
      if (param.choices.includes(choice)) values[i] = choice;
      else
        bad.set(
          i,
          fault('unknownChoice', { ...where(i), text: shownCell(choice), choices: param.choices.join(', ') }),
        );
    }
  }
  return values;
}

function plainValue(cell: Cell, kind: Kind): unknown {
  if (kind === 'cell') return cell;
  if (isDateCell(cell)) return dmyOfDay(Math.floor(cell.serial) as never);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (kind === 'id') return typeof cell === 'string' ? cell.trim() : cell;
  return kind === 'text' ? String(cell) : cell;
}
