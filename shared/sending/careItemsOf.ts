import { careItems } from '../desk/careItem';
import { keyOf } from '../desk/careLine';
import { careDesk } from '../desk/careLines';
import type { CareItem } from '../desk/views';
import type { ItemsOf } from './sendingDesk';

/** Those that are due and wanted, in words: what is sent stands on what the list shows. O(rules × rows). */
export const careItemsOf: ItemsOf = (snapshot, { today }, keys, language): readonly CareItem[] => {
  const desk = careDesk(snapshot, today);
  const wanted = keys === 'all' ? null : new Set(keys);
  const lines = desk.due.filter((line) => wanted === null || wanted.has(keyOf(line)));
  return lines.map(careItems(snapshot, desk, today, language, false));
};
