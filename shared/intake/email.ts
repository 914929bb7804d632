import type { Cell } from '../workbook/cell';
import type { CellRepair, CleanedColumn, CleanStatus, RepairEvidence } from './cleaned';
import { findingOnce, quoted } from './columnFindings';
import { evidenceOf } from './evidence';
import { plainText } from './foldText';
import { isPlaceholder } from './placeholder';

export interface CleanedEmails extends CleanedColumn<string> {
  /** Further addresses of a cell, by index. */
  readonly others: ReadonlyMap<number, readonly string[]>;
}

/**
 * typo: a known provider misspelt; form: written with spaces, capitals in the domain, mailto: or a stray mark;
 * valid: as it should be. invented: made up by a sales app from the phone number (…@84.phone), so nobody reads
 * it; malformed: no address.
 */
export type EmailCode = 'valid' | 'form' | 'typo' | 'invented' | 'malformed' | 'blank';

export interface ParsedEmail {
  /** The first address: the domain in small letters, the part before the @ as typed. */
  readonly address: string | null;
  readonly code: EmailCode;
  readonly others: readonly string[];
  /** What would stand in the cell. */
  readonly text: string;
  /** The misspelt domain and the one it stands for. */
  readonly typo: { readonly from: string; readonly to: string } | null;
}

/**
 * The e-mail addresses of one cell. Several may stand in it, with names ("Lan <lan@example.com>") and any of
 * , ; / or spaces between them. An address is local part, @ and a domain with a dot (RFC 5321 without quoted
 * parts and address literals). Spaces around @ and dots are dropped where that makes one address. A repair must
 * read as an address that needs none, else the cell is malformed. O(length).
 */
export function parseEmail(cell: Cell): ParsedEmail {
  const read = readEmail(cell);
  if (read.code !== 'form' && read.code !== 'typo') return read;
  const again = readEmail(read.text);
  const settled =
    again.code === 'valid' && again.address === read.address && again.others.join() === read.others.join();
  return settled ? read : notRead('malformed', read.text);
}

function readEmail(cell: Cell): ParsedEmail {
  if (typeof cell !== 'string') return notRead(cell === null ? 'blank' : 'malformed', '');
  const plain = plainText(cell);
  if (plain === '' || isPlaceholder(plain)) return notRead('blank', plain);
  if (plain.length > LONGEST || !plain.includes('@')) return notRead('malformed', plain);
  const tight = plain.replace(/\s*@\s*/g, '@').replace(SPACED_DOT, '.');
  const found = [...tight.matchAll(ADDRESS)];
  const first = found[0];
  if (!first || !isAddress(first[0])) return notRead('malformed', plain);
  const read = found.filter((match) => isAddress(match[0])).map((match) => readAddress(match[0]));
  const text = rewritten(tight, found);
  const others = read.slice(1).map(({ address }) => address);
  const { address, typo } = read[0]!;
  if (INVENTED.test(address)) return { address: null, code: 'invented', others, text: plain, typo: null };
  const fix = read.find((one) => one.typo)?.typo ?? null;
  return { address, code: fix ? 'typo' : text === cell ? 'valid' : 'form', others, text, typo: typo ?? fix };
}

/**
 * A column of e-mail addresses. What is written differently from how it should stand is a repair, as are
 * misspelt domains of the large providers (gmial.com, gmail.con); names and further addresses in the cell stay.
 * Invented and malformed addresses are suspect and not used. The value is in small letters throughout, as every
 * provider in use delivers it and as two spellings of one address must compare; the cell keeps its capitals. O(cells).
 */
