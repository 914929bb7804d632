import { type Finding, finding } from '../model/finding';
import type { Cell } from '../workbook/cell';
import type { CellRepair, CleanedColumn, CleanStatus, RepairEvidence } from './cleaned';
import { findingEach, findingOnce, quoted } from './columnFindings';
import { evidenceOf } from './evidence';
import { type ParsedPhone, type PhoneCode, parsePhone } from './parsePhone';
import { nationalOfVietnam, oldPrefixOf } from './vietnamPhone';

export { type ParsedPhone, type PhoneCode, type PhoneOptions, parsePhone } from './parsePhone';

export interface CleanPhoneOptions {
  /** Where numbers without a country code are from (`phoneCountry`); null: only numbers with + or 00 are read. */
  readonly country: string | null;
}

export interface CleanedPhones extends CleanedColumn<string> {
  /** Further numbers of a cell (E.164) and its words beside them, by index. */
  readonly others: ReadonlyMap<number, readonly string[]>;
  readonly notes: ReadonlyMap<number, string>;
}

/**
 * A column of phone numbers; values are E.164. A number that is normal in any spacing is valid as typed. Repairs
 * put `0912345678` into the cell, as text, and keep its notes and further numbers; what cannot be decided is
 * never repaired. With country null the numbers without a country code stay as typed. O(cells).
 */
export function cleanPhones(cells: readonly Cell[], { country }: CleanPhoneOptions): CleanedPhones {
  const values: (string | null)[] = [];
  const status: CleanStatus[] = [];
  const repairs: CellRepair[] = [];
  const others = new Map<number, readonly string[]>();
  const notes = new Map<number, string>();
  const byCode = new Map<PhoneCode, number[]>();
  const known = new Map<Cell, ParsedPhone>();
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!;
    const parsed = known.get(cell) ?? parsePhone(cell, { country });
    known.set(cell, parsed);
    values.push(parsed.e164);
    status.push(parsed.status);
    if (parsed.status === 'repaired') {
      repairs.push({ index, kind: 'phone', from: cell, to: parsed.text, evidence: evidenceFor(parsed) });
    }
    if (parsed.others.length > 0) others.set(index, parsed.others);
    if (parsed.note !== null) notes.set(index, parsed.note);
    if (!QUIET.has(parsed.code)) {
      const indices = byCode.get(parsed.code);
      if (indices) indices.push(index);
      else byCode.set(parsed.code, [index]);
    }
  }
  const findings = phoneFindings(cells, byCode, [...others.keys()]);
  return { values, status, repairs, findings, others, notes };
}

/**
 * The country of a column's numbers: VN where at least half of the cells that hold digits read as Vietnamese
 * numbers, else null, not known, so that another country's numbers are not turned into Vietnamese ones. A long
 * column is judged by 2,000 cells spread over it.
 */
export function phoneCountry(cells: readonly Cell[]): 'VN' | null {
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  let vietnamese = 0;
  let other = 0;
  for (let index = 0; index < cells.length; index += step) {
    const { e164, code } = parsePhone(cells[index]!, { country: 'VN' });
    if (e164?.startsWith('+84')) vietnamese++;
    else if (e164 !== null || code === 'length') other++;
  }
  return vietnamese > 0 && vietnamese >= other ? 'VN' : null;
}

function evidenceFor({ e164, code }: ParsedPhone): RepairEvidence {
  if (code === 'letters') return LETTERS;
  if (code === 'oldHanoi') return OLD_HANOI;
  if (code === 'lostZero') return LOST_ZERO;
  const national = nationalOfVietnam(e164 ?? '') ?? '';
  return evidenceOf('phone.oldPrefix', { from: oldPrefixOf(national) ?? '', to: national.slice(0, 3) });
}

function phoneFindings(
  cells: readonly Cell[],
  byCode: ReadonlyMap<PhoneCode, readonly number[]>,
  several: readonly number[],
): readonly Finding[] {
  const at = (code: PhoneCode) => byCode.get(code) ?? [];
  const counted = (indices: readonly number[]) => ({
    count: indices.length,
    text: quoted(cells[indices[0] ?? 0]),
  });
  const once = (code: 'words' | 'scientific' | 'oldLandline' | 'service' | 'unverified' | 'unknownPrefix') =>
    findingOnce(`phone.${code}`, 'warning', at(code), counted(at(code)));
  return [
    ...findingEach(
      'phone.length',
      'warning',
      at('length'),
      (index) => ({ text: quoted(cells[index]) }),
      (count, row) => finding('phone.lengthMore', 'warning', { row }, { count }),
    ),
    ...once('scientific'),
    ...once('words'),
    ...once('oldLandline'),
    ...once('service'),
    ...once('unverified'),
    ...once('unknownPrefix'),
    ...findingOnce('phone.asTyped', 'info', at('asTyped'), counted(at('asTyped'))),
    ...findingOnce('phone.several', 'info', several, counted(several)),
  ];
}

const QUIET: ReadonlySet<PhoneCode> = new Set([
  'normal',
  'foreign',
  'blank',
  'lostZero',
  'oldPrefix',
  'oldHanoi',
  'letters',
]);
const LETTERS = evidenceOf('phone.letters', {});
const OLD_HANOI = evidenceOf('phone.oldHanoi', {});
const LOST_ZERO = evidenceOf('phone.lostZero', {});
const SAMPLE = 2000;
