import type { Rect } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import type { CellFormat, Clear, FormatCells, RestoreFormats, Write } from '../../shared/workbook/changeSet';
import type { Run, Runs } from './runs';
import type { Styles } from './styles';
import { MAX_COLUMNS, MAX_ROWS } from './workbookPart';

/** The changes of a sheet that touch its cells, in order. */
export type CellChange = Write | Clear | FormatCells | RestoreFormats;

/** What is to stand in a stretch of one column: `cells[row - first]`; no cells means emptied. */
export interface Stretch {
  readonly cells: readonly WritableCell[] | null;
  readonly first: number;
}

/** What the changes make of a cell's format, whatever the cell had; see plannedXf. */
export interface StylePlan {
  /** An xf index, or KEPT, PLAIN or ABSENT. */
  readonly start: number;
  readonly formats: readonly CellFormat[];
  /** Results so far by the xf that the cell had. */
  readonly known: Map<number, number>;
}

/** The cell's own format stays. */
export const KEPT = -3;
/** There is no cell, only what its row or column looks like. */
export const ABSENT = -2;
/** A cell that names no format. */
export const PLAIN = -1;

/** The token of restoreFormats for a cell that names no format; other tokens are xf indexes, null is no cell. */
export const PLAIN_TOKEN = 'plain';

export interface CellLanes {
  readonly values: Runs<Stretch>;
  readonly styles: Runs<StylePlan>;
}

/** The net effect of the changes, column by column; later ones lie over earlier ones. Linear in runs, not rows. */
export function cellLanes(changes: readonly CellChange[]): CellLanes {
  const values: Runs<Stretch> = new Map();
  const styles: Runs<StylePlan> = new Map();
  for (const change of changes) {
    if (change.kind === 'write') addWrite(values, change);
    else if (change.kind === 'clear') {
      const emptied: Stretch = { cells: null, first: 0 };
      eachColumn(change.rect, (column, run) => overlay(values, column, [{ ...run, value: () => emptied }]));
    } else if (change.kind === 'format') addFormat(styles, change);
    else addRestored(styles, change);
  }
  return { values, styles };
}

/** The xf (or PLAIN, ABSENT) of a cell that had `current`. */
export function plannedXf(plan: StylePlan, current: number, styles: () => Styles): number {
  const known = plan.known.get(current);
  if (known !== undefined) return known;
  let xf = plan.start === KEPT ? current : plan.start;
  for (const format of plan.formats) xf = styles().xfWith(Math.max(xf, 0), format);
  plan.known.set(current, xf);
  return xf;
}

/**
 * Lays runs (sorted, apart) over those a column has: where they meet, `value` makes the new from the old one
 * (undefined: there was none). Linear in both.
 */
export function overlay<T>(
  runs: Runs<T>,
  column: number,
  upper: readonly Run<(old: T | undefined) => T>[],
): void {
  const lower = runs.get(column) ?? [];
  const merged: Run<T>[] = [];
  let at = 0;
  let rest: Run<T> | undefined = lower[at++];
  for (const { from, to, value } of upper) {
    if (to <= from) continue;
    for (; rest !== undefined && rest.to <= from; rest = lower[at++]) merged.push(rest);
    if (rest !== undefined && rest.from < from) {
      merged.push({ ...rest, to: from });
      rest = { ...rest, from };
    }
    let next = from;
    while (rest !== undefined && rest.from < to) {
      if (next < rest.from) merged.push({ from: next, to: rest.from, value: value(undefined) });
      const end = Math.min(rest.to, to);
      merged.push({ from: rest.from, to: end, value: value(rest.value) });
      next = end;
      rest = end < rest.to ? { ...rest, from: end } : lower[at++];
    }
    if (next < to) merged.push({ from: next, to, value: value(undefined) });
  }
  for (; rest !== undefined; rest = lower[at++]) merged.push(rest);
  runs.set(column, merged);
}

function addWrite(values: Runs<Stretch>, change: Write): void {
  for (const [i, cells] of change.columns.entries()) {
    const stretch: Stretch = { cells, first: change.row };
    const run = { from: change.row, to: change.row + cells.length, value: () => stretch };
    refuseOutside(run.to, change.column + i + 1);
    overlay(values, change.column + i, [run]);
  }
}

function addFormat(styles: Runs<StylePlan>, change: FormatCells): void {
  const next = new Map<StylePlan | undefined, StylePlan>();
  const value = (old: StylePlan | undefined): StylePlan => {
    const made = next.get(old) ?? {
      start: old?.start ?? KEPT,
      formats: [...(old?.formats ?? []), change.format],
      known: new Map(),
    };
    next.set(old, made);
    return made;
  };
  eachColumn(change.rect, (column, run) => overlay(styles, column, [{ ...run, value }]));
}

function addRestored(styles: Runs<StylePlan>, change: RestoreFormats): void {
  const plans = new Map<string | null, StylePlan>();
  for (const [i, runs] of change.columns.entries()) {
    let row = change.row;
    const upper = runs.map(({ rows, token }) => {
      const plan = plans.get(token) ?? { start: xfOfToken(token), formats: [], known: new Map() };
      plans.set(token, plan);
      row += rows;
      return { from: row - rows, to: row, value: () => plan };
    });
    refuseOutside(row, change.column + i + 1);
    overlay(styles, change.column + i, upper);
  }
}

function xfOfToken(token: string | null): number {
  if (token === null) return ABSENT;
  if (token === PLAIN_TOKEN) return PLAIN;
  if (!/^\d+$/.test(token)) throw new Error(`restoreFormats requires a token of this file, not ${token}`);
  return Number(token);
}

function eachColumn(rect: Rect, visit: (column: number, run: { from: number; to: number }) => void): void {
  refuseOutside(rect.row + rect.rows, rect.column + rect.columns);
  const run = { from: rect.row, to: rect.row + rect.rows };
  for (let column = rect.column; column < rect.column + rect.columns; column++) visit(column, run);
}

function refuseOutside(rows: number, columns: number): void {
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) {
    throw new Error(`cellLanes requires at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns`);
  }
}
