import { cellName } from '../workbook/address';
import { type Cell, isBlank, type WritableCell } from '../workbook/cell';
import { cellAt, formulaAt, type SheetSnapshot } from '../workbook/snapshot';
import { type MarkAt, type MarkFinder, withoutMarks } from './markFinder';

/** customer: their row of a list; order: of an order table; people: of a survey or another table; log: of our sheets. */
export type TraceOf = 'customer' | 'order' | 'people' | 'log' | 'text';

/** One cell that holds something of a person. Indices are 0-based. */
export interface Trace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly of: TraceOf;
  /** The name of a cell as the user sees it, `Khách!B12`; cells of a row that only a name ties to them share its key. */
  readonly key: string;
  /** false: a name alone, or a mark that another customer has too: theirs only if a person says so. */
  readonly isSure: boolean;
  /** A figure of one of their orders: goes only where the orders are to go too. */
  readonly isFigure: boolean;
  /** A formula whose result names them: the formula stays, the result that is stored with it goes. */
  readonly isResult: boolean;
  readonly cell: Cell;
  /** What is left of the cell once they are erased. */
  readonly left: WritableCell;
}

export interface TraceList {
  readonly traces: readonly Trace[];
  /** The first word on a cell stands: surer finders come first. */
  readonly add: (trace: Trace) => void;
  readonly at: (sheet: string, row: number, column: number) => Trace | undefined;
}

export function traceList(): TraceList {
  const traces: Trace[] = [];
  const seen = new Map<string, Map<number, Trace>>();
  const placeOf = (row: number, column: number): number => row * WIDEST + column;
  return {
    traces,
    add(trace) {
      const own = seen.get(trace.sheet) ?? new Map<number, Trace>();
      seen.set(trace.sheet, own);
      const place = placeOf(trace.row, trace.column);
      if (own.has(place)) return;
      own.set(place, trace);
      traces.push(trace);
    },
    at: (sheet, row, column) => seen.get(sheet)?.get(placeOf(row, column)),
  };
}

export function traceKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellName(row, column)}`;
}

/**
 * A cell that is the person's as a whole; null where it is blank, or a formula that does not name them, unless
 * formulas go too.
 */
export function wholeTrace(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  finder: MarkFinder,
  about: Pick<Trace, 'of' | 'isSure' | 'isFigure'> & {
    readonly key?: string;
    readonly left?: Cell;
    readonly withFormulas?: boolean;
  },
): Trace | null {
  const cell = cellAt(sheet, row, column);
  const formula = formulaAt(sheet, row, column);
  const key = about.key ?? traceKey(sheet.name, row, column);
  const { of, isSure, isFigure, left = null, withFormulas = false } = about;
  const base = { sheet: sheet.name, row, column, cell, of, isSure, isFigure, key, isResult: false };
  if (formula !== null && withFormulas) return { ...base, cell: formula, left };
  if (formula !== null) return formulaTrace(base, formula, finder);
  return isBlank(cell) ? null : { ...base, left };
}

/** What of a cell that is not theirs names them; null where nothing does. */
export function partTrace(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  finder: MarkFinder,
  isMeant: (mark: MarkAt) => boolean,
  isSure: (mark: MarkAt) => boolean,
): Trace | null {
  const cell = cellAt(sheet, row, column);
  const marks = finder.in(cell).filter(isMeant);
  const formula = formulaAt(sheet, row, column);
  const sure = marks.filter(isSure);
  const base = {
    sheet: sheet.name,
    row,
    column,
    of: 'text' as const,
    key: traceKey(sheet.name, row, column),
    isSure: sure.length > 0,
    isFigure: false,
    isResult: false,
    cell,
  };
  if (formula !== null) return formulaTrace(base, formula, finder);
  if (marks.length === 0) return null;
  return { ...base, left: withoutMarks(String(cell), sure.length > 0 ? sure : marks) || null };
}

function formulaTrace(base: Omit<Trace, 'left'>, formula: string, finder: MarkFinder): Trace | null {
  if (finder.in(formula).some(({ kind, isShared }) => kind !== 'name' && !isShared)) {
    return { ...base, isSure: true, cell: formula, left: null };
  }
  if (finder.in(base.cell).length === 0) return null;
  return { ...base, isSure: true, isFigure: false, isResult: true, left: { formula, value: null } };
}

/** Columns of any sheet: Excel has 16,384, Sheets 18,278. */
const WIDEST = 20_000;
