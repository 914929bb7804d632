import { createHash, createHmac } from 'node:crypto';
import { newBlob, signedBytes } from './blob';
import { formatDate } from './dateFormat';
import { enumeration, memberName } from './enumeration';
import { mismatch } from './signature';
import { strict } from './strict';
import type { World } from './world';

type Utilities = GoogleAppsScript.Utilities.Utilities;

const MOST_SLEEP = 300_000;

const DIGESTS = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>()(
  'DigestAlgorithm',
  ...(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const),
);
const CHARSETS = enumeration<typeof GoogleAppsScript.Utilities.Charset>()(
  'Charset',
  ...(['US_ASCII', 'UTF_8'] as const),
);

/** https://developers.google.com/apps-script/reference/utilities/utilities; nothing here is counted but sleep. */
export function newUtilities(world: World): Utilities {
  let ids = 0;
  const method = (name: string): string => `Utilities.${name}`;
  const bytesOf = (name: string, data: unknown, ...rest: readonly unknown[]): Buffer => {
    const charset = rest.at(-1);
    const isCharset = charset === undefined || memberName(CHARSETS, charset) !== null;
    if (typeof data === 'string' && isCharset) {
      return Buffer.from(data, charset === CHARSETS.US_ASCII ? 'latin1' : 'utf8');
    }
    if (Array.isArray(data) && data.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 127)) {
      return Buffer.from(data);
    }
    throw mismatch(world, method(name), data, ...rest);
  };
  const decode = (text: string, alphabet: RegExp, encoding: 'base64' | 'base64url'): number[] => {
    const isWhole = typeof text === 'string' && text.length % 4 === 0 && alphabet.test(text);
    if (!isWhole) throw world.meter.exception('Could not decode string.');
    return signedBytes(world, Buffer.from(text, encoding));
  };
  return strict<Utilities>()('Utilities', {
    Charset: CHARSETS,
    DigestAlgorithm: DIGESTS,
    sleep(milliseconds: unknown) {
      world.meter.count('Utilities.sleep');
      if (typeof milliseconds !== 'number') throw mismatch(world, method('sleep'), milliseconds);
      if (!(milliseconds >= 0 && milliseconds <= MOST_SLEEP)) throw new TypeError('sleep takes 0 to 300000');
      world.meter.sleep(milliseconds);
    },
    formatDate(date: unknown, timeZone: unknown, format: unknown) {
      const isDate = Object.prototype.toString.call(date) === '[object Date]';
      if (!isDate || typeof timeZone !== 'string' || typeof format !== 'string') {
        throw mismatch(world, method('formatDate'), date, timeZone, format);
      }
      return formatDate(date as Date, timeZone, format);
    },
    formatString: (template: string, ...values: readonly unknown[]) => formatString(template, values),
    getUuid() {
      ids++;
      return `00000000-0000-4000-8000-${ids.toString(16).padStart(12, '0')}`;
    },
    base64Encode: (data: unknown, ...charset: readonly unknown[]) =>
      bytesOf('base64Encode', data, ...charset).toString('base64'),
    base64EncodeWebSafe: (data: unknown, ...charset: readonly unknown[]) =>
      bytesOf('base64EncodeWebSafe', data, ...charset)
        .toString('base64')
        .replace(/\+/g, '-')
        .replace(/\//g, '_'),
    base64Decode: (text: string) => decode(text, /^[A-Za-z0-9+/]*={0,2}$/, 'base64'),
    base64DecodeWebSafe: (text: string) => decode(text, /^[A-Za-z0-9_-]*={0,2}$/, 'base64url'),
    computeDigest(algorithm: unknown, value: unknown, ...charset: readonly unknown[]) {
      const name = memberName(DIGESTS, algorithm);
      if (name === null) throw mismatch(world, method('computeDigest'), algorithm, value, ...charset);
      const hash = createHash(name.replace('_', '').toLowerCase());
      return signedBytes(world, hash.update(bytesOf('computeDigest', value, ...charset)).digest());
    },
    computeHmacSha256Signature(value: unknown, key: unknown, ...charset: readonly unknown[]) {
      const name = 'computeHmacSha256Signature';
      const hmac = createHmac('sha256', bytesOf(name, key, ...charset));
      return signedBytes(world, hmac.update(bytesOf(name, value, ...charset)).digest());
    },
    newBlob: (data: unknown, type: string | null = null, name: string | null = null) =>
      newBlob(world, {
        bytes: bytesOf('newBlob', data),
        type: type ?? (typeof data === 'string' ? 'text/plain' : null),
        name,
      }),
  });
}

/** Java's String.format for texts, whole and decimal numbers: %s %5s %-5s %05d %,d %.2f %x %%. */
export function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(/%([-0,+]*)(\d*)(?:\.(\d+))?([a-zA-Z%])/g, (whole, flags, width, digits, kind) => {
    if (kind === '%') return '%';
    if (next >= values.length) throw new Error(`Format specifier '${whole}'`);
    const text = formatted(values[next++], kind, flags, digits === undefined ? null : Number(digits));
    if (flags.includes('-')) return text.padEnd(Number(width));
    return flags.includes('0') ? zeroFilled(text, Number(width)) : text.padStart(Number(width));
  });
}

function formatted(value: unknown, kind: string, flags: string, digits: number | null): string {
  if (kind === 's') return digits === null ? String(value) : String(value).slice(0, digits);
  if (!/[dfx]/.test(kind) || typeof value !== 'number') {
    throw new TypeError(`the fake formats no ${typeof value} as %${kind}`);
  }
  if (kind !== 'f' && !Number.isInteger(value)) throw new TypeError(`%${kind} takes whole numbers`);
  if (kind === 'x') return value.toString(16);
  const plain = value.toFixed(kind === 'd' ? 0 : (digits ?? 6));
  const grouped = flags.includes(',') ? plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : plain;
  return flags.includes('+') && value >= 0 ? `+${grouped}` : grouped;
}

function zeroFilled(text: string, width: number): string {
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
