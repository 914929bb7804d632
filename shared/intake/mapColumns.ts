import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { about, type Choice, type ColumnChoices, chooseField } from './columnChoice';
import { fieldByValues } from './fieldByValues';
import { phoneShare } from './fieldFit';
import { type RepeatedTotals, repeatedTotals, withoutTotal } from './repeatedTotals';
import { type RawColumn, type TableContext, tableContext } from './tableContext';
import type { Column, MappingReason } from './understanding';
import { type UnwantedColumn, unwantedColumns } from './unwantedColumns';

/** The columns of a table with their fields, and what is to be said about them. */
export interface Mapping {
  readonly columns: readonly Column[];
  readonly context: TableContext;
  /** Columns that repeat a total on every row of its customer or order. */
  readonly totals: RepeatedTotals;
  readonly ambiguous: readonly { readonly raw: RawColumn; readonly fields: readonly FieldId[] }[];
  /** Columns that say what another one says better. */
  readonly secondary: readonly { readonly column: number; readonly other: number }[];
  /** Columns without a field that should not be kept, or are about devices. */
  readonly unwanted: readonly UnwantedColumn[];
  /** `field` is what the cells show instead, null: nothing of their own. */
  readonly contradicted: readonly {
    readonly raw: RawColumn;
    readonly expected: FieldId;
    readonly field: FieldId | null;
  }[];
}

/** The user's word for a column: a field, or null for "leave it alone". */
export type Settings = ReadonlyMap<number, FieldId | null>;

/**
 * Gives every column its field, each field to one column. In order: the user's settings; names, weighed with
 * the cells and the table (columnChoice.ts); for columns without a fitting name, their cells (fieldByValues).
 * Where two columns claim one field, the better filled and better named has it; the other takes the next
 * field of its name, the second phone, or is secondary.
 *
 * Confidence: 1 the user said so; 0.9 to 1 an exact name that the cells do not deny or confirm; 0.7 to 0.9 a
 * name after folding or a short one; 0.5 to 0.9 decided by the cells; up to 0.3 ambiguous; 0 nothing.
 * O(columns x names) and a few passes over the first rows.
 */
export function mapColumns(
  raws: readonly RawColumn[],
  values: readonly (readonly Cell[])[],
  rows: readonly number[],
  settings: Settings,
): Mapping {
  const context = tableContext(raws, values, rows);
  const chosen = raws.filter((raw) => !settings.has(raw.column)).map((raw) => chooseField(raw, context));
  const totals = repeatedTotals(chosen, context, values, rows);
  const choices = chosen.map((choice) => withoutTotal(choice, totals));
  const taken = new Map<FieldId, number>();
  for (const [column, field] of settings) if (field !== null && !taken.has(field)) taken.set(field, column);
  const named = assignNamed(choices, taken, context);
  const byValues = assignByValues(choices, named, taken, context);
  const ambiguous = choices.filter(({ raw, isAmbiguous }) => isAmbiguous && !byValues.has(raw.column));
  const assigned = new Map<number, Assigned>([...byValues, ...named]);
  for (const { raw } of ambiguous) assigned.set(raw.column, AMBIGUOUS);
  for (const [column, of] of totals)
    if (of === 'order' || !assigned.has(column)) assigned.set(column, REPEATED);
  const columns = raws.map((raw) => columnOfRaw(raw, settings, taken, assigned));
  const unwanted = unwantedColumns(raws, columns);
  return {
    columns,
    unwanted,
    context,
    totals,
    ambiguous: ambiguous.map(({ raw, choices: all }) => ({
      raw,
      fields: all.filter((choice) => choice.score > all[0]!.score - CLOSE).map((choice) => choice.field),
    })),
    secondary: choices.flatMap(({ raw, choices: all }) => {
      const other =
        all[0] !== undefined && assigned.get(raw.column)?.reason === 'secondary'
          ? taken.get(all[0].field)
          : undefined;
      return other === undefined || unwanted.some(({ column }) => column === raw.column)
        ? []
        : [{ column: raw.column, other }];
    }),
    contradicted: choices.flatMap(({ raw, contradicted }) =>
      contradicted === null
        ? []
        : [{ raw, expected: contradicted, field: byValues.get(raw.column)?.field ?? null }],
    ),
  };
}

interface Assigned {
  readonly field: FieldId | null;
  readonly confidence: number;
  readonly reason: MappingReason;
}

