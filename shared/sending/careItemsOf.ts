import { careItems } from '../desk/careItem';
import { keyOf } from '../desk/careLine';
import { careDesk } from '../desk/careLines';
import type { CareItem } from '../desk/views';
import type { ItemsOf } from './sendingDesk';

/** Those of today's list that are wanted, in words: what is sent stands on what the list shows. O(rows). */
export const careItemsOf: ItemsOf = (snapshot, { today }, keys, language): readonly CareItem[] => {
  const desk = careDesk(snapshot, today);
  const wanted = new Set(keys);
  return desk.lines.filter((line) => wanted.has(keyOf(line))).map(careItems(snapshot, desk, today, language));
};
