import { type FormOfAddress, formOfAddress } from '../customers/formOfAddress';
import type { Birthday } from '../intake/birthday';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import { age } from '../metrics/age';
import { civilOfDay, type DayNumber, dayOfCivil } from '../model/day';
import type { Cell } from '../workbook/cell';
import type { Recipient } from './recipients';

/** Of this occasion, by names of both languages: they come before columns of the same name. */
export interface Occasion {
  readonly reason: string;
  /** What the rule names: a holiday, a stage, a column. */
  readonly detail: string;
  readonly due: DayNumber;
  readonly today: DayNumber;
  readonly language: Language;
}

type Whom = Pick<Recipient, 'name' | 'gender' | 'born'>;

/** The one list of what a template may name, with its cells: ready for `mergeText`. O(columns). */
export function mergeFields(
  to: Recipient,
  occasion: Occasion,
): { readonly headers: readonly string[]; readonly cells: readonly Cell[] } {
  const { names, picks } = namesFor(to.headers);
  const own = ownCells(to, occasion);
  const cells = picks.map((pick) => (pick < own.length ? own[pick]! : (to.cells[pick - own.length] ?? null)));
  return { headers: names, cells };
}

/** The words by which a message speaks to somebody: "chị", "quý khách"; '' in English. */
export function wordFor(to: Whom, { today, language }: Pick<Occasion, 'today' | 'language'>): string {
  return language === 'vi' ? formFor(to, today).honorific : '';
}

function formFor({ name, gender, born }: Whom, today: DayNumber): FormOfAddress {
  return formOfAddress(name, gender, ageOn(born, today));
}

/** In whole years, where the year of birth is known; of a lunar day, or a year alone, by the year. */
function ageOn(born: Birthday | null, today: DayNumber): number | null {
  if (born?.year === undefined) return null;
  const { year, month, day, lunar } = born;
  const years =
    month === undefined || day === undefined || lunar
      ? civilOfDay(today).year - year
      : age(dayOfCivil(year, month, day), today);
  return typeof years === 'number' && years >= 0 ? years : null;
}

type OwnField = keyof ReturnType<typeof messagesIn>['sending']['fields'];

const OWN: readonly OwnField[] = [
  ...(['given', 'fullName', 'addressee', 'honorific'] as const),
  ...(['reason', 'detail', 'due', 'silentDays'] as const),
];

/** In the order of `OWN`. */
function ownCells(to: Recipient, { reason, detail, due, today, language }: Occasion): readonly Cell[] {
  const { honorific, given } = formFor(to, today);
  const isVietnamese = language === 'vi';
  const values: Readonly<Record<OwnField, Cell>> = {
    given,
    fullName: to.name,
    addressee: isVietnamese
      ? WORD_MARK + [honorific, given].filter((word) => word !== null).join(' ')
      : given,
    honorific: isVietnamese ? WORD_MARK + honorific : null,
    reason,
    detail: detail === '' ? null : detail,
    due: { serial: due },
    silentDays: to.lastOrder === null ? null : Math.max(0, today - to.lastOrder),
  };
  return OWN.map((field) => values[field]);
}

/**
 * A text with forms of address as they are written where they stand: "Chị" at the beginning of a sentence, "chị" within.
 * O(length).
 */
export function withCapitals(text: string): string {
  return text
    .replace(SENTENCE_START, (_, before: string, letter: string) => before + letter.toUpperCase())
    .split(WORD_MARK)
    .join('');
}

/** Stands before forms of address until the text around them is known: a character of nobody's, for private use. */
const WORD_MARK = '\ue000';
const SENTENCE_START = /(^|[.!?…]["”’)]?\s+|\n\s*)\ue000(\p{L})/gu;

interface FieldNames {
  readonly names: readonly string[];
  /** For each name its place: in `OWN`, and behind these in the recipient's cells. */
  readonly picks: readonly number[];
}

/** Once for each sheet: the names are the same for all of its customers. */
function namesFor(headers: readonly string[]): FieldNames {
  const known = KNOWN.get(headers);
  if (known) return known;
  const own = OWN.flatMap((field, at) =>
    (['vi', 'en'] as const).map(
      (language) => [messagesIn(language).sending.fields[field], at] as [string, number],
    ),
  );
  const ownNames = new Set(own.map(([name]) => foldText(name)));
  const others = headers.flatMap((header, i): [string, number][] =>
    ownNames.has(foldText(header)) ? [] : [[header, OWN.length + i]],
  );
  // "Nợ" and "No" are two columns; the same text twice is one name, the first column's.
  const once = [
    ...new Map([...own, ...others].reverse().map((entry) => [nameKey(entry[0]), entry])).values(),
  ];
  const found = { names: once.map(([name]) => name), picks: once.map(([, pick]) => pick) };
  KNOWN.set(headers, found);
  return found;
}

const KNOWN = new WeakMap<readonly string[], FieldNames>();

function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
