import type { Rect } from '../workbook/address';
import { isDateCell } from '../workbook/cell';
import { looksLikeCards } from './cards';
import { cellKind } from './cellKind';
import { foldText } from './foldText';
import { type Grid, headingText, isFilled } from './grid';
import { exactKey } from './headerText';
import { areMonthDates, monthOf } from './monthHeader';
import { isFormTime } from './peopleRoles';
import { FAMILY_NAMES } from './wordLists';

/** How surely a text is a column's name: 1, 0.7 for a short name, 0. */
export type NameWeight = (text: string) => number;

/** What a row looks like as a header. */
export interface RowLook {
  readonly filled: number;
  /** Sum of the weights of its known names, each counted once: a row full of "No" is an answer, no header. */
  readonly known: number;
  /** Cells that are data: numbers, dates, phones, e-mails, people. */
  readonly data: number;
  /** Short texts, all different. */
  readonly isShortAndDistinct: boolean;
}

/** O(columns). */
export function lookOfRow(grid: Grid, rect: Rect, row: number, weight: NameWeight): RowLook {
  let filled = 0;
  let known = 0;
  let data = 0;
  const texts = new Set<string>();
  let isShort = true;
  const months = monthCells(grid, rect, row);
  const isForm = isFormTime(headingText(grid[row]?.[rect.column]));
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    const cell = grid[row]?.[c];
    if (!isFilled(cell)) continue;
    filled++;
    const text = headingText(cell);
    if (text.length > LONGEST_NAME) isShort = false;
    const isName = typeof cell === 'string' && text.length <= LONGEST_NAME;
    const named = months.has(c) ? MONTH_WEIGHT : isName ? weight(text) : 0;
    const points = isForm && typeof cell === 'string' ? Math.max(named, FORM_WEIGHT) : named;
    if (!texts.has(text)) known += points;
    texts.add(text);
    if (points === 0 && isData(text, cellKind(cell ?? null))) data++;
  }
  return { filled, known, data, isShortAndDistinct: isShort && texts.size === filled };
}

/** The cells of a row that are the names of monthly columns: two or more texts, or a run of dates. */
function monthCells(grid: Grid, rect: Rect, row: number): ReadonlySet<number> {
  const cells = grid[row]?.slice(rect.column, rect.column + rect.columns) ?? [];
  const isDates = areMonthDates(cells);
  const found = cells.flatMap((cell, c) => {
    const isMonth =
      typeof cell === 'string' ? cell.length <= 40 && monthOf(cell) !== null : isDates && isDateCell(cell);
    return isMonth ? [rect.column + c] : [];
  });
  return new Set(found.length >= 2 ? found : []);
}

/** Enough known names and hardly any data: certainly a row of column names. */
export function isNamedHeader(look: RowLook): boolean {
  if (look.data > 0.3 * look.filled) return false;
  if (look.known >= 1.4) return look.known >= 0.4 * look.filled;
  return look.known >= 0.7 && look.filled <= 2;
}

/**
 * The row of column names at the top of a rectangle: among the first rows the first that is full of known
 * names (a later one only where it knows half as many again: filter lines above a report are no header);
 * else the first full row of short texts above cells of another kind. null: the first row looks like data.
 */
export function findHeaderRow(grid: Grid, rect: Rect, weight: NameWeight): number | null {
  const last = Math.min(rect.rows, SEARCHED_ROWS);
  const isForm = looksLikeCards(grid, rect) || isCard(grid, rect, weight);
  if (isForm) return headerBelowForm(grid, rect, last, weight);
  let best: { readonly row: number; readonly known: number } | null = null;
  for (let r = 0; r < last; r++) {
    const row = rect.row + r;
    const look = lookOfRow(grid, rect, row, weight);
    if (!isNamedHeader(look) && !isPartlyNamedHeader(grid, rect, row, look)) continue;
    if (look.filled === 1 && isTitleRow(grid, rect, row)) continue;
    if (best === null || (row <= best.row + 15 && look.known > 1.5 * best.known))
      best = { row, known: look.known };
  }
  return best?.row ?? unnamedHeaderRow(grid, rect, last, weight);
}

