import { attributeValue, withAttribute } from './elementTree';
import { frameText, openFrame } from './frame';

/**
 * xl/calcChain.xml without the cells that have no formula any more: Excel calls a file damaged whose chain
 * names one. An entry that names no sheet means the sheet of the entry before it. null: nothing is left, the
 * part is to go. ECMA-376 Part 1, 18.6.
 *
 * `lost`: cell names by sheetId; 'all' where the sheet is gone.
 */
export function shortenedChain(
  text: string,
  lost: ReadonlyMap<number, ReadonlySet<string> | 'all'>,
): string | null {
  const frame = openFrame(text);
  let sheet = '';
  let written = '';
  const items = frame.items.flatMap((item) => {
    const own = attributeValue(item.xml, 0, 'i');
    sheet = own ?? sheet;
    const gone = lost.get(Number(sheet));
    if (gone === 'all' || gone?.has(attributeValue(item.xml, 0, 'r') ?? '')) return [];
    const xml = own === null && written !== sheet ? withAttribute(item.xml, 'i', sheet) : item.xml;
    written = sheet;
    return [{ ...item, xml }];
  });
  return items.length === 0 ? null : frameText({ ...frame, items });
}
