import type { Codec } from './codec';
import { unescapeXml } from './excelText';
import { refusalOfNames, refuse } from './refuse';
import { END, isNamed, nextTag, xmlCursor } from './xml';
import { attributeText } from './xmlText';
import { inflateEntry, openZip, type ZipArchive, type ZipEntry } from './zip';

/** A zip package by the Open Packaging Conventions (ECMA-376 Part 2): parts by name, case not minded. */
export interface Package {
  readonly archive: ZipArchive;
  readonly entry: (name: string) => ZipEntry | undefined;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type: `worksheet`, `table`; the same in transitional and strict files. */
  readonly type: string;
  /** The target's part name, or its address where it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

export function openPackage(bytes: Uint8Array, codec?: Codec): Package {
  const archive = openZip(bytes, codec);
  const byName = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const mimetype = byName.get('mimetype');
  const mime = mimetype === undefined ? '' : new TextDecoder().decode(inflateEntry(archive, mimetype));
  const refusal = refusalOfNames((name) => byName.has(name), mime);
  if (refusal !== null) throw refuse(refusal.code);
  return { archive, entry: (name) => byName.get(name.toLowerCase()) };
}

/** The part's bytes as UTF-8 (a part in UTF-16, which the format allows, is turned); null where it is missing. */
export function partBytes(pkg: Package, name: string): Uint8Array | null {
  const entry = pkg.entry(name);
  if (entry === undefined) return null;
  const bytes = inflateEntry(pkg.archive, entry);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes, 'utf-16be');
  return bytes;
}

/** As partBytes, where the package cannot do without the part. */
export function requiredPart(pkg: Package, name: string): Uint8Array {
  const bytes = partBytes(pkg, name);
  if (bytes === null) throw refuse('file.damagedPart', name);
  return bytes;
}

/** Runs a reader of the part; what is no XML there is refused with the part's name. */
export function readingPart<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isDamage = error instanceof Error && /requires (well-formed XML|XML |cells in)/.test(error.message);
    throw isDamage ? refuse('file.damagedPart', name) : error;
  }
}

/** `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`; `_rels/.rels` of the package itself (''). */
export function relationshipsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

export function relationshipsOf(pkg: Package, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  const bytes = partBytes(pkg, name);
  return bytes === null ? [] : readingPart(name, () => readRelationships(bytes, part));
}

/** The content type of a part: its override, else its extension's default, else ''. */
export function contentTypeOf(contentTypes: Uint8Array, part: string): string {
  const cursor = xmlCursor(contentTypes);
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension = '';
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    const type = attributeText(cursor, 'ContentType') ?? '';
    if (isNamed(cursor, 'Override')) {
      if (attributeText(cursor, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`) return type;
    } else if (
      isNamed(cursor, 'Default') &&
      attributeText(cursor, 'Extension')?.toLowerCase() === extension
    ) {
      byExtension = type;
    }
  }
  return byExtension;
}

/** A target as a part name: `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml`. */
export function resolveTarget(target: string, from: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

function readRelationships(bytes: Uint8Array, part: string): readonly Relationship[] {
  const cursor = xmlCursor(bytes);
  const found: Relationship[] = [];
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (!isNamed(cursor, 'Relationship') || kind === 2) continue;
    const target = attributeText(cursor, 'Target') ?? '';
    const type = attributeText(cursor, 'Type') ?? '';
    const isExternal = attributeText(cursor, 'TargetMode') === 'External';
    found.push({
      id: attributeText(cursor, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveTarget(decodedUri(target), part),
      isExternal,
    });
  }
  return found;
}

function decodedUri(target: string): string {
  try {
    return decodeURIComponent(unescapeXml(target));
  } catch {
    return target;
  }
}

function fromUtf16(bytes: Uint8Array, encoding: string): Uint8Array {
  const text = new TextDecoder(encoding).decode(bytes);
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*?)\s+encoding=(["'])[^"']*\2/, '$1'));
}
