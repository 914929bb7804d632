import { byteString, textOfByteString } from './byteString';
import { elementTree, localName, prefixOf } from './elementTree';
import { unescapeXml } from './excelText';
import { partBytes, readingPart } from './package';
import { partStore, setPartText, zipItems } from './partStore';
import { snapshotOf, type XlsxFile } from './readXlsx';
import { decodeExcelText } from './xmlText';
import { writeZip } from './zipWrite';

/**
 * The file without the texts that no cell holds any more, where the format keeps them a second time: in the string
 * table, where a cell that is written anew leaves its old text, and in what charts remember of their labels. Anybody
 * who opens the archive reads them there. The entries stay, empty, for cells know their texts by number. A text is
 * kept wherever any cell reads as it. O(cells + charts); null where there is nothing to forget.
 */
export function forgetTexts(file: XlsxFile): Uint8Array | null {
  const used = new Set<string>();
  for (const { values } of snapshotOf(file).sheets) {
    for (const row of values) for (const cell of row) if (typeof cell !== 'object') used.add(String(cell));
  }
  const store = partStore(file.pkg, false);
  const table = file.relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const edit = (part: string, edited: (text: string) => string): void => {
    const bytes = partBytes(file.pkg, part);
    if (bytes === null) return;
    const text = byteString(bytes);
    setPartText(
      store,
      part,
      readingPart(part, () => edited(text)),
    );
  };
  if (table !== undefined) edit(table, (text) => withoutStrings(text, file.strings().texts, used));
  for (const { name } of file.pkg.archive.entries) {
    if (CHART.test(name)) edit(name, (text) => withoutLabels(text, used));
  }
  return store.edited.size === 0 ? null : writeZip(zipItems(store), file.pkg.archive.codec);
}

/** ECMA-376 Part 1, 18.4.8 (si). */
function withoutStrings(text: string, texts: readonly string[], used: ReadonlySet<string>): string {
  const items = elementTree(text).children.filter(({ name }) => localName(name) === 'si');
  if (items.length !== texts.length) throw new Error('forgetTexts requires well-formed XML');
  let at = 0;
  let result = '';
  items.forEach(({ name, start, end }, i) => {
    if (texts[i] === '' || used.has(texts[i]!)) return;
    const prefix = prefixOf(name);
    result += `${text.slice(at, start)}<${prefix}si><${prefix}t/></${prefix}si>`;
    at = end;
  });
  return result + text.slice(at);
}

/** ECMA-376 Part 1, 21.2.2.201 (strCache): texts of cells as a chart last drew them; programs read them anew. */
function withoutLabels(text: string, used: ReadonlySet<string>): string {
  return text.replace(LABELS, (cache) =>
    cache.replace(VALUE, (whole, open: string, value: string, close: string) => {
      const isUsed = used.has(decodeExcelText(unescapeXml(textOfByteString(value))));
      return isUsed ? whole : `${open}${close}`;
    }),
  );
}

const CHART = /(?:^|\/)charts\/[^/]*\.xml$/i;
const LABELS =
  /<(?:[\w.-]+:)?(?:str|multiLvlStr)Cache[\s>][\s\S]*?<\/(?:[\w.-]+:)?(?:str|multiLvlStr)Cache>/g;
const VALUE = /(<(?:[\w.-]+:)?v(?:\s[^>]*)?>)([^<]+)(<\/(?:[\w.-]+:)?v>)/g;
