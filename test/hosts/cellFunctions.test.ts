import { describe, expect, it } from '@jest/globals';
import { callFromSheets } from '../../apps-script/cellFunctions';
import { zoneClock } from '../../apps-script/zoneClock';
import { callFromExcel } from '../../excel-addin/cellFunctions';
import * as core from '../../shared/cells';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';

class ExcelError extends Error {
  constructor(
    readonly code: string,
    readonly sentence?: string,
  ) {
    super(sentence ?? code);
  }
}

const VIETNAM = { timeZone: () => 'Asia/Ho_Chi_Minh', locale: () => 'vi_VN' };
const NEW_YORK = { timeZone: () => 'America/New_York', locale: () => 'en_US' };

function excel(name: string, ...values: readonly unknown[]): unknown {
  return callFromExcel(core, name, values, 'en', ExcelError);
}

function sheets(name: string, ...values: readonly unknown[]): unknown {
  return callFromSheets(core, name, values, NEW_YORK);
}

describe('zoneClock', () => {
  it('gives midnight of a zone as a whole serial, summer time or not', () => {
    const newYork = zoneClock('America/New_York');
    expect(newYork.serialOf(new Date('2026-02-17T05:00:00Z'))).toBe(46070);
    expect(newYork.serialOf(new Date('2026-07-01T04:00:00Z'))).toBe(46204);
    expect(zoneClock('Asia/Ho_Chi_Minh').serialOf(new Date('2026-02-16T17:00:00Z'))).toBe(46070);
  });

  it.each(['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/London', 'Pacific/Apia', 'UTC'])(
    'turns every day of a year there and back in %s',
    (zone) => {
      const clock = zoneClock(zone);
      for (let day = 46023; day < 46023 + 366; day++) expect(clock.serialOf(clock.dateOf(day))).toBe(day);
    },
  );
});

describe('a function on every host', () => {
  const serials = [46023, 46082, 46070];
  const newYork = zoneClock('America/New_York');

  it('answers the same from serials (Excel), dates (Sheets) and ISO text (call)', () => {
    const ids = [['a'], ['a'], ['b']];
    const amounts = [[100], [200], [50]];
    const fromExcel = excel(
      'RFM',
      ids,
      serials.map((day) => [day]),
      amounts,
      null,
      null,
      null,
    );
    const fromSheets = sheets(
      'RFM',
      ids,
      serials.map((day) => [newYork.dateOf(day)]),
      amounts,
      '',
      '',
    );
    const called = core.callFunction(
      'RFM',
      [ids, [['2026-01-01'], ['2026-03-01'], ['2026-02-17']], amounts],
      { language: 'en', mostCells: null },
    );
    expect(fromExcel).toEqual(called);
    expect(fromSheets).toEqual(called);
  });

  it('gives dates as its host has them', () => {
    expect(excel('DATE_VN', [['17/02/2026']])).toBe(46070);
    expect(sheets('DATE_VN', '17/02/2026')).toEqual(newYork.dateOf(46070));
    expect(
      plainAnswer(core.callFunction('DATE_VN', ['17/02/2026'], { language: 'en', mostCells: null })),
    ).toBe('2026-02-17');
  });

  it('gives blanks as empty text, never as 0', () => {
    expect(excel('PHONE', [['0912000123'], [0], ['0912000124']])).toEqual([
      ['+84912000123'],
      [''],
      ['+84912000124'],
    ]);
    expect(sheets('PHONE', [['0912000123'], [''], ['0912000124']])).toEqual([
      ['+84912000123'],
      [''],
      ['+84912000124'],
    ]);
  });

  it('spoils one cell alone: an error object in Excel, the text #N/A: reason in Sheets', () => {
    const [[first], [second]] = excel('COST_PER', [[10], [20]], [[0], [4]]) as unknown[][] as [
      [ExcelError],
      [number],
    ];
    expect([first.code, second]).toEqual(['#DIV/0!', 5]);
    const phones = excel('PHONE', [['0912000123'], ['abc']]) as [[string], [ExcelError]];
    expect([phones[1][0].code, phones[1][0].sentence]).toEqual([
      '#N/A',
      'text: "abc" is not a phone number (no digits that could be a number).',
    ]);
    expect(sheets('COST_PER', [[10], [20]], [[0], [4]])).toEqual([
      ['#N/A: count is 0, so there is nothing to divide by.'],
      [5],
    ]);
  });

  it('throws where the whole call cannot be answered, in the language of the spreadsheet', () => {
    expect(() => excel('CLV', [['x']], [[1]], [[1]])).toThrow(ExcelError);
    expect(() => sheets('CLV', 'x', 1, 1)).toThrow('average_order_value: "x" is not a number.');
    expect(() => callFromSheets(core, 'CLV', ['x', 1, 1], VIETNAM)).toThrow(
      'average_order_value: "x" không phải là số.',
    );
    expect(() => callFromSheets(core, 'RFM_SEGMENT', [9, 1, 1, 'en'], VIETNAM)).toThrow(
      'r: 9 must be from 1 to 5.',
    );
  });

  it('takes error cells as each host sends them', () => {
    const wanted = 'birthday, row 2 of the range holds the error #REF!: mend that cell first.';
    expect(sheets('AGE', [[newYork.dateOf(33000)], ['#REF!']], newYork.dateOf(46000))).toEqual([
      [35],
      [`#N/A: ${wanted}`],
    ]);
    for (const error of [new ExcelError('#REF!'), { type: 'Error', basicValue: '#REF!' }]) {
      const answer = excel('AGE', [[33000], [error]], [[46000]]) as [[number], [ExcelError]];
      expect([answer[0][0], answer[1][0].sentence]).toEqual([35, wanted]);
    }
  });

  it('asks the spreadsheet for its time zone only where a date comes or goes', () => {
    const asked: string[] = [];
    const spreadsheet = { timeZone: () => `${asked.push('zone') && 'UTC'}`, locale: () => 'vi' };
    callFromSheets(core, 'CLV', [1, 2, 3], spreadsheet);
    expect(asked).toEqual([]);
    callFromSheets(core, 'AGE', [[[new Date(0)], [new Date(0)]], new Date(1e12)], spreadsheet);
    expect(asked).toEqual(['zone']);
  });
});
