import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { adapter } from '../../tools/buildFunctions';
import { bundleCore } from '../../tools/coreBundle';
import { associateLines, excelId } from '../../tools/functions/excelMetadata';
import { type OfficeJs, officeJs } from '../hosts/excel/officeJs';

jest.setTimeout(120_000);

type Call = (...args: readonly unknown[]) => unknown;
type ExcelError = Error & { readonly code: string; readonly message: string };

/** What Excel puts behind the arguments of every call. */
const INVOCATION = { address: undefined, functionName: 'X', isInValuePreview: false };
const MOST_CELLS = 50_000;

let library: OfficeJs;
let errorClass: new (code: string, message?: string) => ExcelError;
let outgoing: readonly string[];
const associated = new Map<string, Call>();

/** The script that formulas wait for, in a page with Microsoft's own CustomFunctions. */
beforeAll(async () => {
  library = officeJs('desktop', '1.17', true);
  const script = `${(await bundleCore()).cells}${await adapter('excel-addin/cellFunctions.ts', 'SoKhachExcel')}`;
  const page = library.page as unknown as {
    CustomFunctions: {
      associate: (id: string, run: Call) => void;
      Error: typeof errorClass;
      ErrorCode: Record<string, string>;
    };
  };
  page.CustomFunctions.associate = (id, run) => void associated.set(id, run);
  library.evaluate(`${script}${associateLines(catalogue)}`, 'functions.js');
  errorClass = page.CustomFunctions.Error;
  const { invalidName, invalidReference, ...others } = page.CustomFunctions.ErrorCode;
  expect([invalidName, invalidReference]).toEqual(['#NAME?', '#REF!']);
  outgoing = Object.values(others);
});

const errorCell = fc
  .constantFrom('#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!')
  .chain((code) =>
    fc.constantFrom<unknown>({ code, message: '' }, { type: 'Error', basicType: 'Error', basicValue: code }),
  );

/** What Excel may hand over for a cell: blanks as 0, null and '', serials, text of every kind, errors. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(0, null, '', ' ', true, false, -1, 0.5, 1e300, -1e-300, 2_958_465, 46_204, 60),
  fc.integer({ min: -5, max: 60_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    '0912000123',
    '15/01/2026',
    'Nguyễn Thị Mẫu',
    '=1+1',
    'x'.repeat(2000),
    '-',
    '1.234.567đ',
    'vi',
    'en',
  ),
  fc.string({ maxLength: 12 }),
  errorCell,
);

const matrix: fc.Arbitrary<unknown[][]> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** One number a column: functions of lists get past their first checks. */
const numbers = fc.array(fc.tuple(fc.integer({ min: 1, max: 50_000 })), { minLength: 1, maxLength: 8 });

/** Why a result may not go into a cell, or null. */
function faultOf(result: unknown): string | null {
  if (!Array.isArray(result)) return cellFault(result);
  const width = (result[0] as unknown[] | undefined)?.length ?? 0;
  if (width === 0) return 'an empty table';
  if (result.length * width > MOST_CELLS) return 'too many cells';
  for (const row of result as unknown[][]) {
    if (!Array.isArray(row) || row.length !== width) return 'a ragged table';
    for (const value of row) {
      const fault = value instanceof errorClass ? errorFault(value) : cellFault(value);
      if (fault !== null) return fault;
    }
  }
  return null;
}

function cellFault(value: unknown): string | null {
  if (typeof value === 'string') return value.length > 32_767 ? 'a text too long for a cell' : null;
  if (typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : String(value);
  return `${String(value)} of type ${typeof value}`;
}

/** Only codes that may go out; a sentence where Excel shows one, and it says something. */
function errorFault(error: ExcelError): string | null {
  if (!outgoing.includes(error.code)) return `code ${error.code} may not go out`;
  const hasSentence = error.code === '#VALUE!' || error.code === '#N/A';
  if (hasSentence && !/\S.*\.$/s.test(error.message ?? '')) return `no sentence: ${error.message}`;
  return /undefined|\[object|NaN/.test(error.message ?? '') ? error.message : null;
}

function answerOf(name: string, args: readonly unknown[]): string | null {
  try {
    return faultOf(associated.get(excelId(name))!(...args, INVOCATION));
  } catch (error) {
    return error instanceof errorClass ? errorFault(error) : `threw ${String(error)}`;
  }
}

describe('the functions through the script of the add-in', () => {
  it('are all associated by their ids', () => {
    expect([...associated.keys()]).toEqual(catalogue.map(({ record }) => excelId(record.name)));
  });

  it.each(catalogue.map(({ record }) => [record.name, Object.keys(record.params).length] as const))(
    '%s answers odd arguments with a value, a table or an error that Excel can show',
    (name, count) => {
      for (const blank of [0, null, '']) {
        const one = Array.from({ length: count }, () => blank);
        const table = Array.from({ length: count }, () => [[blank], [blank], [blank]]);
        for (const args of [one, table])
          expect([name, args, answerOf(name, args)]).toEqual([name, args, null]);
      }
      const argument = fc.oneof(cell, matrix, numbers, fc.constant([[0]]));
      fc.assert(
        fc.property(fc.array(argument, { minLength: count, maxLength: count }), (args) => {
          expect(answerOf(name, args)).toBeNull();
        }),
        { numRuns: 60 },
      );
    },
  );

  it('answer their own examples with what Excel can show', () => {
    for (const { record, text } of catalogue) {
      for (const { args } of text.examples) {
        expect([record.name, args, answerOf(record.name, args)]).toEqual([record.name, args, null]);
      }
    }
  });

  it('cap what they spill, with a sentence', () => {
    const phones = Array.from({ length: MOST_CELLS + 1 }, () => ['0912000123']);
    const call = () => associated.get('PHONE')!(phones, null, null, INVOCATION);
    expect(call).toThrow(errorClass);
    try {
      call();
    } catch (error) {
      expect((error as ExcelError).code).toBe('#VALUE!');
      expect((error as ExcelError).message).toMatch(/50[.,]?000/);
    }
  });

  it('speak Vietnamese where Office does, and English elsewhere', () => {
    const sentence = (): string => {
      try {
        return String(associated.get('CLV')!('x', 1, 1, null, null, INVOCATION));
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(sentence()).toMatch(/không phải là số/);
    library.evaluate(
      "window.Office = Object.create(Office, { context: { value: { displayLanguage: 'en-US' } } });",
      'language.js',
    );
    expect(sentence()).toMatch(/is not a number/);
  });
});
