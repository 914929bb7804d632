import { type Codec, PORTABLE_CODEC } from './codec';
import { refuse } from './refuse';

/**
 * A zip archive as its central directory tells it: entries stay compressed until they are asked for, so that
 * a part nobody touched is copied as it stands. Source: PKWARE APPNOTE 6.3.10 (sections in brackets below).
 */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly codec: Codec;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
}

export interface ZipEntry {
  /** With '/' between folders and none in front, whatever the archive wrote. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time (low half) and date (high half). */
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the compressed bytes in `bytes`. */
  readonly dataStart: number;
  readonly madeBy: number;
  readonly attributes: number;
}

/** The entry's bytes inflated; refuses what does not give the declared size and checksum. */
export function inflateEntry(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const data = compressedBytes(archive, entry);
  const content = entry.method === 0 ? data : inflated(archive.codec, data, entry);
  if (content.length !== entry.size || archive.codec.crc32(content) !== entry.crc) {
    throw refuse('file.damagedPart', entry.name);
  }
  return content;
}

export function compressedBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  return archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
}

/** Reads the central directory; refuses (RefusalError) what is no sound zip or unpacks to too much. */
export function openZip(bytes: Uint8Array, codec: Codec = PORTABLE_CODEC): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MAX_ENTRIES) throw refuse('file.tooLarge');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = directory.start;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== CENTRAL) throw refuse('file.truncated');
    const entry = readEntry(view, bytes, at);
    if (names.has(entry.name.toLowerCase())) throw refuse('file.damagedPart', entry.name);
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseBomb(entries, bytes.length);
  return { bytes, codec, entries };
}

const MAX_ENTRIES = 20_000;
const MAX_PART = 2 ** 30;
const MAX_TOTAL = 2 ** 32;
const MAX_RATIO = 1000;
const RATIO_MATTERS_FROM = 50_000_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const IN_ZIP_64 = 0xffffffff;

/** Declared sizes alone decide; entries that share compressed bytes (Fifield 2019) sum to more than the file. */
function refuseBomb(entries: readonly ZipEntry[], fileSize: number): void {
  let total = 0;
  let compressed = 0;
  for (const entry of entries) {
    total += entry.size;
    compressed += entry.compressedSize;
    const isRatioHigh = entry.size > RATIO_MATTERS_FROM && entry.size > entry.compressedSize * MAX_RATIO;
    if (entry.size > MAX_PART || isRatioHigh) throw refuse('file.tooLarge');
  }
  if (total > MAX_TOTAL || compressed > fileSize) throw refuse('file.tooLarge');
}

/** One byte of room beyond the declared size tells a stream that gives more. */
function inflated(codec: Codec, data: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    return codec.inflate(data, entry.size);
  } catch {
    throw refuse('file.damagedPart', entry.name);
  }
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** [4.3.16] The end record stands last, before a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const directory =
      at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64
        ? directory64(view, at - 20)
        : { start, end: start + size, count };
    if (directory.end <= at) return directory;
  }
  throw refuse('file.truncated');
}

/** [4.3.14, 4.3.15] */
function directory64(view: DataView, locator: number): Directory {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) throw refuse('file.truncated');
  const start = Number(view.getBigUint64(at + 48, true));
  const count = Number(view.getBigUint64(at + 32, true));
  return { start, end: start + Number(view.getBigUint64(at + 40, true)), count };
}

/** [4.3.12] Sizes and place are the central directory's: a data descriptor is never needed. */
function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  if (at + 46 + nameLength + extraLength > bytes.length) throw refuse('file.truncated');
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(rawName).replace(/\\/g, '/').replace(/^\/+/, '');
  const wide = wideFields(view, at, at + 46 + nameLength, extraLength);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) !== 0) throw refuse('file.encrypted');
  if (method !== 0 && method !== 8) throw refuse('file.damagedPart', name);
  const { offset, compressedSize } = wide;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw refuse('file.truncated');
  const dataStart = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (dataStart + compressedSize > bytes.length) throw refuse('file.truncated');
  return {
    name,
    rawName,
    flags,
    method,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size: wide.size,
    dataStart,
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
}

/** [4.5.3] The zip64 extra field holds, in this order, those of the three that are all ones in the record. */
function wideFields(view: DataView, at: number, extra: number, extraLength: number) {
  const narrow = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  let field = extra;
  while (field + 4 <= extra + extraLength && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true);
  }
  let next = field + 4;
  const wide = narrow.map((value) => {
    if (value !== IN_ZIP_64 || next + 8 > extra + extraLength) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
  return { size: wide[0]!, compressedSize: wide[1]!, offset: wide[2]! };
}
