import { describe, expect, it } from '@jest/globals';
import { book } from '../hosts/excel/book';
import { type ExcelHost, excelHost } from '../hosts/excel/excelHost';
import { FAULTS, WRONG_SHAPE } from '../hosts/excel/faults';
import type { Flavour } from '../hosts/excel/officeJs';
import { typed } from '../hosts/excel/typing';

function host(flavour: Flavour = 'desktop', excelApi = '1.17'): ExcelHost {
  return excelHost(book(['A', 'B']), flavour, excelApi);
}

/** What is in a range after some values were put there. */
async function afterWriting(of: ExcelHost, address: string, values: unknown, numberFormat?: string) {
  return of.run({}, async (context) => {
    const range = context.workbook.worksheets.getItem('A').getRange(address);
    if (numberFormat !== undefined) range.numberFormat = numberFormat as never;
    range.values = values as never;
    range.load('values,formulas,valueTypes,numberFormat');
    await context.sync();
    return {
      values: range.values,
      formulas: range.formulas,
      types: range.valueTypes,
      formats: range.numberFormat,
    };
  });
}

async function failure(of: ExcelHost, body: (context: Excel.RequestContext) => Promise<unknown>) {
  return of.run({}, body).then(
    () => null,
    (error: unknown) => error as { code: string; message: string; debugInfo: { errorLocation: string } },
  );
}

describe('typing into the test host', () => {
  it.each([
    ['007', 'General', 7, null],
    ['007', '@', '007', null],
    ["'007", 'General', '007', null],
    ["''007", 'General', "'007", null],
    ['1,234.5', 'General', 1234.5, null],
    ['12e5', 'General', 1_200_000, '0.00E+00'],
    ['10%', 'General', 0.1, '0%'],
    ['$5', 'General', 5, '$#,##0'],
    ['2026-07-01', 'General', 46_204, 'm/d/yyyy'],
    ['7/1/2026', 'General', 46_204, 'm/d/yyyy'],
    ['15/01/2026', 'General', '15/01/2026', null],
    ['Mar-3', 'General', 46_084, 'm/d/yyyy'],
    ['TRUE', 'General', true, null],
    ['true', '@', 'true', null],
    ['Nguyễn Thị Mẫu', 'General', 'Nguyễn Thị Mẫu', null],
    ['=', 'General', '=', null],
  ] as const)('%s under %s becomes %s', (input, format, value, given) => {
    expect(typed(input, format)).toEqual({ value, formula: null, numberFormat: given });
  });

  it('makes formulas of =, + and - before anything, and errors of their names', () => {
    expect(typed('=1+1', 'General').formula).toBe('=1+1');
    expect(typed('+84912000123', 'General').value).toBe(84_912_000_123);
    expect(typed('-a', 'General').formula).toBe('=-a');
    expect(typed('=1+1', '@')).toMatchObject({ value: '=1+1', formula: null });
    expect(typed('#N/A', 'General').value).toEqual({ error: '#N/A' });
    expect(typed(5, '@').value).toBe('5');
  });
});

