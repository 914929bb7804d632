import { type DayNumber, dayOfIso, isoOfDay } from '../model/day';

/** One occasion to care for a customer. */
export interface Occurrence {
  readonly customer: string;
  /** The rule's id, or what a person wrote as the rule, folded. */
  readonly rule: string;
  readonly due: DayNumber;
}

/**
 * The name of an occurrence, `A01|reorder|2026-07-01`: of the customer, the rule and the day, so it stays the same
 * however rows are sorted, copied or moved, and whoever makes the list. `|` and `%` of the parts are written %7C
 * and %25, so no two occurrences share a key.
 */
export function occurrenceKey({ customer, rule, due }: Occurrence): string {
  return `${escaped(customer)}|${escaped(rule)}|${isoOfDay(due)}`;
}

/** The occurrence of a key; null where the text is none. */
export function occurrenceOfKey(key: string): Occurrence | null {
  const parts = key.split('|');
  const due = parts.length === 3 ? dayOfIso(parts[2]!) : null;
  if (due === null || parts[0] === '' || parts[1] === '') return null;
  return { customer: unescaped(parts[0]!), rule: unescaped(parts[1]!), due };
}

function escaped(text: string): string {
  return /[%|]/.test(text) ? text.replace(/%/g, '%25').replace(/\|/g, '%7C') : text;
}

function unescaped(text: string): string {
  return text.replace(/%7C/g, '|').replace(/%25/g, '%');
}