export function cleanEmails(cells: readonly Cell[]): CleanedEmails {
  const values: (string | null)[] = [];
  const status: CleanStatus[] = [];
  const repairs: CellRepair[] = [];
  const others = new Map<number, readonly string[]>();
  const malformed: number[] = [];
  const invented: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const parsed = parseEmail(cells[index]!);
    values.push(parsed.address === null ? null : parsed.address.toLowerCase());
    status.push(STATUS[parsed.code]);
    if (STATUS[parsed.code] === 'repaired') {
      repairs.push({
        index,
        kind: 'email',
        from: cells[index]!,
        to: parsed.text,
        evidence: evidenceFor(parsed),
      });
    }
    if (parsed.others.length > 0) others.set(index, parsed.others);
    if (parsed.code === 'malformed') malformed.push(index);
    if (parsed.code === 'invented') invented.push(index);
  }
  const counted = (indices: readonly number[]) => ({
    count: indices.length,
    text: quoted(cells[indices[0] ?? 0]),
  });
  const several = [...others.keys()];
  const findings = [
    ...findingOnce('email.malformed', 'warning', malformed, counted(malformed)),
    ...findingOnce('email.invented', 'warning', invented, counted(invented)),
    ...findingOnce('email.several', 'info', several, counted(several)),
  ];
  return { values, status, repairs, findings, others };
}

interface Address {
  readonly address: string;
  readonly typo: { readonly from: string; readonly to: string } | null;
}

function readAddress(typed: string): Address {
  const at = typed.lastIndexOf('@');
  const domain = typed.slice(at + 1).toLowerCase();
  const to = TYPOS.get(domain) ?? domain.replace(WRONG_ENDING, '$1.com');
  return { address: `${typed.slice(0, at)}@${to}`, typo: to === domain ? null : { from: domain, to } };
}

function rewritten(text: string, found: readonly RegExpMatchArray[]): string {
  let result = '';
  let at = 0;
  for (const match of found) {
    const start = match.index ?? 0;
    result += text.slice(at, start).replace(/mailto:$/i, '');
    result += isAddress(match[0]) ? readAddress(match[0]).address : match[0];
    at = start + match[0].length;
  }
  const rest = text.slice(at);
  return result + (STRAY.test(rest) ? '' : rest);
}

function isAddress(text: string): boolean {
  return text.length <= 254 && VALID.test(text);
}

function evidenceFor({ typo }: ParsedEmail): RepairEvidence {
  return typo ? evidenceOf('email.typo', typo) : FORM;
}

function notRead(code: EmailCode, text: string): ParsedEmail {
  return { address: null, code, others: [], text, typo: null };
}

const STATUS: Readonly<Record<EmailCode, CleanStatus>> = {
  valid: 'valid',
  form: 'repaired',
  typo: 'repaired',
  invented: 'suspect',
  malformed: 'suspect',
  blank: 'missing',
};
const FORM = evidenceOf('email.form', {});
/** Runs of the signs of an address around an @, without marks at the ends of a sentence. */
const ADDRESS = /[\p{L}\p{N}!#$%&'*+=?^_`{|}~.-]+@[\p{L}\p{N}.@-]*[\p{L}\p{N}]/gu;
const VALID = /^[^\s@.]+(?:\.[^\s@.]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
/** Before an ending that is surely one: "gmail .com", but not the end of a sentence. */
const SPACED_DOT = /(?<=@\S*)\s*\.\s*(?=(?:com|vn|net|org|edu|gov)\b)/gi;
/** A longer cell is a pasted text. */
const LONGEST = 500;
const STRAY = /^[\s.,;:]+$/;
const INVENTED = /@(?:84\.)?phone$/i;
const WRONG_ENDING = /^((?:gmail|yahoo|hotmail|outlook|icloud))\.(?:con|cm|om|comm|cpm|vom|xom|co|c0m|coom)$/;
const TYPOS: ReadonlyMap<string, string> = new Map(
  (
    'gmial.com=gmail.com gmai.com=gmail.com gamil.com=gmail.com gmal.com=gmail.com gmaill.com=gmail.com ' +
    'gmil.com=gmail.com gnail.com=gmail.com gmali.com=gmail.com gemail.com=gmail.com gmail.com.vn=gmail.com ' +
    'gmail.vn=gmail.com gmailcom=gmail.com yaho.com=yahoo.com yahho.com=yahoo.com yhaoo.com=yahoo.com ' +
    'yahooo.com=yahoo.com yahoo.con.vn=yahoo.com.vn yaho.com.vn=yahoo.com.vn hotmial.com=hotmail.com ' +
    'hotmai.com=hotmail.com hotamil.com=hotmail.com hotmal.com=hotmail.com hotmil.com=hotmail.com ' +
    'outlok.com=outlook.com outloo.com=outlook.com iclould.com=icloud.com iclod.com=icloud.com'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
