import { type FieldId, type FieldType, fieldOf } from '../model/fields';
import type { CleanStatus } from './cleaned';
import type { CleanTable } from './cleanTable';

/** How many cells of a column, or of a row, are what. */
export interface StatusCounts {
  readonly valid: number;
  readonly repaired: number;
  readonly suspect: number;
  readonly missing: number;
}

/** What is wrong with one row: fields that are blank and should not be, and fields whose value is in doubt. */
export interface RowDefects {
  readonly missing: readonly FieldId[];
  readonly suspect: readonly FieldId[];
}

export const NO_DEFECTS: RowDefects = { missing: [], suspect: [] };

/**
 * Known values among all that count, 0..1: valid and repaired cells (a repair knows the value) over these and
 * the suspect and missing ones; 0 where nothing counts.
 */
export function qualityScore({ valid, repaired, suspect, missing }: StatusCounts): number {
  const all = valid + repaired + suspect + missing;
  return all === 0 ? 0 : (valid + repaired) / all;
}

export function countStatuses(status: readonly CleanStatus[]): StatusCounts {
  const counts = { valid: 0, repaired: 0, suspect: 0, missing: 0 };
  for (const one of status) counts[one]++;
  return counts;
}

/**
 * The fields that a blank is missing in: name and phone, and e-mail, birthday and address where at least one row in
 * five has one, for a column that hardly anyone fills is not asked for. O(cells).
 */
export function askedFields(clean: CleanTable): ReadonlySet<FieldId> {
  return new Set(
    [...clean.columns].flatMap(([field, { status }]) => {
      if (!ASKED.has(field)) return [];
      const filled = status.length - countStatuses(status).missing;
      return ALWAYS_ASKED.has(field) || filled >= LEAST_FILLED * status.length ? [field] : [];
    }),
  );
}

/**
 * The counts of one row over the columns that tell who the customer is and how to reach them: names, phones,
 * e-mail, birthday, codes, and other columns where they are in doubt. A blank counts as missing only in fields
 * that are asked for (`askedFields`). O(columns).
 */
export function rowCounts(clean: CleanTable, asked: ReadonlySet<FieldId>, index: number): StatusCounts {
  const counts = { valid: 0, repaired: 0, suspect: 0, missing: 0 };
  for (const [field, { status }] of clean.columns) {
    const one = status[index] ?? 'missing';
    const isCounted =
      one === 'missing' ? isMissed(clean, asked, field, index) : isChecked(field) || one === 'suspect';
    if (isCounted) counts[one]++;
  }
  return counts;
}

/** The fields behind `rowCounts` that are missing or suspect. O(columns). */
export function rowDefects(clean: CleanTable, asked: ReadonlySet<FieldId>, index: number): RowDefects {
  let defects: { missing: FieldId[]; suspect: FieldId[] } | null = null;
  for (const [field, { status }] of clean.columns) {
    const one = status[index] ?? 'missing';
    if (one === 'valid' || one === 'repaired') continue;
    if (one === 'missing' && !isMissed(clean, asked, field, index)) continue;
    defects ??= { missing: [], suspect: [] };
    defects[one].push(field);
  }
  return defects ?? NO_DEFECTS;
}

function isChecked(field: FieldId): boolean {
  return CHECKED.has(fieldOf(field).type);
}

/** A firm's row needs no person's name. */
function isMissed(clean: CleanTable, asked: ReadonlySet<FieldId>, field: FieldId, index: number): boolean {
  if (!asked.has(field)) return false;
  if (field !== 'name') return true;
  return !OTHER_NAMES.some((other) => clean.columns.get(other)?.values[index] != null);
}

const CHECKED: ReadonlySet<FieldType> = new Set(['code', 'name', 'phone', 'email', 'birthday']);
/** Not for everyone: a second phone, a tax code, a code of the shop's own. */
const ASKED: ReadonlySet<FieldId> = new Set(['name', 'phone', 'email', 'birthday', 'address']);
const ALWAYS_ASKED: ReadonlySet<FieldId> = new Set(['name', 'phone']);
const LEAST_FILLED = 0.2;
const OTHER_NAMES: readonly FieldId[] = ['first_name', 'last_name', 'company'];
