import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanDays, parseDay } from '../../shared/intake/parseDay';
import { type DayNumber, dayOfIso, dmyOfDay, isoOfDay } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);
const day = (iso: string): DayNumber => dayOfIso(iso)!;
const date = (iso: string, time = 0): Cell => ({ serial: day(iso) + time });
const isos = (cleaned: { values: readonly (DayNumber | null)[] }) =>
  cleaned.values.map((value) => (value === null ? null : isoOfDay(value)));
const codes = (cleaned: { findings: readonly { code: string }[] }) =>
  cleaned.findings.map(({ code }) => code);

describe('parseDay', () => {
  it.each([
    ['05/03/2024', '2024-03-05'],
    ['5/3/2024', '2024-03-05'],
    ['5-3-24', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['5 / 3 / 2024', '2024-03-05'],
    ['5 3 2024', '2024-03-05'],
    ['5/3/30', '1930-03-05'],
    ['5/3/29', '2029-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024-03-05 08:30', '2024-03-05'],
    ['2024-03-05T23:59:59.999Z', '2024-03-05'],
    ['2024-03-05T08:30:00+07:00', '2024-03-05'],
    ['2024-03-05 00:00:00.000', '2024-03-05'],
    ['05/03/2024 8:30:00 PM', '2024-03-05'],
    ['05/03/2024 08:30 CH', '2024-03-05'],
    ['08:30 05/03/2024', '2024-03-05'],
    ['Thứ Ba, 05/03/2024', '2024-03-05'],
    ['T3 05/03/2024', '2024-03-05'],
    ['Tue, 5 Mar 2024', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['05032024', '2024-03-05'],
    ['ngày 5 tháng 3 năm 2024', '2024-03-05'],
    ['Ngày 05 Tháng 03 Năm 2024', '2024-03-05'],
    ['5 thg 3, 2024', '2024-03-05'],
    ['05-Thg3-2024', '2024-03-05'],
    ['05 Tháng Ba 2024', '2024-03-05'],
    ['5 tháng mười hai 2024', '2024-12-05'],
    ['5 Mar 2024', '2024-03-05'],
    ['5-Mar-24', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['Sept 5th, 2024', '2024-09-05'],
    ['13/25/2024', null],
    ['31/04/2024', null],
    ['29/02/2023', null],
    ['2024-02-30', null],
    ['3/2024', null],
    ['5/3', null],
    ['2024', null],
    ['1999s', null],
    ['1.250.000', null],
    ['0912 345 678', null],
    ['Marble 5 2024', null],
    ['hôm qua', null],
    ['', null],
  ])('reads %j day first as %s', (text, iso) => {
    const parsed = parseDay(text, 'dmy');
    expect(parsed === null ? null : isoOfDay(parsed)).toBe(iso);
    const decomposed = parseDay(text.normalize('NFD'), 'dmy');
    expect(decomposed).toBe(parsed);
  });

  it('reads month first and year first where asked, and a part over 12 only in the way possible', () => {
    expect(parseDay('5/3/2024', 'mdy')).toBe(day('2024-05-03'));
    expect(parseDay('24-03-05', 'ymd')).toBe(day('2024-03-05'));
    expect(parseDay('25/3/2024', 'mdy')).toBe(day('2024-03-25'));
  });

  it('reads back every day from 1900 to 2100 in each form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 73415 }), (serial) => {
        const value = serial as DayNumber;
        const [year, month, d] = isoOfDay(value).split('-') as [string, string, string];
        expect(parseDay(isoOfDay(value), 'dmy')).toBe(value);
        expect(parseDay(dmyOfDay(value), 'dmy')).toBe(value);
        expect(parseDay(`${Number(month)}/${Number(d)}/${year}`, 'mdy')).toBe(value);
        expect(parseDay(`ngày ${d} tháng ${month} năm ${year}`, 'mdy')).toBe(value);
        expect(parseDay(`${year}${month}${d}`, 'mdy')).toBe(value);
      }),
    );
  });

  it('gives a day or null, for any text', () => {
    const piece = fc.constantFrom(...'0123456789/-.: T', 'ngày', 'tháng', 'Mar', '2024', '12', 'Z');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const parsed = parseDay(pieces.join(''), 'dmy');
        expect(parsed === null || Number.isInteger(parsed)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cleanDays', () => {
  it('leaves date cells as they are, their time dropped', () => {
    const cleaned = cleanDays(column(date('2024-03-05', 0.75), date('2024-03-25'), null));
    expect(isos(cleaned)).toEqual(['2024-03-05', '2024-03-25', null]);
    expect(cleaned.status).toEqual(['valid', 'valid', 'missing']);
    expect(cleaned).toMatchObject({ repairs: [], findings: [], order: null, swapped: false });
  });

  it('takes a column of text dates as valid, its order from a part over 12', () => {
    const cleaned = cleanDays(column('25/03/2024', '05/04/2024', 'N/A'));
    expect(isos(cleaned)).toEqual(['2024-03-25', '2024-04-05', null]);
    expect(cleaned.status).toEqual(['valid', 'valid', 'missing']);
    expect(cleaned).toMatchObject({ repairs: [], findings: [], order: 'dmy', orderReason: 'values' });
  });

  it('reads a m/d/yyyy column in a Vietnamese file by the second part that reaches 31', () => {
    const cleaned = cleanDays(column('3/25/2024', '4/5/2024', '12/31/2024'));
    expect(isos(cleaned)).toEqual(['2024-03-25', '2024-04-05', '2024-12-31']);
    expect(cleaned).toMatchObject({ findings: [], order: 'mdy', orderReason: 'values' });
  });

  it('reads an undecided column by the order of its rows', () => {
    const cells = column(
      '01/12/2023',
      '02/01/2024',
      '01/02/2024',
      '11/02/2024',
      '03/03/2024',
      '12/03/2024',
      '01/04/2024',
    );
    expect(cleanDays(cells)).toMatchObject({ order: 'dmy', orderReason: 'rows', findings: [] });
    const monthFirst = cells.map((cell) => (cell as string).replace(/^(\d+)\/(\d+)/, '$2/$1'));
    expect(cleanDays(monthFirst)).toMatchObject({ order: 'mdy', orderReason: 'rows', findings: [] });
  });

  it('reads an undecided column by what would lie in the future', () => {
    const cells = column('02/11/2024', '03/10/2024', '04/12/2024', '01/11/2024', '05/10/2024');
    const cleaned = cleanDays(cells, { today: (day('2024-06-30') - 366) as DayNumber });
    expect(cleaned).toMatchObject({ order: 'mdy', orderReason: 'limits' });
  });

  it('assumes day first where nothing decides, and says once how many cells that concerns', () => {
    const cleaned = cleanDays(column('03/05/2024', '04/04/2024', '05/05/2024', '06/05/2024'));
    expect(isos(cleaned)).toEqual(['2024-05-03', '2024-04-04', '2024-05-05', '2024-05-06']);
    expect(cleaned.orderReason).toBe('assumed');
    expect(cleaned.findings).toEqual([
      expect.objectContaining({
        code: 'date.orderAssumed',
        severity: 'warning',
        params: { count: 2, text: '03/05/2024', order: 'dmy' },
      }),
    ]);
  });

  it('takes the order that the user has set', () => {
    const cleaned = cleanDays(column('03/05/2024'), { order: 'mdy' });
    expect(isos(cleaned)).toEqual(['2024-03-05']);
    expect(cleaned.findings).toEqual([]);
  });

  it('swaps the date cells back where all have a day up to 12 and all texts have not', () => {
    // Typed day first under a US locale: 5 March is stored as 3 May, 25 March stays text.
    const cells = column(
      date('2024-05-03'),
      '25/03/2024',
      date('2024-02-04', 0.5),
      '17/04/2024',
      date('2024-10-06'),
      date('2024-07-07'),
      '30/06/2024',
      '14/05/2024',
    );
    const cleaned = cleanDays(cells);
    expect(cleaned.swapped).toBe(true);
    expect(isos(cleaned)).toEqual([
      ...['2024-03-05', '2024-03-25', '2024-04-02', '2024-04-17'],
      ...['2024-06-10', '2024-07-07', '2024-06-30', '2024-05-14'],
    ]);
    expect(cleaned.status[5]).toBe('valid');
    expect(cleaned.repairs[2]).toEqual({
      index: 2,
      kind: 'date',
      from: date('2024-02-04', 0.5),
      to: date('2024-04-02', 0.5),
      evidence: { code: 'date.swappedPattern', params: {} },
    });
    expect(cleaned.repairs[1]).toMatchObject({
      index: 1,
      to: date('2024-03-25'),
      evidence: { code: 'date.text' },
    });
    expect(codes(cleaned)).toEqual(['date.swapped']);
  });

  it('swaps date cells without any text where only that puts the rows in order', () => {
    const real = [
      '2024-01-03',
      '2024-01-09',
      '2024-02-05',
      '2024-02-11',
      '2024-03-02',
      '2024-03-10',
      '2024-04-01',
    ];
    const stored = real.map((iso) => date(iso.replace(/-(\d\d)-(\d\d)$/, '-$2-$1')));
    const cleaned = cleanDays(stored);
    expect(isos(cleaned)).toEqual(real);
    expect(cleaned.repairs[0]!.evidence.code).toBe('date.swappedRows');
    expect(cleanDays(real.map((iso) => date(iso))).swapped).toBe(false);
  });

  it('does not swap where that would break the row order, but asks', () => {
    const cells = column(
      ...['2024-01-03', '2024-01-09', '2024-02-05', '2024-02-11', '2024-03-02', '2024-04-01'].map((iso) =>
        date(iso),
      ),
      '15/04/2024',
      '20/04/2024',
    );
    const cleaned = cleanDays(cells);
    expect(cleaned.swapped).toBe(false);
    expect(isos(cleaned)[1]).toBe('2024-01-09');
    expect(codes(cleaned)).toEqual(['date.swapDoubt']);
  });

  it('never swaps cells that the user has settled', () => {
    const cells = column(
      date('2024-05-03'),
      date('2024-10-06'),
      '25/03/2024',
      '17/04/2024',
      '30/06/2024',
      '14/05/2024',
      '21/05/2024',
      '28/05/2024',
    );
    expect(cleanDays(cells).swapped).toBe(true);
    const cleaned = cleanDays(cells, { settled: new Set([0, 1]) });
    expect(isos(cleaned).slice(0, 2)).toEqual(['2024-05-03', '2024-10-06']);
  });

  it('reads serials without a date format, of 1900 and of 1904, and yyyymmdd', () => {
    const cells = column(45356, '45356', 20240305, '20240305', 45356.5);
    const cleaned = cleanDays(cells);
    expect(isos(cleaned)).toEqual(['2024-03-05', '2024-03-05', '2024-03-05', '2024-03-05', '2024-03-05']);
    expect(cleaned.repairs.map(({ index }) => index)).toEqual([0, 1, 4]);
    expect(cleaned.repairs[2]!.to).toEqual({ serial: 45356.5 });
    expect(isos(cleanDays(column(43894), { date1904: true }))).toEqual(['2024-03-05']);
  });

  it('reads years of two digits in front where the first part varies least', () => {
    const cells = column('24-03-05', '24-03-06', '24-03-07', '24-03-11', '24-03-12', '24-03-20', '24-03-21');
    expect(isos(cleanDays(cells))[5]).toBe('2024-03-20');
    expect(isos(cleanDays(column('99/12/31', '98/01/05')))).toEqual(['1999-12-31', '1998-01-05']);
  });

  it('takes a year, a month or a day without year for no day', () => {
    const cleaned = cleanDays(column(1999, '1999s', '3/2024', '5/3', '25/03/2024'));
    expect(isos(cleaned)).toEqual([null, null, null, null, '2024-03-25']);
    expect(cleaned.findings).toEqual([
      expect.objectContaining({ code: 'date.partial', params: { count: 4, text: '1999' } }),
    ]);
  });

  it('keeps days of the far future as suspect, leaves out what is before 1900 or no date', () => {
    const cleaned = cleanDays(column(date('2031-01-01'), { serial: 0.5 }, true, { error: '#REF!' }, 7, 'x'), {
      today: day('2024-06-30'),
    });
    expect(isos(cleaned)).toEqual(['2031-01-01', null, null, null, null, null]);
    expect(cleaned.status).toEqual(Array(6).fill('suspect'));
    expect(new Set(codes(cleaned))).toEqual(new Set(['date.unreadable', 'date.outside']));
  });

  it('reads contradicting cells in the only way possible and names them', () => {
    const cleaned = cleanDays(column('25/03/2024', '03/26/2024', '04/05/2024'));
    expect(isos(cleaned)).toEqual(['2024-03-25', '2024-03-26', '2024-05-04']);
    expect(codes(cleaned)).toEqual(['date.mixedOrder', 'date.orderAssumed']);
  });

  it('is idempotent: accepted repairs give the same values and no repair', () => {
    const serial = fc.integer({ min: 44000, max: 46000 });
    const text = serial.map((value) => dmyOfDay(value as DayNumber));
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      serial.map((value) => ({ serial: value })),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
        .map(([m, d]) => date(`2024-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)),
      text,
      text.map((value) => value.replace(/^(\d+)\/(\d+)/, '$2/$1')),
      serial,
      fc.constantFrom<Cell>(null, '5/3', '2024-03-05T10:00:00Z', 'x', 20240305, '31/02/2024', '05.03.24'),
    );
    const onlySmall = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
        .map(([m, d]) => date(`2024-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)),
      fc.integer({ min: 13, max: 28 }).map((d): Cell => `${d}/03/2024`),
    );
    const columns = fc.oneof(fc.array(cell, { maxLength: 10 }), fc.array(onlySmall, { maxLength: 14 }));
    fc.assert(
      fc.property(columns, fc.option(fc.integer({ min: 44500, max: 46500 })), (cells, today) => {
        const options = today === null ? {} : { today: today as DayNumber };
        const first = cleanDays(Object.freeze(cells), options);
        const accepted = [...cells];
        for (const { index, to } of first.repairs) {
          accepted[index] = to;
          expect(cleanDays([to], options)).toMatchObject({ values: [first.values[index]], repairs: [] });
        }
        const second = cleanDays(accepted, options);
        for (const { index } of first.repairs) {
          expect(second.values[index]).toBe(first.values[index]);
          expect(second.repairs.some((repair) => repair.index === index)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
