import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { crc32 } from '../../workbench/xlsx/crc32';
import { refusalOfError } from '../../workbench/xlsx/refuse';
import { inflateEntry, openZip } from '../../workbench/xlsx/zip';
import { writeZip } from '../../workbench/xlsx/zipWrite';

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return refusalOfError(error)?.code ?? String(error);
  }
  return 'opened';
}

const TWO = Object.freeze({ 'a.xml': strToU8('<a>một</a>'), 'thư mục/b.xml': strToU8('<b/>'.repeat(500)) });

/** Where the signature stands from `from` on. */
function find(bytes: Uint8Array, signature: number, from = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 4 <= bytes.length; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error('find requires the signature to be there');
}

describe('openZip', () => {
  it('gives every entry with its content', () => {
    const archive = openZip(zipSync(TWO));
    expect(archive.entries.map((entry) => entry.name)).toEqual(['a.xml', 'thư mục/b.xml']);
    expect(inflateEntry(archive, archive.entries[1]!)).toEqual(TWO['thư mục/b.xml']);
  });

  it('reads entries whose sizes stand behind them (data descriptors)', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    const part = new ZipDeflate('a.xml');
    zip.add(part);
    part.push(TWO['a.xml'], true);
    zip.end();
    const archive = openZip(Buffer.concat(chunks));
    expect(archive.entries[0]!.flags & 8).toBe(8);
    expect(inflateEntry(archive, archive.entries[0]!)).toEqual(TWO['a.xml']);
  });

  it('reads zip64 sizes and places (APPNOTE 4.5.3, 4.3.14)', () => {
    expect(inflateFirst(asZip64(zipSync({ 'a.xml': TWO['a.xml'] }, { level: 0 })))).toEqual(TWO['a.xml']);
  });

  it('takes backslashes and a leading slash in names for what they mean', () => {
    const archive = openZip(zipSync({ '\\xl\\workbook.xml': strToU8('x') }));
    expect(archive.entries[0]!.name).toBe('xl/workbook.xml');
  });

  it('refuses the file cut anywhere', () => {
    const whole = zipSync(TWO);
    for (let length = 4; length < whole.length; length += 3) {
      expect(codeOf(() => openZip(whole.subarray(0, length)))).toBe('file.truncated');
    }
  });

  it('refuses two entries of one name, case not minded', () => {
    expect(codeOf(() => openZip(zipSync({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') })))).toBe(
      'file.damagedPart',
    );
  });

  it('refuses by declared sizes: a part over 1 GiB, and a ratio over 1000 in a large part', () => {
    for (const size of [2 ** 30 + 1, 60_000_000]) {
      const bytes = zipSync(TWO);
      new DataView(bytes.buffer).setUint32(find(bytes, 0x02014b50) + 24, size, true);
      expect(codeOf(() => openZip(bytes))).toBe('file.tooLarge');
    }
  });

  it('refuses entries that share their compressed bytes (Fifield 2019)', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(300), 'b.xml': new Uint8Array(300) }, { level: 0 });
    const view = new DataView(bytes.buffer);
    const first = find(bytes, 0x02014b50);
    view.setUint32(first + 20, bytes.length - 100, true);
    view.setUint32(first + 24, bytes.length - 100, true);
    expect(['file.tooLarge', 'file.truncated']).toContain(codeOf(() => openZip(bytes)));
  });

  it('refuses more than 20,000 entries', () => {
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, i) => [`${i}`, new Uint8Array(0)]));
    expect(codeOf(() => openZip(zipSync(many, { level: 0 })))).toBe('file.tooLarge');
  });
});

describe('inflateEntry', () => {
  it('refuses a part that gives more or less than it declares, or another checksum', () => {
    for (const [field, change] of [
      [24, -1],
      [24, 1],
      [16, 1],
    ] as const) {
      const bytes = zipSync({ 'a.xml': strToU8('x'.repeat(900)) });
      const view = new DataView(bytes.buffer);
      const at = find(bytes, 0x02014b50) + field;
      view.setUint32(at, view.getUint32(at, true) + change, true);
      expect(codeOf(() => inflateFirst(bytes))).toBe('file.damagedPart');
    }
  });
});

describe('writeZip', () => {
  it('copies entries as they stand: bytes, name, time and method', () => {
    const from = openZip(zipSync(TWO, { mtime: '2024-03-15T10:30:00' }));
    const copy = openZip(writeZip(from.entries.map((entry) => ({ kind: 'raw', from, entry }))));
    for (const [i, entry] of copy.entries.entries()) {
      const { name, time, method, crc, compressedSize } = from.entries[i]!;
      expect(entry).toMatchObject({ name, time, method, crc, compressedSize });
      expect(inflateEntry(copy, entry)).toEqual(inflateEntry(from, from.entries[i]!));
    }
  });

  it('writes new content, in any chunks, that reads back the same', () => {
    const chunk = fc.uint8Array({ maxLength: 3000 });
    fc.assert(
      fc.property(fc.array(chunk, { maxLength: 5 }), (chunks) => {
        const archive = openZip(writeZip([{ kind: 'new', name: 'xl/Đơn.xml', chunks }]));
        expect(archive.entries[0]!.name).toBe('xl/Đơn.xml');
        expect(Buffer.from(inflateEntry(archive, archive.entries[0]!))).toEqual(Buffer.concat(chunks));
      }),
    );
  });
});

describe('crc32', () => {
  it('matches the check value of CRC-32/ISO-HDLC for "123456789": cbf43926', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
  });
});

function inflateFirst(bytes: Uint8Array): Uint8Array {
  const archive = openZip(bytes);
  return inflateEntry(archive, archive.entries[0]!);
}

/** A one-entry archive rewritten with a zip64 extra field, end record and locator. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const start = find(bytes, 0x02014b50);
  const end = find(bytes, 0x06054b50);
  const central = Buffer.from(bytes.subarray(start, end));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(central.readUInt32LE(24)), 4);
  extra.writeBigUInt64LE(BigInt(central.readUInt32LE(20)), 12);
  extra.writeBigUInt64LE(BigInt(central.readUInt32LE(42)), 20);
  for (const field of [20, 24, 42]) central.writeUInt32LE(0xffffffff, field);
  central.writeUInt16LE(28, 30);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(central.length + 28), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + central.length + 28), 8);
  locator.writeUInt32LE(1, 16);
  const tail = Buffer.from(bytes.subarray(end));
  tail.fill(0xff, 8, 20);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, start), central, extra, record, locator, tail]));
}
