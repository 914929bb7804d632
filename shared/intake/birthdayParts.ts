import type { Cell } from '../workbook/cell';
import { lexDay } from './dayText';
import { foldText } from './foldText';

/** The parts of a birthday that is no full date of the solar calendar; undecided: day or month first. */
export interface BirthdayParts {
  readonly first?: number;
  readonly second?: number;
  readonly year?: number;
  readonly lunar: boolean;
  readonly undecided: boolean;
}

/** The parts of such a cell; null where it is a full solar date, or no birthday: `cleanDays` reads those. */
export function birthdayParts(cell: Cell): BirthdayParts | null {
  if (typeof cell === 'number')
    return isBirthYear(cell) ? { year: cell, lunar: false, undecided: false } : null;
  if (typeof cell !== 'string') return null;
  const folded = foldText(cell);
  const lunar = LUNAR.test(folded) || LUNAR_WORD.test(cell.normalize('NFC'));
  const text = folded
    .replace(MARKS, '')
    .replace(/^sn |^sinh (?:nam |ngay )?/, '')
    .trim();
  const year = YEAR.exec(text);
  if (year) return { year: Number(year[1]), lunar, undecided: false };
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return { second: Number(monthYear[1]), year: Number(monthYear[2]), lunar, undecided: false };
  const words = DAY_MONTH_WORDS.exec(text);
  if (words) {
    const first = words[1] === 'ram' ? 15 : Number(words[2]);
    return {
      first,
      second: Number(words[3]),
      ...(words[4] && { year: Number(words[4]) }),
      lunar,
      undecided: false,
    };
  }
  const pair = PAIR.exec(text);
  if (pair) return { first: Number(pair[1]), second: Number(pair[2]), lunar, undecided: !lunar };
  return lunar ? lunarParts(text) : null;
}

/** A full lunar date: always day first, and 30/2 is a day of it. */
function lunarParts(text: string): BirthdayParts {
  const lexed = lexDay(text);
  if (lexed?.form === 'fixed')
    return { first: lexed.day, second: lexed.month, year: lexed.year, lunar: true, undecided: false };
  if (lexed?.form === 'open')
    return { first: lexed.first, second: lexed.second, year: lexed.year, lunar: true, undecided: false };
  return { first: 0, lunar: true, undecided: false };
}

/** The text of a full date without "dương lịch". */
export function withoutSolarMark(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.normalize('NFC').replace(SOLAR_MARK, '') : cell;
}

function isBirthYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

const LUNAR = /(?:^| )(?:al|am lich|lunar)(?: |$)/;
/** Unmarked "am" is the time of day. */
const LUNAR_WORD = /(?:^|[\s(])âm(?:$|[\s)])/i;
const SOLAR_MARK = /[\s(]*\b(?:dl|dương(?: lịch)?|duong(?: lich)?)[\s)]*$/iu;
const MARKS = /(?:^| )(?:al|am lich|am|lunar|dl|duong lich|duong)(?= |$)/g;
const YEAR = /^(?:nam )?((?:19|20)\d{2})s?$/;
const MONTH_YEAR = /^(?:thang |thg |th )?(\d{1,2}) (?:nam )?((?:19|20)\d{2})$/;
const DAY_MONTH_WORDS =
  /^(?:(ram)|(?:ngay )?(?:mung |mong )?(\d{1,2})) (?:thang|thg|th) ?(\d{1,2})(?: (?:nam )?((?:19|20)\d{2}))?$/;
const PAIR = /^(\d{1,2}) (\d{1,2})$/;
