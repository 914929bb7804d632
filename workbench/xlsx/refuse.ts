import { findingText, type Language } from '../../shared/messages';

/**
 * Why a file is not opened. The codes are those of messages/…/files.ts, where each has its sentence with the
 * way out; `part` is the damaged part's name inside the package.
 */
export interface FileRefusal {
  readonly code: RefusalCode;
  readonly params: { readonly part?: string };
}

export type RefusalCode =
  | 'file.empty'
  | 'file.notSpreadsheet'
  | 'file.xls'
  | 'file.xlsb'
  | 'file.encrypted'
  | 'file.webPage'
  | 'file.xml'
  | 'file.macros'
  | 'file.ods'
  | 'file.truncated'
  | 'file.tooLarge'
  | 'file.noWorkbook'
  | 'file.noSheets'
  | 'file.damagedPart';

/** The error that opening, reading or patching throws for a file it refuses: refusalOfError gets the value. */
export interface RefusalError extends Error {
  readonly refusal: FileRefusal;
}

export function refuse(code: RefusalCode, part?: string): RefusalError {
  const refusal: FileRefusal = { code, params: part === undefined ? {} : { part } };
  return Object.assign(new Error(part === undefined ? code : `${code} ${part}`), { refusal });
}

/** The refusal that an error carries, null for any other error (a defect, to be thrown on). */
export function refusalOfError(error: unknown): FileRefusal | null {
  return error instanceof Error && 'refusal' in error ? (error as RefusalError).refusal : null;
}

export function refusalText(language: Language, refusal: FileRefusal): string {
  return findingText(language, refusal.code, refusal.params);
}

/**
 * What the first bytes (and, for OLE2, the directory names) say, before any unpacking: the file's extension
 * is never asked. null: it may be a zip package. Source of the signatures: MS-CFB 2.2 (compound files),
 * MS-OFFCRYPTO 2.3.1 (EncryptedPackage), PKWARE APPNOTE 4.3.7.
 */
export function refusalOfBytes(bytes: Uint8Array): FileRefusal | null {
  if (bytes.length === 0) return refuse('file.empty').refusal;
  if (startsWith(bytes, OLE2)) {
    return refuse(holdsUtf16(bytes, 'EncryptedPackage') ? 'file.encrypted' : 'file.xls').refusal;
  }
  if (startsWith(bytes, BIFF_2) || startsWith(bytes, BIFF_3) || startsWith(bytes, BIFF_4)) {
    return refuse('file.xls').refusal;
  }
  if (startsWith(bytes, ZIP) || startsWith(bytes, ZIP_EMPTY)) return null;
  const markup = refusalOfMarkup(bytes);
  if (markup !== null) return markup;
  return refuse(startsWith(ZIP, bytes) ? 'file.truncated' : 'file.notSpreadsheet').refusal;
}

/**
 * What text that begins with a tag says: sales programs give a web page, its archive (MHTML) or Excel's XML of 2003 the
 * ending of a workbook, and Excel opens them. null: it is none of these. MS-OI29500 knows none of them; for the XML:
 * https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)
 */
export function refusalOfMarkup(bytes: Uint8Array): FileRefusal | null {
  // Of UTF-16 every other byte is zero; byte order marks are above 126.
  const head = Array.from(bytes.subarray(0, HEAD), (byte) =>
    byte === 0 || byte > 126 ? '' : String.fromCharCode(byte),
  ).join('');
  if (/^\s*(?:<!doctype html|<html|<head|<meta|<table|mime-version:)/i.test(head))
    return refuse('file.webPage').refusal;
  if (!/^\s*<\?xml/i.test(head)) return null;
  return refuse(/<html/i.test(head) ? 'file.webPage' : 'file.xml').refusal;
}

const HEAD = 1024;

/** What the names of a zip package's parts say; null: it may be a workbook. */
export function refusalOfNames(has: (name: string) => boolean, mimetype: string): FileRefusal | null {
  if (mimetype.startsWith('application/vnd.oasis.opendocument')) return refuse('file.ods').refusal;
  if (has('content.xml') && has('meta-inf/manifest.xml')) return refuse('file.ods').refusal;
  if (!has('[content_types].xml')) return refuse('file.noWorkbook').refusal;
  return null;
}

/** What the content type of the package's main part says. */
export function refusalOfMainType(contentType: string, hasMacros: boolean): FileRefusal | null {
  const type = contentType.toLowerCase();
  if (type.includes('sheet.binary')) return refuse('file.xlsb').refusal;
  if (hasMacros || type.includes('macroenabled')) return refuse('file.macros').refusal;
  if (type.includes('spreadsheetml.sheet.main') || type.includes('spreadsheetml.template.main')) return null;
  return refuse('file.noWorkbook').refusal;
}

const OLE2 = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const BIFF_2 = Uint8Array.of(0x09, 0x00, 0x04, 0x00);
const BIFF_3 = Uint8Array.of(0x09, 0x02, 0x06, 0x00);
const BIFF_4 = Uint8Array.of(0x09, 0x04, 0x06, 0x00);
const ZIP = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
const ZIP_EMPTY = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, i) => bytes[i] === byte);
}

/** Directory entries of a compound file are UTF-16LE names at multiples of 128 bytes (MS-CFB 2.6.1). */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let i = 0;
    while (i < name.length && bytes[at + 2 * i] === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