describe.each(['desktop', 'web'] as const)('the test host, %s', (flavour) => {
  it('gives empty cells as empty text, dates as serials with a format, formulas beside their values', async () => {
    const { values, formulas, types, formats } = await afterWriting(host(flavour), 'A1:B3', [
      ['2026-07-01', '=1+1'],
      ['', "'=1+1"],
      [true, '#REF!'],
    ]);
    expect(values).toEqual([
      [46_204, 2],
      ['', '=1+1'],
      [true, '#REF!'],
    ]);
    expect(formulas[0]).toEqual([46_204, '=1+1']);
    expect(formulas[1]).toEqual(['', '=1+1']);
    expect(types[1]).toEqual(['Empty', 'String']);
    expect([types[2]![1], formats[0]![0]]).toEqual(['Error', 'm/d/yyyy']);
  });

  it('leaves a cell alone where null is written', async () => {
    const of = host(flavour);
    await afterWriting(of, 'A1:B1', [['a', 'b']]);
    expect((await afterWriting(of, 'A1:B1', [[null, 'c']])).values).toEqual([['a', 'c']]);
  });

  it('splits a large write as Office.js does, and stays whole', async () => {
    const rows = Array.from({ length: 4000 }, (_, r) => [r, `chữ ${r}`]);
    const { values } = await afterWriting(host(flavour), 'A1:B4000', rows);
    expect(values).toEqual(rows);
  });

  it('refuses a block of another shape in the words of Excel', async () => {
    const error = await failure(host(flavour), async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1:B2').values = [['a']];
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'InvalidArgument', message: WRONG_SHAPE });
    expect(error?.debugInfo.errorLocation).toBe('Range.values');
  });

  it('knows what is not there and what is there already', async () => {
    const of = host(flavour);
    const missing = await failure(of, async (context) => {
      context.workbook.worksheets.getItem('C').activate();
      await context.sync();
    });
    expect(missing).toMatchObject({ code: 'ItemNotFound', message: FAULTS.ItemNotFound });
    const taken = await failure(of, async (context) => {
      context.workbook.worksheets.add('a');
      await context.sync();
    });
    expect(taken).toMatchObject({ code: 'ItemAlreadyExists' });
    const isNull = await of.run({}, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('C');
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it('keeps what ran before a failure, as batches are no transactions', async () => {
    const of = host(flavour);
    await failure(of, async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['a']];
      context.workbook.worksheets.getItem('C').activate();
      await context.sync();
    });
    expect(of.book.sheets[0]!.cells[0]).toEqual(['a']);
  });

  it('has no member that it does not name, and remembers who asked', async () => {
    const of = host(flavour);
    const error = await failure(of, async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').unmerge();
      await context.sync();
    });
    expect(error?.message).toMatch(/no Range.Unmerge/);
    expect(of.defects).toHaveLength(1);
  });

  it("throws Microsoft's own errors at careless code, and remembers them", async () => {
    const of = host(flavour, '1.9');
    const unloaded = await failure(of, async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(unloaded?.code).toBe('PropertyNotLoaded');
    const tooNew = await failure(of, async (context) => {
      context.workbook.application.cultureInfo.load('name');
      await context.sync();
    });
    expect(tooNew?.code).toBe('ApiNotFound');
    expect(of.defects).toHaveLength(2);
  });

  it('keeps ranges over round trips and counts the trips, not what is given back afterwards', async () => {
    const of = host(flavour);
    await of.run({}, async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1');
      range.values = [['a']];
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['a']]);
    });
    expect(of.trips.map(({ isWrite }) => isWrite)).toEqual([true, false]);
  });

  it('refuses changes of a protected sheet, and sheets that would leave none to see', async () => {
    const of = host(flavour);
    of.book.sheets[0]!.isProtected = true;
    const denied = await failure(of, async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1').values = [['a']];
      await context.sync();
    });
    expect(denied).toMatchObject({ code: 'AccessDenied', message: FAULTS.AccessDenied });
    const last = await failure(of, async (context) => {
      context.workbook.worksheets.getItem('B').visibility = 'Hidden';
      context.workbook.worksheets.getItem('A').delete();
      await context.sync();
    });
    expect(last?.code).toBe('InvalidArgument');
  });
});

describe('the limits of the web', () => {
  const TEXT = 'x'.repeat(32_000);
  const rows = Array.from({ length: 200 }, () => [TEXT]);

  it('refuse 5 MB a request; the desktop takes them', async () => {
    const write = async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem('A').getRange('A1:A200').values = rows;
      await context.sync();
    };
    expect(await failure(host('web'), write)).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(await failure(host('desktop'), write)).toBeNull();
  });

  it('refuse 5 MB a response', async () => {
    const of = host('web');
    rows.forEach((row, r) => {
      of.book.sheets[0]!.cells[r] = [...row];
    });
    const error = await failure(of, async (context) => {
      context.workbook.worksheets.getItem('A').getRange('A1:A200').load('values');
      await context.sync();
    });
    expect(error?.code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});