/** Best claims first, so that each field goes to the column with the strongest claim on it. */
function assignNamed(
  all: readonly ColumnChoices[],
  taken: Map<FieldId, number>,
  context: TableContext,
): Map<number, Assigned> {
  const assigned = new Map<number, Assigned>();
  const open = all.filter((column) => column.choices.length > 0 && !column.isAmbiguous);
  const claims = open.map((column) => ({ column, claim: claimOf(column) }));
  claims.sort((a, b) => b.claim - a.claim || a.column.raw.column - b.column.raw.column);
  for (const { column } of claims) {
    const { raw, choices } = column;
    const best = choices[0]!;
    const choice = choices.find((other) => !taken.has(other.field) && isGoodEnough(other, best, context));
    if (choice !== undefined) {
      taken.set(choice.field, raw.column);
      assigned.set(raw.column, { field: choice.field, ...sureness(choice, column) });
    } else if (best.field === 'phone' && phoneShare(raw.evidence) >= 0.2 && !taken.has('phone2')) {
      taken.set('phone2', raw.column);
      assigned.set(raw.column, { field: 'phone2', confidence: 0.8, reason: 'values' });
    } else {
      assigned.set(raw.column, { field: null, ...sureness(best, column), reason: 'secondary' });
    }
  }
  return assigned;
}

/** Full columns and the more usual of two names first. */
function claimOf({ raw, choices }: ColumnChoices): number {
  const filledShare = raw.evidence.sampled === 0 ? 0 : raw.evidence.filled / raw.evidence.sampled;
  return choices[0]!.score + 0.3 * filledShare - 0.002 * choices[0]!.match.rank;
}

function isGoodEnough(other: Choice, best: Choice, context: TableContext): boolean {
  return (
    other === best || (other.fit > 0 && best.score - other.score < 0.4 && about(other.field, context) >= 0)
  );
}

function sureness(choice: Choice, column: ColumnChoices): { confidence: number; reason: MappingReason } {
  const { match, fit } = choice;
  const rival = column.raw.matches.find(
    (other) => other.field !== choice.field && other.strength > match.strength - 0.08,
  );
  const isByValues = match.field !== choice.field || rival !== undefined;
  const base = isByValues ? 0.6 + 0.25 * Math.max(fit, 0) : 0.9 * match.strength + 0.1 * Math.max(fit, 0);
  const confidence =
    Math.round(100 * Math.min(1, column.raw.evidence.filled === 0 ? base - 0.1 : base)) / 100;
  return { confidence, reason: isByValues ? 'values' : match.how };
}

function assignByValues(
  all: readonly ColumnChoices[],
  named: ReadonlyMap<number, Assigned>,
  taken: Map<FieldId, number>,
  context: TableContext,
): Map<number, Assigned> {
  const assigned = new Map<number, Assigned>();
  const open = all.filter(
    (column) => !named.has(column.raw.column) && (!column.isAmbiguous || column.choices.length === 0),
  );
  const days = open.filter(({ raw }) => raw.evidence.share.date >= 0.7 && raw.matches.length === 0);
  for (const { raw } of open) {
    const isOnlyDay = days.length === 1 && days[0]!.raw === raw && context.kind === 'order';
    const found = fieldByValues(raw, taken, isOnlyDay);
    if (found === null) continue;
    taken.set(found.field, raw.column);
    assigned.set(raw.column, { ...found, reason: 'values' });
  }
  return assigned;
}

function columnOfRaw(
  raw: RawColumn,
  settings: Settings,
  taken: ReadonlyMap<FieldId, number>,
  assigned: ReadonlyMap<number, Assigned>,
): Column {
  const { column, header } = raw;
  const set = settings.get(column);
  if (set === undefined) return { column, header, ...(assigned.get(column) ?? NOTHING) };
  const isSecond = set !== null && taken.get(set) !== column;
  return {
    column,
    header,
    field: isSecond ? null : set,
    confidence: 1,
    reason: isSecond ? 'secondary' : 'setting',
  };
}

/** Fields that are named to the user as possible. */
const CLOSE = 0.12;
const REPEATED: Assigned = { field: null, confidence: 0.6, reason: 'secondary' };
const AMBIGUOUS: Assigned = { field: null, confidence: 0.3, reason: 'ambiguous' };
const NOTHING: Assigned = { field: null, confidence: 0, reason: 'none' };
