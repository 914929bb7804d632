import { byteString } from './byteString';
import { elementTree, localName, prefixOf } from './elementTree';
import { partBytes, readingPart } from './package';
import { partStore, setPartText, zipItems } from './partStore';
import { snapshotOf, type XlsxFile } from './readXlsx';
import { writeZip } from './zipWrite';

/**
 * The file without the texts of its string table that no cell holds any more: a cell that is written anew leaves its
 * old text there, where anybody who opens the archive reads it. The entries stay, empty, for cells know their texts by
 * number. A text is kept wherever any cell reads as it. O(cells); null where there is nothing to forget.
 */
export function forgetTexts(file: XlsxFile): Uint8Array | null {
  const part = file.relationships.find(({ type }) => type === 'sharedStrings')?.target;
  const bytes = part === undefined ? null : partBytes(file.pkg, part);
  if (part === undefined || bytes === null) return null;
  const used = new Set<unknown>();
  for (const { values } of snapshotOf(file).sheets) {
    for (const row of values) for (const cell of row) if (typeof cell === 'string') used.add(cell);
  }
  const { texts } = file.strings();
  const text = byteString(bytes);
  const kept = readingPart(part, () => {
    const items = elementTree(text).children.filter(({ name }) => localName(name) === 'si');
    if (items.length !== texts.length) throw new Error('forgetTexts requires well-formed XML');
    let at = 0;
    let result = '';
    items.forEach(({ name, start, end }, i) => {
      if (texts[i] === '' || used.has(texts[i])) return;
      const prefix = prefixOf(name);
      result += `${text.slice(at, start)}<${prefix}si><${prefix}t/></${prefix}si>`;
      at = end;
    });
    return result + text.slice(at);
  });
  if (kept === text) return null;
  const store = partStore(file.pkg, false);
  setPartText(store, part, kept);
  return writeZip(zipItems(store), file.pkg.archive.codec);
}
