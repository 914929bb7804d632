import type * as crm from '../messages/en/crm';
import type { CrmFieldId } from '../model/fields';

/**
 * The defined names that anchor our sheets and columns on every host. They stand apart from places.ts, so that a
 * host can find what it has to read without loading the core.
 */
export function sheetAnchor(id: keyof typeof crm.sheets): string {
  return `sk_${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

export function columnAnchor(table: number, field: CrmFieldId): string {
  return `sk_t${table}_${field}`;
}

export function isColumnAnchor(name: string): boolean {
  return columnTable(name) !== null;
}

/** The number of the table whose column a name anchors; null for other names. */
export function columnTable(name: string): number | null {
  const match = /^sk_t(\d+)_/.exec(name);
  return match === null ? null : Number(match[1]);
}
