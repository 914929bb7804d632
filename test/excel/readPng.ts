import { inflateSync } from 'node:zlib';
import { crc32 } from '../../workbench/xlsx/crc32';

export interface ReadPng {
  readonly width: number;
  readonly height: number;
  /** The four bytes of a pixel. */
  readonly at: (x: number, y: number) => readonly number[];
}

/** Reads a PNG of 8-bit RGBA without filters, and checks every sum in it. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error('readPng requires a PNG');
  const parts: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    if (file.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error('a chunk with a wrong sum');
    const type = body.toString('latin1', 0, 4);
    if (type === 'IHDR') header = body.subarray(4);
    if (type === 'IDAT') parts.push(body.subarray(4));
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.subarray(8).toString('hex') !== '0806000000') throw new Error('not 8-bit RGBA');
  const rows = inflateSync(Buffer.concat(parts));
  if (rows.length !== height * (width * 4 + 1)) throw new Error('not all rows are there');
  return {
    width,
    height,
    at: (x, y) => [...rows.subarray(y * (width * 4 + 1) + 1 + x * 4).subarray(0, 4)],
  };
}
