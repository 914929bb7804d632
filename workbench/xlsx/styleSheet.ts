import { byteString, byteStringOfText, bytesOfByteString } from './byteString';
import { attributeOf, elementTree, prefixOf, type XmlElement } from './elementTree';

/**
 * xl/styles.xml as its numbered collections, to which entries are only ever appended: an index that some
 * cell, rule or table holds never changes its meaning. All text is byte strings (byteString.ts).
 */
export interface StyleSheet {
  readonly source: string;
  readonly root: XmlElement;
  /** `x:` where the part writes `<x:styleSheet>`, else ''. */
  readonly prefix: string;
  readonly collections: Readonly<Record<CollectionName, Collection>>;
  /** The part did not exist and is new as a whole. */
  readonly isNew: boolean;
}

export type CollectionName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

export interface Collection {
  readonly element: XmlElement | null;
  readonly items: string[];
  /** How many items the part had. */
  readonly given: number;
  readonly indexOf: Map<string, number>;
}

export function openStyleSheet(xml: Uint8Array | null): StyleSheet {
  const source = xml === null ? byteStringOfText(NEW_STYLES) : byteString(xml);
  const root = elementTree(source);
  const prefix = prefixOf(root.name);
  const collection = (name: CollectionName) => openCollection(source, root, prefix, name);
  const collections = {
    numFmts: collection('numFmts'),
    fonts: collection('fonts'),
    fills: collection('fills'),
    borders: collection('borders'),
    cellXfs: collection('cellXfs'),
    dxfs: collection('dxfs'),
  };
  return { source, root, prefix, collections, isNew: xml === null };
}

/** The index of the entry, appended where the collection has none that is written the same. */
export function entry(collection: Collection, xml: string): number {
  const known = collection.indexOf.get(xml);
  if (known !== undefined) return known;
  collection.indexOf.set(xml, collection.items.length);
  return collection.items.push(xml) - 1;
}

/**
 * What Excel takes for granted at the first places of each collection: a font, the two reserved fills, a
 * border, a cell format. Appends them where a part came without.
 */
export function ensureDefaults(sheet: StyleSheet): void {
  const { fonts, fills, borders, cellXfs } = sheet.collections;
  const p = sheet.prefix;
  if (fonts.items.length === 0)
    entry(fonts, `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`);
  if (fills.items.length < 1) entry(fills, `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
  if (fills.items.length < 2) entry(fills, `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`);
  if (borders.items.length === 0) entry(borders, `<${p}border/>`);
  if (cellXfs.items.length === 0) entry(cellXfs, `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
}

/** The part with what was appended; null where nothing was. */
export function styleSheetBytes(sheet: StyleSheet): Uint8Array | null {
  const names = ORDER.filter(isCollectionName);
  const grown = names.filter((name) => {
    const { items, given } = sheet.collections[name];
    return items.length > given;
  });
  if (grown.length === 0) return sheet.isNew ? bytesOfByteString(sheet.source) : null;
  const edits = grown.flatMap((name) => editsOf(sheet, name)).sort((a, b) => a.start - b.start);
  let out = '';
  let from = 0;
  for (const edit of edits) {
    out += sheet.source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return bytesOfByteString(out + sheet.source.slice(from));
}

function openCollection(source: string, root: XmlElement, prefix: string, name: CollectionName): Collection {
  const element = root.children.find((child) => child.name === prefix + name) ?? null;
  const items = (element?.children ?? [])
    .filter((child) => child.name === prefix + ITEM[name])
    .map((child) => source.slice(child.start, child.end));
  const indexOf = new Map<string, number>();
  for (const [index, xml] of items.entries()) if (!indexOf.has(xml)) indexOf.set(xml, index);
  return { element, items, given: items.length, indexOf };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsOf(sheet: StyleSheet, name: CollectionName): readonly Edit[] {
  const { element, items, given } = sheet.collections[name];
  const added = items.slice(given).join('');
  const tag = sheet.prefix + name;
  if (element === null) {
    return [insertion(placeOf(sheet, name), `<${tag} count="${items.length}">${added}</${tag}>`)];
  }
  const edits: Edit[] = [];
  const count = attributeOf(sheet.source, element.start, 'count');
  if (count !== null)
    edits.push({ start: count.valueStart, end: count.valueEnd, text: String(items.length) });
  if (sheet.source[element.openEnd - 2] === '/') {
    edits.push({ start: element.openEnd - 2, end: element.openEnd, text: `>${added}</${tag}>` });
  } else edits.push(insertion(element.closeStart, added));
  return edits;
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** Where a collection that the part does not have belongs in the schema's order. */
function placeOf(sheet: StyleSheet, name: CollectionName): number {
  const rank = ORDER.indexOf(name);
  const next = sheet.root.children.find((child) => {
    return ORDER.indexOf(child.name.slice(sheet.prefix.length)) > rank;
  });
  return next?.start ?? sheet.root.closeStart;
}

function isCollectionName(name: string): name is CollectionName {
  return name in ITEM;
}

const ITEM: Readonly<Record<CollectionName, string>> = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
};

/** ECMA-376 Part 1, 18.8.39 (styleSheet). */
const ORDER: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const NEW_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>`;
