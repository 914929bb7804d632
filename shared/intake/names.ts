import type { Finding } from '../model/finding';
import type { Cell } from '../workbook/cell';
import type { CellRepair, CleanedColumn, CleanStatus, RepairEvidence } from './cleaned';
import { findingOnce, quoted } from './columnFindings';
import { evidenceOf } from './evidence';
import { foldText, plainText } from './foldText';
import { hasLostLetters } from './lostLetters';
import { givenWord, splitHonorific } from './nameParts';
import { isEmptyMark } from './placeholder';
import { properName } from './properName';

export { isCompanyName, splitHonorific } from './nameParts';
export { properName } from './properName';

export interface CleanedNames extends CleanedColumn<string> {
  /** The form of address that a name begins with ("chị"), by index. It stays in the value. */
  readonly honorifics: ReadonlyMap<number, string>;
}

/**
 * A column of names. The value is the name composed (NFC), without hidden characters, with single spaces, and in
 * proper case where it was typed all small or all capital; each change is a repair. "Khách lẻ", NULL and their
 * like are missing. A name with lost letters ("Nguy?n") is suspect and not repaired. O(cells).
 */
export function cleanNames(cells: readonly Cell[]): CleanedNames {
  const values: (string | null)[] = [];
  const status: CleanStatus[] = [];
  const repairs: CellRepair[] = [];
  const honorifics = new Map<number, string>();
  const lost: number[] = [];
  const other: number[] = [];
  const known = new Map<string, ReadName>();
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string') {
      if (cell !== null) other.push(index);
      values.push(typeof cell === 'number' && Number.isFinite(cell) ? String(cell) : null);
      status.push(cell === null ? 'missing' : 'suspect');
      return;
    }
    const read = known.get(cell) ?? readName(cell);
    known.set(cell, read);
    values.push(read.name);
    status.push(read.status);
    if (read.honorific !== null) honorifics.set(index, read.honorific);
    if (read.status === 'suspect') lost.push(index);
    if (read.evidence)
      repairs.push({ index, kind: 'name', from: cell, to: read.name, evidence: read.evidence });
  });
  const counted = (at: readonly number[]) => ({ count: at.length, text: quoted(cells[at[0] ?? 0]) });
  const findings: readonly Finding[] = [
    ...findingOnce('name.lostLetters', 'warning', lost, counted(lost)),
    ...findingOnce('name.notText', 'warning', other, counted(other)),
  ];
  return { values, status, repairs, findings, honorifics };
}

/** What one text of a column is; evidence only where the name is to be repaired. */
interface ReadName {
  readonly name: string | null;
  readonly status: CleanStatus;
  readonly honorific: string | null;
  readonly evidence: RepairEvidence | null;
}

function readName(text: string): ReadName {
  const name = cleanName(text);
  if (name === null) return { name, status: 'missing', honorific: null, evidence: null };
  const { honorific } = splitHonorific(name);
  if (hasLostLetters(name, 'name')) return { name, status: 'suspect', honorific, evidence: null };
  if (name === text) return { name, status: 'valid', honorific, evidence: null };
  return { name, status: 'repaired', honorific, evidence: evidenceFor(text, name) };
}

/** One name as `cleanNames` has it; null where it names nobody. */
export function cleanName(text: string): string | null {
  const plain = plainText(text);
  if (isAnonymousName(plain)) return null;
  return hasLostLetters(plain, 'name') ? plain : properName(plain).normalize('NFC');
}

/** The name to greet by (An of "nguyễn văn an"), or null: see `givenWord`. */
export function givenName(name: string): string | null {
  const clean = cleanName(name);
  return clean === null ? null : givenWord(clean);
}

/** Stands for nobody in particular: blank, NULL, N/A, "Khách lẻ", "Khách vãng lai", "Walk-in", "Không tên". */
export function isAnonymousName(name: string): boolean {
  return name === '' || isEmptyMark(name) || ANONYMOUS.test(foldText(name));
}

/** The weightiest of the changes. */
function evidenceFor(from: string, to: string): RepairEvidence {
  const plain = plainText(from);
  if (plain !== to) return CASE;
  const composed = from.normalize('NFC');
  if (composed === to) return FORM;
  return composed.replace(/\s+/g, ' ').trim() === to ? SPACES : HIDDEN;
}

const ANONYMOUS =
  /^(?:$|null|n a|(?:khach|khach hang)(?: mua)?(?: le| vang lai| khong ten)?(?: \d+)?|khong(?: co)? ten|vang lai|ban le|walk ?in(?: customer| guest)?|guest|anonymous|unknown|no name|(?:cash|retail) customer)$/;
const CASE = evidenceOf('name.case', {});
const FORM = evidenceOf('name.form', {});
const SPACES = evidenceOf('name.spaces', {});
const HIDDEN = evidenceOf('name.hidden', {});
