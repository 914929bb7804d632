import { byteString, byteStringOfText, bytesOfByteString, textOfByteString } from './byteString';
import { attributeValue, elementTree } from './elementTree';
import { escapeXml, unescapeXml } from './excelText';
import { frameText, openFrame, withNewItem } from './frame';
import { strictNames } from './namespaces';
import { type Package, partBytes, relationshipsPart } from './package';
import type { PartChunks, ZipItem } from './zipWrite';

/** The parts of a package while it is edited: the original ones, those replaced, added and taken away. */
export interface PartStore {
  readonly pkg: Package;
  /** By lower-case name; null is taken away. */
  readonly edited: Map<string, EditedPart | null>;
  /** `http://purl.oclc.org/…` names are to be written (a "strict" file). */
  readonly isStrict: boolean;
}

interface EditedPart {
  readonly name: string;
  readonly chunks: PartChunks;
}

export const CONTENT_TYPES = '[Content_Types].xml';

export function partStore(pkg: Package, isStrict: boolean): PartStore {
  return { pkg, edited: new Map(), isStrict };
}

export function hasPart(store: PartStore, name: string): boolean {
  const edited = store.edited.get(name.toLowerCase());
  return edited === undefined ? store.pkg.entry(name) !== undefined : edited !== null;
}

/** The part as it is now, as a byte string; null where there is none. */
export function partText(store: PartStore, name: string): string | null {
  const edited = store.edited.get(name.toLowerCase());
  if (edited === null) return null;
  if (edited !== undefined) return Array.from(edited.chunks, byteString).join('');
  const bytes = partBytes(store.pkg, name);
  return bytes === null ? null : byteString(bytes);
}

export function setPart(store: PartStore, name: string, chunks: PartChunks): void {
  store.edited.set(name.toLowerCase(), { name: store.pkg.entry(name)?.name ?? name, chunks });
}

/** Sets a part's byte string; one that is as it was is not edited at all. */
export function setPartText(store: PartStore, name: string, text: string): void {
  if (partText(store, name) !== text) setPart(store, name, [bytesOfByteString(text)]);
}

/** A name for a new part: `xl/charts/chart` and `.xml` with the first number that is free. */
export function freePart(store: PartStore, stem: string, extension: string): string {
  let number = 1;
  while (hasPart(store, `${stem}${number}${extension}`)) number++;
  return `${stem}${number}${extension}`;
}

/** Takes the part away with its relationships and its content type. */
export function removePart(store: PartStore, name: string): void {
  store.edited.set(name.toLowerCase(), null);
  if (hasPart(store, relationshipsPart(name))) store.edited.set(relationshipsPart(name).toLowerCase(), null);
  editContentTypes(store, (xml) => xml.replace(overridePattern(name), ''));
}

/** Adds a new part of the given content type. */
export function addPart(store: PartStore, name: string, type: string, chunks: PartChunks): void {
  setPart(store, name, chunks);
  editContentTypes(store, (xml) => {
    const frame = openFrame(xml);
    const part = byteStringOfText(escapeXml(`/${name}`));
    const item = `<${frame.prefix}Override PartName="${part}" ContentType="${type}"/>`;
    return frameText(withNewItem(frame, 'Override', item, ['Default', 'Override']));
  });
}

export interface StoredRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part as they are now; targets as written. */
export function storedRelationships(store: PartStore, part: string): readonly StoredRelationship[] {
  const text = partText(store, relationshipsPart(part));
  if (text === null) return [];
  return elementTree(text).children.map((child) => {
    const value = (name: string) =>
      unescapeXml(textOfByteString(attributeValue(text, child.start, name) ?? ''));
    return {
      id: value('Id'),
      type: value('Type'),
      target: value('TargetMode') === 'External' ? '' : value('Target'),
    };
  });
}

/** Adds a relationship from one part to another and gives its id. `type` is the transitional address. */
export function addRelationship(store: PartStore, from: string, type: string, to: string): string {
  const name = relationshipsPart(from);
  const text = partText(store, name) ?? NO_RELATIONSHIPS;
  const taken = new Set(storedRelationships(store, from).map((rel) => rel.id));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const frame = openFrame(text);
  const kind = store.isStrict ? strictNames(type) : type;
  const target = byteStringOfText(escapeXml(relativeTarget(from, to)));
  const item = `<${frame.prefix}Relationship Id="rId${number}" Type="${kind}" Target="${target}"/>`;
  setPartText(store, name, frameText(withNewItem(frame, 'Relationship', item, ['Relationship'])));
  return `rId${number}`;
}

/** Takes relationships away; a relationship part that the original file had not goes with its last one. */
export function removeRelationships(store: PartStore, from: string, ids: ReadonlySet<string>): void {
  const name = relationshipsPart(from);
  const text = partText(store, name);
  if (text === null || ids.size === 0) return;
  const frame = openFrame(text);
  const items = frame.items.filter((item) => !ids.has(attributeValue(item.xml, 0, 'Id') ?? ''));
  if (items.length === 0) store.edited.set(name.toLowerCase(), null);
  else setPartText(store, name, frameText({ ...frame, items }));
}

/** The archive's items: the original order, new parts at the end, everything unedited raw. */
export function zipItems(store: PartStore): readonly ZipItem[] {
  const { archive } = store.pkg;
  const items: ZipItem[] = [];
  const known = new Set<string>();
  for (const entry of archive.entries) {
    const key = entry.name.toLowerCase();
    const edited = store.edited.get(key);
    known.add(key);
    if (edited === undefined) items.push({ kind: 'raw', from: archive, entry });
    else if (edited !== null)
      items.push({ kind: 'new', name: entry.name, chunks: edited.chunks, time: entry.time });
  }
  for (const [key, edited] of store.edited) {
    if (edited !== null && !known.has(key)) items.push({ kind: 'new', ...edited });
  }
  return items;
}

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function editContentTypes(store: PartStore, edit: (xml: string) => string): void {
  setPartText(store, CONTENT_TYPES, edit(partText(store, CONTENT_TYPES)!));
}

function overridePattern(part: string): RegExp {
  const name = byteStringOfText(escapeXml(`/${part}`)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`<(?:[\\w.-]+:)?Override\\s[^>]*PartName=["']${name}["'][^>]*?(?:/>|>\\s*</[^>]*>)`, 'i');
}

/** `worksheets/sheet9.xml` from `xl/workbook.xml`; `../drawings/drawing2.xml` from a sheet. */
function relativeTarget(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return encodeURI('../'.repeat(here.length - shared) + there.slice(shared).join('/'));
}
