import type { FieldId } from '../model/fields';
import type { Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import { foldText } from './foldText';
import { type Grid, headingText, isFilled } from './grid';
import { labelled } from './labels';
import { personIn } from './personText';
import type { Card, CardValue, Column } from './understanding';
import { COMPANY_WORDS } from './wordLists';

/** The forms of a region, and the labels in them as if they were columns. */
export interface Cards {
  readonly cards: readonly Card[];
  readonly columns: readonly Column[];
}

/**
 * Forms of customers: a label and its value in neighbouring cells ("SĐT | 0912 000 101") or in one ("SĐT: 0912
 * 000 101"), down the rows, several beside each other, one form below the other. A new form begins where its
 * first label, a name or a code comes again. Empty where most rows are something else, where nobody is named,
 * and in forms about the shop itself. O(cells).
 */
export function cardsIn(sheet: string, title: string, grid: Grid, rect: Rect): Cards {
  if (!looksLikeCards(grid, rect) || SHOP_PLACE.test(foldText(`${sheet} ${title}`))) return NONE;
  const pairs = pairsIn(grid, rect, rect.rows);
  const starts = bandStarts(pairs.found);
  const cards = starts.flatMap((start, band) =>
    splitCards(
      sheet,
      pairs.found.filter(({ labelColumn: at }) => at >= start && at < (starts[band + 1] ?? Number.MAX_VALUE)),
    ),
  );
  const real = cards.filter((card) => isSomebody(card, cards.length > 1)).sort((a, b) => a.row - b.row);
  return real.length === 0 ? NONE : { cards: real, columns: columnsOf(pairs.found) };
}

/** A cheap look at the first rows: most of them begin with a label that has its value, and a person is among them. */
export function looksLikeCards(grid: Grid, rect: Rect): boolean {
  if (rect.columns > WIDEST || rect.rows < 2) return false;
  const { found, filled, labelRows } = pairsIn(grid, rect, LOOKED_AT);
  const known = new Set(found.map(({ field }) => field));
  return (
    labelRows >= 2 && labelRows >= 0.6 * filled && known.size >= 2 && WHO.some((field) => known.has(field))
  );
}

interface Pair extends CardValue {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly labelColumn: number;
}

function pairsIn(
  grid: Grid,
  rect: Rect,
  most: number,
): { readonly found: readonly Pair[]; readonly filled: number; readonly labelRows: number } {
  const found: Pair[] = [];
  let filled = 0;
  let labelRows = 0;
  for (let row = rect.row; row < rect.row + rect.rows && filled < most; row++) {
    const columns: number[] = [];
    for (let c = rect.column; c < rect.column + rect.columns; c++)
      if (isFilled(grid[row]?.[c])) columns.push(c);
    if (columns.length === 0) continue;
    filled++;
    const own = pairsOfRow(grid[row]!, row, columns);
    if (own.isLabelFirst) labelRows++;
    found.push(...own.pairs);
  }
  return { found, filled, labelRows };
}

function pairsOfRow(
  cells: readonly Cell[],
  row: number,
  columns: readonly number[],
): { readonly pairs: readonly Pair[]; readonly isLabelFirst: boolean } {
  const pairs: Pair[] = [];
  let isLabelFirst = false;
  for (let i = 0; i < columns.length; i++) {
    const [at, next] = [columns[i]!, columns[i + 1]];
    const text = typeof cells[at] === 'string' ? headingText(cells[at]) : '';
    const label = labelled(text);
    if (label === null) continue;
    const put = (column: number, cell: Cell): void => {
      pairs.push({
        field: label.field,
        cell,
        row,
        column,
        label: text.split(/[:：]/)[0]!.trim(),
        labelColumn: at,
      });
    };
    const isBeside = next !== undefined && labelled(headingText(cells[next])) === null;
    if (i === 0) isLabelFirst = label.hasColon || isBeside;
    if (label.value !== '') put(at, label.value);
    else if (isBeside) {
      put(next, cells[next]!);
      i++;
    }
  }
  return { pairs, isLabelFirst };
}

/** The label columns at which forms begin that stand beside each other: where a row has one field again. */
function bandStarts(pairs: readonly Pair[]): readonly number[] {
  const starts = new Set([Number.MIN_SAFE_INTEGER]);
  const seen = new Map<string, FieldId>();
  for (const { row, field, labelColumn } of pairs) {
    const key = `${row}|${field}`;
    if (seen.has(key) && field !== 'phone' && field !== 'note') starts.add(labelColumn);
    seen.set(key, field);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted;
}

/** One band of pairs, from top to bottom, cut where a form begins again. */
function splitCards(sheet: string, pairs: readonly Pair[]): readonly Card[] {
  const cards: { sheet: string; row: number; values: Pair[] }[] = [];
  for (const pair of pairs) {
    const open = cards[cards.length - 1];
    const has = (field: FieldId) => open?.values.some((value) => value.field === field) ?? false;
    const last = open?.values[open.values.length - 1];
    const isAgain = has(pair.field) && (BEGINS.has(pair.field) || open?.values[0]?.field === pair.field);
    const isAfterGap = has(pair.field) && last !== undefined && pair.row - last.row > 1;
    if (open === undefined || isAgain || isAfterGap) cards.push({ sheet, row: pair.row, values: [pair] });
    else if (!has(pair.field)) open.values.push(pair);
    else if (pair.field === 'phone' && !has('phone2')) open.values.push({ ...pair, field: 'phone2' });
  }
  return cards;
}

/** A form that says who it is about: among others a name is enough, a single one needs a person's. */
function isSomebody({ values }: Card, isOneOfMany: boolean): boolean {
  return values.some(({ field, cell }) => {
    const text = headingText(cell);
    if (field === 'phone' || field === 'phone2') return text.replace(/\D/g, '').length >= 8;
    if (field === 'email') return text.includes('@');
    if (field === 'customer_id') return /\d/.test(text);
    if (field !== 'name' && field !== 'company') return false;
    return isOneOfMany || personIn(text, true) !== null || COMPANY_WORDS.test(foldText(text));
  });
}

/** Each field once, where it first stands. */
function columnsOf(pairs: readonly Pair[]): readonly Column[] {
  const columns = new Map<FieldId, Column>();
  for (const { field, column, label } of pairs) {
    if (!columns.has(field))
      columns.set(field, { column, header: label, field, confidence: 0.9, reason: 'values' });
  }
  return [...columns.values()];
}

const NONE: Cards = { cards: [], columns: [] };
const WIDEST = 12;
const LOOKED_AT = 80;
const WHO: readonly FieldId[] = ['name', 'phone', 'email', 'customer_id', 'company'];
const BEGINS: ReadonlySet<FieldId> = new Set(['name', 'customer_id']);
const SHOP_PLACE =
  /\b(cai dat|settings?|thong tin (cua hang|shop|cong ty|don vi|lien he)|huong dan|gioi thieu cua hang|guide|help|about|readme)\b/;
