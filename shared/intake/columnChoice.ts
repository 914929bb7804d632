import { type FieldId, type FieldType, fieldOf } from '../model/fields';
import { fieldFit } from './fieldFit';
import type { NameMatch } from './headerNames';
import { isPlainDay, type RawColumn, type TableContext } from './tableContext';
import type { CodePrefix } from './textEvidence';

/** A field for a column, and how much speaks for it. */
export interface Choice {
  readonly field: FieldId;
  readonly match: NameMatch;
  /** -1..1, fieldFit's. */
  readonly fit: number;
  /** Name, cells and table together; only to compare. */
  readonly score: number;
}

/** What one column may be by its name, once its cells and its table have spoken. */
export interface ColumnChoices {
  readonly raw: RawColumn;
  /** Possible fields, best first. */
  readonly choices: readonly Choice[];
  /** Several fields fit and nothing decides. */
  readonly isAmbiguous: boolean;
  /** A field that the name says and the cells deny; only where no other name fits. */
  readonly contradicted: FieldId | null;
}

/**
 * Weighs the fields that a column's name allows. Score = strength of the name (0.6..1) + half the fit of the
 * cells (-1..1) + 0.25 for or against what the table is about. A field that the cells deny is out; a short
 * name of a typed field needs their word. The best wins where it leads by CLEAR_LEAD. O(names).
 */
export function chooseField(raw: RawColumn, context: TableContext): ColumnChoices {
  const choices: Choice[] = [];
  let contradicted: FieldId | null = null;
  for (const match of raw.matches) {
    const fit = fieldFit(match.field, raw.evidence);
    if (fit <= -1) {
      if (!match.short) contradicted ??= match.field;
      continue;
    }
    if (match.short && TYPED.has(fieldOf(match.field).type) && fit <= 0 && raw.evidence.filled > 0) continue;
    const score = match.strength + 0.5 * fit + about(match.field, context) + special(match, raw, context);
    choices.push({ field: match.field, match, fit, score });
  }
  choices.sort((a, b) => b.score - a.score || a.match.rank - b.match.rank);
  const [best, second] = choices;
  const isTied = best !== undefined && second !== undefined && best.score - second.score < CLEAR_LEAD;
  const isUndated = best?.field === 'order_date' && isPlainDay(raw.header) && context.kind !== 'order';
  return {
    raw,
    choices,
    isAmbiguous: isTied || isUndated,
    contradicted: best === undefined ? contradicted : null,
  };
}

/** 0.25 for fields of what the table is about, -0.25 for those of something else, 0 where they fit both. */
export function about(field: FieldId, context: TableContext): number {
  if (context.kind === 'none' || field === 'row_no') return 0;
  if (context.kind === 'product') return PRODUCT_FIELDS.has(field) ? 0.25 : -0.25;
  if (PERSON_FIELDS.has(field)) return 0;
  const isOrderField = fieldOf(field).of === 'order';
  return isOrderField === (context.kind === 'order') ? 0.25 : -0.25;
}

/** Rules for single names that neither type nor table decides: bare codes and "Giá". */
function special(match: NameMatch, raw: RawColumn, context: TableContext): number {
  if (match.field === 'unit_price' && isBarePrice(raw)) {
    const isOnlyMoney =
      !context.sure.has('amount') && !context.sure.has('quantity') && context.kind === 'order';
    return isOnlyMoney ? -0.5 : 0;
  }
  const owner = CODE_OF[match.field];
  if (!match.short || owner === undefined) return 0;
  if (raw.evidence.codes !== null) return raw.evidence.codes === owner ? 0.5 : -0.5;
  const isCustomer = context.bareCodes.get(raw.column);
  if (context.kind !== 'order' || isCustomer === undefined) return 0;
  return (owner === 'customer') === isCustomer && owner !== 'product' ? 0.4 : -0.4;
}

function isBarePrice(raw: RawColumn): boolean {
  return raw.matches.some((match) => match.field === 'amount');
}

/** The lead that decides between two fields. */
const CLEAR_LEAD = 0.08;

const TYPED: ReadonlySet<FieldType> = new Set([
  'phone',
  'email',
  'day',
  'birthday',
  'money',
  'number',
  'flag',
  'share',
  'score',
]);

const CODE_OF: Partial<Readonly<Record<FieldId, CodePrefix>>> = {
  customer_id: 'customer',
  order_id: 'order',
  product_code: 'product',
};

/** Who it is: stands in customer lists and in orders alike. */
const PERSON_FIELDS: ReadonlySet<FieldId> = new Set([
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'honorific',
  'phone',
  'phone2',
  'email',
  'address',
  'ward',
  'district',
  'province',
  'country',
  'postal_code',
  'company',
  'note',
  'owner',
  'debt',
  'channel',
]);

const PRODUCT_FIELDS: ReadonlySet<FieldId> = new Set([
  'product',
  'product_code',
  'product_group',
  'unit',
  'unit_price',
  'cost',
  'note',
]);
