import type { CrmFieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { type CustomerQuery, customerQuery, holdsDigits, holdsNumber } from './customerQuery';
import { type CustomerRow, numberOf, survivorOf } from './customerRows';
import { cellString } from './readCell';
import { type TextMatcher, textMatcher } from './textMatcher';
import type { UserColumns } from './userColumns';

/** Customers that a query may mean, the likeliest first. */
export interface FoundCustomers {
  readonly rows: readonly CustomerRow[];
  /** The first one alone is meant: its id, phone or address was typed in full, and nobody has such a name. */
  readonly isSure: boolean;
}

/**
 * Searches by id and code, by phone in any written form, by e-mail and by name without marks, words in any order
 * and not to their ends ("mau ngu"). Of merged rows the one that stays is found. Among equals those who spent most
 * come first. O(cells of those columns): 50,000 customers in well under 100 ms.
 */
export function findCustomers(
  rows: readonly CustomerRow[],
  columnsOf: (row: CustomerRow) => UserColumns,
  text: string,
): FoundCustomers {
  const query = customerQuery(text);
  if (query.folded === '') return { rows: [], isSure: false };
  const ranks: CustomerRow[][] = Array.from({ length: WORST + 1 }, () => []);
  const matcher = textMatcher(query.folded);
  let searched: Searched | null = null;
  for (const row of rows) {
    if (searched?.place !== row.place) searched = searchedIn(row, columnsOf(row));
    const rank = rankOf(row, searched, query, matcher);
    if (rank !== null) ranks[rank]!.push(row);
  }
  const exact = ranks.slice(0, EXACT + 1).flat();
  const names = [...ranks[NAME]!, ...ranks[NAME_PARTS]!];
  const wanted = exact.length > 0 ? ranks.slice(0, WORST) : ranks;
  const ordered = wanted.flatMap((group) => [...group].sort(byRevenue));
  const survivor = ordered.length === 0 ? () => null : survivorOf(rows);
  const found = [...new Set(ordered.map((row) => survivor(row.id) ?? row))];
  const sure = new Set(exact.map((row) => survivor(row.id) ?? row));
  return { rows: found, isSure: found.length === 1 || (sure.size === 1 && names.length === 0) };
}

/** The columns that are searched in one table; -1 where there is none. */
interface Searched {
  readonly place: CustomerRow['place'];
  readonly code: number;
  readonly cleanPhone: number;
  readonly phones: readonly number[];
  readonly emails: readonly number[];
  readonly cleanName: number;
  readonly names: readonly number[];
}

function searchedIn({ place }: CustomerRow, { of }: UserColumns): Searched {
  const ours = (field: CrmFieldId): number => place.columns.get(field) ?? -1;
  const there = (columns: readonly (number | null)[]): readonly number[] =>
    columns.filter((column) => column !== null && column >= 0) as readonly number[];
  return {
    place,
    code: of('customer_id') ?? -1,
    cleanPhone: ours('clean_phone'),
    phones: there([of('phone'), of('phone2'), of('zalo')]),
    emails: there([ours('clean_email'), of('email')]),
    cleanName: ours('clean_name'),
    names: there([of('name'), of('company')]),
  };
}

/** 0 id or code, 1 phone, 2 e-mail: in full. 3 the whole name, 4 words of it, 5 parts of anything else. */
function rankOf(
  { id, sheet, row }: CustomerRow,
  searched: Searched,
  query: CustomerQuery,
  matcher: TextMatcher,
): number | null {
  const cells = sheet.values[row]!;
  const code = idRank(id, cells[searched.code] ?? null, matcher);
  if (code === 0) return 0;
  const phone = query.phone === null ? null : phoneRank(cells, searched, query.phone);
  if (phone === 1) return 1;
  const email = query.email === null ? null : emailRank(cells, searched, query.email);
  if (email === 2) return 2;
  return nameRank(cells, searched, matcher) ?? phone ?? email ?? code;
}

function idRank(id: string, code: Cell, matcher: TextMatcher): number | null {
  matcher.read(id);
  if (matcher.isSame()) return 0;
  const isPart = matcher.hasPart();
  const own = code === id ? null : cellString(code);
  if (own === null) return isPart ? WORST : null;
  matcher.read(own);
  if (matcher.isSame()) return 0;
  return isPart || matcher.hasPart() ? WORST : null;
}

function phoneRank(
  cells: readonly Cell[],
  { cleanPhone, phones }: Searched,
  phone: NonNullable<CustomerQuery['phone']>,
): number | null {
  const clean = cells[cleanPhone] ?? null;
  if (clean !== null && clean === phone.e164) return 1;
  if (phones.some((column) => holdsNumber(cells[column] ?? null, phone))) return 1;
  const isVietnamese = typeof clean === 'string' && clean.startsWith('+84');
  const isPart =
    holdsDigits(clean, phone) ||
    (isVietnamese && holdsDigits(`0${clean.slice(3)}`, phone)) ||
    phones.some((column) => holdsDigits(cells[column] ?? null, phone));
  return isPart ? WORST : null;
}

function emailRank(cells: readonly Cell[], { emails }: Searched, email: string): number | null {
  let rank: number | null = null;
  for (const column of emails) {
    const own = cellString(cells[column] ?? null)?.toLowerCase();
    if (own === email) return 2;
    if (own?.includes(email) === true) rank = WORST;
  }
  return rank;
}

/** The clean name, and what the user typed where that is something else. */
function nameRank(
  cells: readonly Cell[],
  { cleanName, names }: Searched,
  matcher: TextMatcher,
): number | null {
  const clean = cells[cleanName] ?? null;
  let rank = nameRankOf(clean, matcher);
  for (const column of names) {
    const name = cells[column] ?? null;
    if (rank === NAME || name === clean) continue;
    rank = nameRankOf(name, matcher) ?? rank;
  }
  return rank;
}

function nameRankOf(cell: Cell, matcher: TextMatcher): number | null {
  if (typeof cell !== 'string') return null;
  matcher.read(cell);
  if (!matcher.hasWords()) return null;
  return matcher.isSame() ? NAME : NAME_PARTS;
}

function byRevenue(a: CustomerRow, b: CustomerRow): number {
  return (numberOf(b, 'revenue') ?? 0) - (numberOf(a, 'revenue') ?? 0);
}

/** The last of the ranks of what was typed in full. */
const EXACT = 2;
const NAME = 3;
const NAME_PARTS = 4;
const WORST = 5;
