import type { CrmFieldId } from '../model/fields';
import type { SheetId } from './places';

/** The defined names that anchor our sheets and columns; hosts know them without the words of the messages. */
export function sheetAnchor(id: SheetId): string {
  return `sk_${id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

export function columnAnchor(table: number, field: CrmFieldId): string {
  return `sk_t${table}_${field}`;
}

export function isColumnAnchor(name: string): boolean {
  return /^sk_t\d+_/.test(name);
}
