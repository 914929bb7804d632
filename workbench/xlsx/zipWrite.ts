import { type Codec, PORTABLE_CODEC } from './codec';
import { compressedBytes, type ZipArchive, type ZipEntry } from './zip';

/** New content, written while it is gone through; it can be gone through again. A chunk is good until the next one. */
export type PartChunks = Iterable<Uint8Array>;

/** An entry of the archive to be written: one of `from` as it stands, or new content in chunks. */
export type ZipItem =
  | { readonly kind: 'raw'; readonly from: ZipArchive; readonly entry: ZipEntry }
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly chunks: PartChunks;
      /** MS-DOS time of the entry that it replaces; left out: 1980-01-01, since there is no clock here. */
      readonly time?: number;
    };

/**
 * A zip archive of the items in order. A raw item keeps its compressed bytes, name, time and method; new
 * content is deflated chunk by chunk, so a part's compressed form is all that is held beside it.
 * Throws where the result needs zip64 (4 GiB, 65,535 entries): no spreadsheet program writes such a file.
 */
export function writeZip(items: readonly ZipItem[], codec: Codec = PORTABLE_CODEC): Uint8Array {
  const packed = items.map((item) => pack(item, codec));
  const headers = packed.reduce((sum, item) => sum + 30 + 46 + 2 * item.rawName.length, 22);
  const total = packed.reduce((sum, item) => sum + item.compressedSize, headers);
  if (total > 0xffffffff || packed.length > 0xffff) throw new Error('writeZip requires less than 4 GiB');
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const item of packed) {
    offsets.push(at);
    at = putLocal(view, out, at, item);
  }
  const start = at;
  packed.forEach((item, i) => {
    at = putCentral(view, out, at, item, offsets[i]!);
  });
  putEnd(view, at, packed.length, start);
  return out;
}

interface Packed {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly madeBy: number;
  readonly attributes: number;
  readonly data: readonly Uint8Array[];
}

const UTF8_NAME = 1 << 11;
const HAS_DESCRIPTOR = 1 << 3;
const FIRST_DOS_DAY = 0x00210000;
/** Deflate 2.0: the version a reader needs. */
const VERSION = 20;
/** Best ratio for small parts; for large ones the level beyond which time grows faster than size falls. */
const LARGE = 1 << 20;
const LEVEL_SMALL = 6;
const LEVEL_LARGE = 3;

function pack(item: ZipItem, codec: Codec): Packed {
  if (item.kind === 'raw') {
    const { entry, from } = item;
    return { ...entry, flags: entry.flags & ~HAS_DESCRIPTOR, data: [compressedBytes(from, entry)] };
  }
  return {
    rawName: new TextEncoder().encode(item.name),
    flags: isAscii(item.name) ? 0 : UTF8_NAME,
    method: 8,
    time: item.time ?? FIRST_DOS_DAY,
    madeBy: VERSION,
    attributes: 0,
    ...packedContent(item.chunks, codec),
  };
}

/** Sums and compresses in the one pass over the chunks. */
function packedContent(
  chunks: PartChunks,
  codec: Codec,
): Pick<Packed, 'crc' | 'size' | 'compressedSize' | 'data'> {
  let size = 0;
  let crc = 0;
  function* summed(): Generator<Uint8Array, void, void> {
    for (const chunk of chunks) {
      size += chunk.length;
      crc = codec.crc32(chunk, crc);
      yield chunk;
    }
  }
  const data = codec.deflate(summed(), isLarge(chunks) ? LEVEL_LARGE : LEVEL_SMALL);
  return { crc, size, compressedSize: data.reduce((sum, chunk) => sum + chunk.length, 0), data };
}

/** Goes through the beginning of the chunks. */
function isLarge(chunks: PartChunks): boolean {
  let size = 0;
  for (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGE) return true;
  }
  return false;
}

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 126) return false;
  return true;
}

function putLocal(view: DataView, out: Uint8Array, at: number, item: Packed): number {
  view.setUint32(at, 0x04034b50, true);
  view.setUint16(at + 4, VERSION, true);
  putShared(view, at + 6, item);
  out.set(item.rawName, at + 30);
  let next = at + 30 + item.rawName.length;
  for (const chunk of item.data) {
    out.set(chunk, next);
    next += chunk.length;
  }
  return next;
}

function putCentral(view: DataView, out: Uint8Array, at: number, item: Packed, offset: number): number {
  view.setUint32(at, 0x02014b50, true);
  view.setUint16(at + 4, item.madeBy, true);
  view.setUint16(at + 6, VERSION, true);
  putShared(view, at + 8, item);
  view.setUint32(at + 38, item.attributes, true);
  view.setUint32(at + 42, offset, true);
  out.set(item.rawName, at + 46);
  return at + 46 + item.rawName.length;
}

/** The fields that local and central header have in the same order, flags to name length. */
function putShared(view: DataView, at: number, item: Packed): void {
  view.setUint16(at, item.flags, true);
  view.setUint16(at + 2, item.method, true);
  view.setUint32(at + 4, item.time, true);
  view.setUint32(at + 8, item.crc, true);
  view.setUint32(at + 12, item.compressedSize, true);
  view.setUint32(at + 16, item.size, true);
  view.setUint16(at + 20, item.rawName.length, true);
}

function putEnd(view: DataView, at: number, count: number, start: number): void {
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
}
