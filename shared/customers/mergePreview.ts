import { foldText } from '../intake/foldText';
import { type CrmFieldId, crmFieldOf, type FieldId, fieldOf, type MergeRule } from '../model/fields';
import type { Customer } from './customer';
import type { CustomerFigures } from './figures';
import { MERGED_FIELDS, type MergeValue, mergeValue } from './mergeCustomers';

/** What a merge keeps of one field. */
export interface KeptField {
  readonly field: FieldId | CrmFieldId;
  readonly kept: MergeValue;
  /** Whose value that is; both where they agree or make it together. */
  readonly from: 'survivor' | 'other' | 'both';
  /** The value that is not used, where it says something else. It stays in its own row. */
  readonly dropped: MergeValue;
}

/** One side of a merge; figures where they are known. */
export interface MergeSide {
  readonly customer: Customer;
  readonly figures: CustomerFigures | null;
}

/**
 * What merging `other` into `survivor` keeps, field by field, by the rules of the field table; fields that are
 * blank on both sides are left out. Texts that differ in case, marks or punctuation alone agree. O(fields).
 */
export function mergePreview(survivor: MergeSide, other: MergeSide): readonly KeptField[] {
  const own = MERGED_FIELDS.flatMap(([field, read]) =>
    keptField(field, fieldOf(field).merge, read(survivor.customer), read(other.customer)),
  );
  const [a, b] = [survivor.figures, other.figures];
  if (a === null || b === null) return own;
  const computed = FIGURES.flatMap(([field, read]) =>
    keptField(field, crmFieldOf(field).merge, read(a), read(b)),
  );
  return [...own, ...computed];
}

const FIGURES = [
  ['orders', (figures) => figures.orders],
  ['revenue', (figures) => figures.revenue],
  ['first_order', (figures) => figures.firstOrder],
  ['last_order', (figures) => figures.lastOrder],
] as const satisfies readonly (readonly [CrmFieldId, (figures: CustomerFigures) => MergeValue])[];

function keptField(
  field: KeptField['field'],
  rule: MergeRule,
  a: MergeValue,
  b: MergeValue,
): readonly KeptField[] {
  if (a === null && b === null) return [];
  const kept = mergeValue(rule, a, b);
  if (rule === 'sum' || rule === 'union') return [{ field, kept, from: 'both', dropped: null }];
  if (a === null || b === null) {
    const from = a === null ? 'other' : 'survivor';
    return kept === null ? [] : [{ field, kept, from, dropped: null }];
  }
  if (agree(a, b)) return [{ field, kept, from: 'both', dropped: null }];
  const from = kept === a ? 'survivor' : 'other';
  const isChosen = rule === 'latest' || rule === 'earliest';
  return [{ field, kept, from, dropped: isChosen ? null : from === 'survivor' ? b : a }];
}

function agree(a: MergeValue, b: MergeValue): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  return a === b || (foldText(a) !== '' && foldText(a) === foldText(b));
}
