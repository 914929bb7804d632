import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { birthdayOfText, birthdayText, cleanBirthdays } from '../../shared/intake/parseDay';
import { dayOfIso } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);
const date = (iso: string): Cell => ({ serial: dayOfIso(iso)! });
const texts = (cells: readonly Cell[]) => cleanBirthdays(cells).values.map(birthdayText);
const codes = (cells: readonly Cell[]) => cleanBirthdays(cells).findings.map(({ code }) => code);

describe('cleanBirthdays', () => {
  it.each<[Cell, string | null]>([
    [date('1990-03-05'), '1990-03-05'],
    ['25/03/1990', '1990-03-25'],
    [1990, '1990'],
    ['1990', '1990'],
    ['1999s', '1999'],
    ['năm 1990', '1990'],
    ['25/3', '--03-25'],
    ['5 tháng 3', '--03-05'],
    ['3/1990', '1990-03'],
    ['05/03/1990 âl', '1990-03-05 âl'],
    ['5/3 (âm lịch)', '--03-05 âl'],
    ['AL 5/3/1990', '1990-03-05 âl'],
    ['mùng 5 tháng 3 âm', '--03-05 âl'],
    ['rằm tháng 7 âl', '--07-15 âl'],
    ['30/2/1990 âl', '1990-02-30 âl'],
    ['31/3 âl', null],
    ['25/3/1990 dương lịch', '1990-03-25'],
    ['25/3/1990 08:30 AM', '1990-03-25'],
    ['29/2', '--02-29'],
    ['31/4', null],
    ['không nhớ', null],
    [null, null],
  ])('reads %j as %s', (cell, text) => {
    expect(texts([cell])).toEqual([text]);
  });

  it('reads days without a year in the order that their own parts show, else that of the full dates', () => {
    expect(texts(column('3/25', '4/5'))).toEqual(['--03-25', '--04-05']);
    expect(texts(column('3/25/1990', '4/5'))).toEqual(['1990-03-25', '--04-05']);
    expect(texts(column('4/5'))).toEqual(['--05-04']);
  });

  it('drops the year that the spreadsheet added to days typed without one', () => {
    const cells = column(date('2024-03-25'), date('2024-04-17'), date('2024-11-30'), date('1988-01-22'));
    expect(texts(cells)).toEqual(['--03-25', '--04-17', '--11-30', '1988-01-22']);
    expect(codes(cells)).toEqual(['date.birthYear']);
  });

  it('never proposes a date cell for a lunar day', () => {
    expect(cleanBirthdays(column('05/03/1990 âl', date('1990-03-25'))).repairs).toEqual([]);
  });

  it('says how many birthdays cannot be', () => {
    expect(codes(column('31/4', '31/3 âl'))).toEqual(['date.birthdayParts']);
  });
});

describe('birthdayText', () => {
  it('is read back by birthdayOfText, whatever parts are known', () => {
    const part = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined });
    fc.assert(
      fc.property(part(1, 28), part(1, 12), part(1900, 2100), fc.boolean(), (day, month, year, lunar) => {
        fc.pre((month !== undefined || year !== undefined) && (day === undefined || month !== undefined));
        const birthday = JSON.parse(JSON.stringify({ day, month, year, lunar }));
        expect(birthdayOfText(birthdayText(birthday)!)).toEqual(birthday);
      }),
    );
  });

  it('is null for what is no birthday', () => {
    expect([null, undefined, 'x', {}].map(birthdayText)).toEqual([null, null, null, null]);
    expect(birthdayOfText('-')).toBeNull();
  });
});
