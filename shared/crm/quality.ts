import type { Customer } from '../customers/customer';
import type { CustomerFigures } from '../customers/figures';
import {
  askedFields,
  countStatuses,
  NO_DEFECTS,
  qualityScore,
  type RowDefects,
  rowDefects,
  type StatusCounts,
} from '../intake/cellQuality';
import type { FieldId } from '../model/fields';
import type { Repair } from './model';
import type { IdentifiedTable } from './repairs';

/** One column of the user's that is read: how many of its cells are what. */
export interface ColumnQuality extends StatusCounts {
  readonly sheet: string;
  readonly column: number;
  readonly header: string;
  readonly field: FieldId;
  /** `qualityScore` of the counts: blank cells count, also where nothing need stand. */
  readonly score: number;
}

/** The state of the data: by column of the user's tables, and by customer. */
export interface Quality {
  readonly columns: readonly ColumnQuality[];
  /** One entry for each customer. */
  readonly rows: readonly RowDefects[];
}

/**
 * Counts the cells of every column that is read, and says for each customer what is missing or in doubt. Cells
 * whose repair is accepted count as valid, for they are written with the plan that this is part of. A customer
 * found in orders is asked for a name, and a phone or an e-mail. O(cells).
 */
export function dataQuality(
  tables: readonly IdentifiedTable[],
  customers: readonly Customer[],
  repairs: readonly Repair[],
): Quality {
  const mended = new Set(
    repairs.flatMap(({ status, pair, proposal }) =>
      status === 'accepted' && pair === null
        ? [placeText(proposal.sheet, proposal.column, proposal.index)]
        : [],
    ),
  );
  const columns = tables.flatMap(({ clean: { table, columns: cleaned } }) =>
    table.columns.flatMap(({ column, header, field }): readonly ColumnQuality[] => {
      const status = field === null ? undefined : cleaned.get(field)?.status;
      if (field === null || status === undefined) return [];
      const isMended = (index: number): boolean =>
        mended.size > 0 && mended.has(placeText(table.sheet, column, index));
      const counts = countStatuses(
        status.map((one, index) => (one === 'repaired' && isMended(index) ? 'valid' : one)),
      );
      return [{ sheet: table.sheet, column, header, field, ...counts, score: qualityScore(counts) }];
    }),
  );
  const lists = tables.filter(({ clean }) => clean.table.role === 'customers');
  const rows = lists.flatMap(({ clean }) => {
    const asked = askedFields(clean);
    return clean.table.dataRows.map((_, i) => rowDefects(clean, asked, i));
  });
  return { columns, rows: customers.map((customer, i) => rows[i] ?? defectsOfFound(customer)) };
}

/** What a list of customers to ask has to say first. */
export interface ToDo {
  /** Customers with something missing or suspect, the most valuable first, at most `most`. */
  readonly customers: readonly number[];
  /** How many more there are. */
  readonly others: number;
}

/**
 * Customers with defects, by what they spent so far, then by the number of defects, then in reading order; rows
 * that are merged into another are left out. O(n log n).
 */
export function toDoList(
  quality: Quality,
  figures: readonly CustomerFigures[],
  mergedInto: readonly (number | null)[],
  most: number,
): ToDo {
  const count = (i: number): number => quality.rows[i]!.missing.length + quality.rows[i]!.suspect.length;
  const open = quality.rows.flatMap((_, i) => (mergedInto[i] === null && count(i) > 0 ? [i] : []));
  const value = (i: number): number => figures[i]?.revenue ?? 0;
  open.sort((a, b) => value(b) - value(a) || count(b) - count(a) || a - b);
  return { customers: open.slice(0, most), others: Math.max(0, open.length - most) };
}

function placeText(sheet: string, column: number, index: number): string {
  return `${index}|${column}|${sheet}`;
}

function defectsOfFound({ name, phone, email }: Customer): RowDefects {
  const missing: FieldId[] = [];
  if (name === null) missing.push('name');
  if (phone.value === null && email.value === null) missing.push('phone');
  return missing.length === 0 ? NO_DEFECTS : { missing, suspect: [] };
}
