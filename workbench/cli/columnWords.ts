import type { ColumnWord } from '../../shared/crm/corrections';
import { columnIndex } from '../../shared/workbook/address';

/** `Sheet!C=phone`, `'My sheet'!C=none` as the user's word for a column; null where it is none. */
export function columnWord(text: string): ColumnWord | null {
  const match = /^(?:'(.+)'|(.+))!([A-Za-z]{1,3})=([a-z0-9_]+)$/.exec(text.trim());
  if (!match) return null;
  const sheet = (match[1]?.replace(/''/g, "'") ?? match[2])!;
  return { sheet, column: columnIndex(match[3]!), field: match[4] === 'none' ? null : match[4]! };
}
