import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { describe, expect, it, jest } from '@jest/globals';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { adapter } from '../../tools/buildFunctions';
import { phoneMetadataSource } from '../../tools/cutPhoneMetadata';
import { catalogueSource, functionFiles, indexSource } from '../../tools/functionIndex';
import { associateLines, excelMetadata, metadataFaults } from '../../tools/functions/excelMetadata';
import { appsScriptStubs } from '../../tools/functions/stubs';
import { functionFilesText, releasedText } from '../../tools/generateFunctions';
import { codeOfYear, lunarYears } from '../../tools/lunarTable';

const ROOT = join(__dirname, '..', '..');

function committed(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

jest.setTimeout(60_000);

describe('generated files (npm run generate writes them anew)', () => {
  it('the registry and the catalogue are those of the folder', () => {
    const files = functionFiles(join(ROOT, 'shared/functions'));
    expect(committed('shared/functions/index.generated.ts')).toBe(indexSource(files));
    expect(committed('shared/functions/catalogue.generated.ts')).toBe(catalogueSource(files));
  });

  it.each(functionFilesText().map(({ path, text }) => [path, text] as const))(
    '%s is what the catalogue says',
    (path, text) => {
      expect(committed(path)).toBe(text);
    },
  );

  it('the list of released functions is whole, and keeps what no longer agrees', () => {
    const released = committed('test/functions/releasedFunctions.txt');
    expect(releasedText(released)).toBe(released);
    const older = released
      .replace(' average_order_value', '')
      .replace('AOV AOV amounts\n', 'OLD_AOV AOV amounts\n');
    const lines = releasedText(older).split('\n');
    expect(lines).toContain('OLD_AOV AOV amounts');
    expect(lines).toContain('AOV AOV amounts');
    expect(lines.find((line) => line.startsWith('CLV CLV'))).toMatch(/^CLV CLV orders_per_period /);
  });

  it('the cut of the phone metadata and the lunar years are those of their sources', () => {
    expect(committed('shared/intake/phoneMetadata.generated.ts')).toBe(phoneMetadataSource());
    const codes = lunarYears().map(codeOfYear);
    const table = committed('shared/care/lunarYears.generated.ts');
    expect(
      table
        .slice(table.indexOf('['))
        .match(/\d+(?=,)/g)!
        .map(Number),
    ).toEqual(codes);
  });
});

describe('appsScriptStubs', () => {
  const stubs = appsScriptStubs(catalogue);

  it('writes a function with its help in both languages', () => {
    expect(stubs).toContain(`/**
 * Tỷ số LTV:CAC: một khách mang lại gấp mấy lần chi phí để có họ.
 * LTV:CAC: how many times the cost of winning them a customer brings.
 *
 * @param {number} clv Giá trị vòng đời của một khách. / Lifetime value of a customer.
 * @param {number} cac Chi phí để có một khách. / Cost of winning one.
 * @return {*} Số lần. / A ratio.
 * @customfunction
 */
function LTV_CAC(clv, cac) {
  return soKhachCell_('LTV_CAC', arguments);
}`);
  });

  it('has a comment before each function, and optional arguments in brackets', () => {
    expect(stubs.match(/\* @customfunction\n \*\/\nfunction [A-Z_]+\(/g)).toHaveLength(catalogue.length);
    expect(stubs).toContain(' * @param {Date} [as_of] ');
  });

  it('runs beside the adapter in a context without any global of a host', async () => {
    const context = vm.createContext({ asked: [] });
    new vm.Script(`
      var SpreadsheetApp = { getActive: function () { return {
        getSpreadsheetTimeZone: function () { return 'Asia/Ho_Chi_Minh'; },
        getSpreadsheetLocale: function () { return 'vi_VN'; } }; } };
      var SoKhach = { callFunction: function (name, values, settings) { asked.push([name, values, settings]); return 7; } };
    `).runInContext(context);
    new vm.Script(
      `${await adapter(join(ROOT, 'apps-script/cellFunctions.ts'), 'SoKhachSheets')}${stubs}`,
    ).runInContext(context);
    expect(vm.runInContext('LTV_CAC(1500, 500)', context)).toBe(7);
    expect(JSON.parse(vm.runInContext('JSON.stringify(asked)', context) as string)).toEqual([
      ['LTV_CAC', [1500, 500], { language: 'vi', mostCells: 50_000 }],
    ]);
  });
});

describe('excelMetadata', () => {
  it('writes a function as Microsoft documents it, in the language asked for', () => {
    expect(excelMetadata(catalogue, 'en').functions.find(({ name }) => name === 'PARETO_SHARE')).toEqual({
      id: 'PARETO.SHARE',
      name: 'PARETO_SHARE',
      description: 'The share of all value that the top 20% of customers hold.',
      parameters: [
        {
          name: 'values',
          description: 'One value for each customer or product.',
          type: 'any',
          dimensionality: 'matrix',
        },
        {
          name: 'top_share',
          description: 'The top share of customers; 0.2 when left out.',
          type: 'any',
          dimensionality: 'scalar',
          optional: true,
        },
      ],
      result: { type: 'any', dimensionality: 'scalar' },
    });
    expect(excelMetadata(catalogue, 'vi').functions.map(({ id }) => id)).toEqual(
      excelMetadata(catalogue, 'en').functions.map(({ id }) => id),
    );
  });

  it('associates every id with its function and its number of arguments', () => {
    expect(associateLines(catalogue)).toContain(
      "CustomFunctions.associate('LTV.CAC', soKhachCell('LTV_CAC', 2));",
    );
    expect(associateLines(catalogue).match(/CustomFunctions\.associate/g)).toHaveLength(catalogue.length);
  });

  it('finds what Excel would refuse', () => {
    const good = {
      id: 'GOOD',
      name: 'GOOD',
      description: 'd',
      parameters: [],
      result: { type: 'any', dimensionality: 'matrix' },
    } as const;
    const of = (...functions: readonly object[]) =>
      metadataFaults(
        { allowErrorForDataTypeAny: true, functions: functions.map((one) => ({ ...good, ...one })) },
        new Set(['SUM']),
      );
    expect(of({})).toEqual([]);
    expect(of({ name: 'CLV30' }, { name: 'SUM', id: 'S' }, { name: 'CL' })).toEqual([
      'CLV30: the name is a cell',
      'SUM: id S is not letters, digits and periods',
      'SUM: the name is taken',
      'CL: the name is not 3 to 128 letters, digits, _ and .',
      'CL: the name or id occurs twice',
    ]);
    const parameter = { name: 'a', description: 'd', type: 'any', dimensionality: 'matrix' };
    expect(
      of({
        parameters: [
          { ...parameter, optional: true },
          { ...parameter, description: '' },
        ],
      }),
    ).toEqual([
      'GOOD: a required parameter behind an optional one',
      'GOOD: a parameter occurs twice',
      'GOOD: a parameter without description',
    ]);
  });
});