/** Under the facts of one customer may stand the table of their orders: a row of names alone, three or more. */
function headerBelowForm(grid: Grid, rect: Rect, last: number, weight: NameWeight): number | null {
  for (let row = rect.row; row < rect.row + last - 1; row++) {
    const { known, filled, data } = lookOfRow(grid, rect, row, weight);
    if (known >= 2.4 && known >= 0.8 * filled && data === 0) return row;
  }
  return null;
}

/**
 * A form of one person or thing, names in the first column and values beside them: at least three known
 * names, and half of the rows begin with one.
 */
export function isCard(grid: Grid, rect: Rect, weight: NameWeight): boolean {
  if (rect.columns < 2 || rect.columns > 4 || rect.rows < 3 || rect.rows > SEARCHED_ROWS) return false;
  const names = new Set<string>();
  let filled = 0;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const [name, ...rest] = grid[row]!.slice(rect.column, rect.column + rect.columns).map(headingText);
    if (name === undefined || name === '') continue;
    filled++;
    const values = rest.filter((text) => text !== '');
    if (weight(name) > 0 && values.length === 1 && weight(values[0]!) === 0) names.add(name);
  }
  return names.size >= 3 && 2 * names.size >= filled;
}

/** One cell above a row of several: "KHÁCH HÀNG" over a list is its title. */
function isTitleRow(grid: Grid, rect: Rect, row: number): boolean {
  for (let r = row + 1; r < Math.min(row + 4, rect.row + rect.rows); r++) {
    const cells = grid[r]!.slice(rect.column, rect.column + rect.columns);
    if (cells.filter(isFilled).length > 1) return true;
  }
  return false;
}

/** Few of many names are known, but it is a full row of names above cells of another kind. */
function isPartlyNamedHeader(grid: Grid, rect: Rect, row: number, look: RowLook): boolean {
  if (look.known < 1.4 || look.data > 0 || !look.isShortAndDistinct) return false;
  return look.filled >= 0.6 * rect.columns && isAboveData(grid, rect, row);
}

/** A header none of whose names is known: it differs from what stands below it. */
function unnamedHeaderRow(grid: Grid, rect: Rect, last: number, weight: NameWeight): number | null {
  for (let r = 0; r < last; r++) {
    const row = rect.row + r;
    const look = lookOfRow(grid, rect, row, weight);
    if (look.filled < Math.min(2, rect.columns)) continue;
    if (look.data > 0 || !look.isShortAndDistinct || look.filled < 0.6 * rect.columns) {
      if (look.filled >= 2) return null;
      continue;
    }
    return isAboveData(grid, rect, row) || rect.columns > 2 ? row : null;
  }
  return null;
}

/** In some column the cells below are mostly numbers, dates, phones or e-mails. */
function isAboveData(grid: Grid, rect: Rect, row: number): boolean {
  for (let c = rect.column; c < rect.column + rect.columns; c++) {
    let filled = 0;
    let data = 0;
    for (let r = row + 1; r < Math.min(row + 21, rect.row + rect.rows); r++) {
      const cell = grid[r]?.[c];
      if (!isFilled(cell)) continue;
      filled++;
      if (isData(headingText(cell), cellKind(cell ?? null))) data++;
    }
    if (filled > 0 && data >= 0.7 * filled) return true;
  }
  return false;
}

/** The texts of a row as names to compare with those of another row. */
export function keysOf(grid: Grid, rect: Rect, row: number): ReadonlySet<string> {
  const cells = grid[row]!.slice(rect.column, rect.column + rect.columns);
  return new Set(cells.filter(isFilled).map((cell) => exactKey(headingText(cell))));
}

/** What stands in cells below a header rather than in it. */
export function isData(text: string, kind: ReturnType<typeof cellKind>): boolean {
  if (kind === 'name') {
    const folded = foldText(text);
    return FAMILY_NAMES.has(folded.slice(0, folded.indexOf(' ')));
  }
  return kind === 'number' || kind === 'date' || kind === 'phone' || kind === 'email' || kind === 'url';
}

/** Of a question beside the time of sending. */
const FORM_WEIGHT = 0.7;
/** Of a month among the names of columns: as a short name. */
const MONTH_WEIGHT = 0.7;
const LONGEST_NAME = 60;
const SEARCHED_ROWS = 60;
