import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sourceIn } from '../../shared/functions/calling/functionText';
import { callFunction, functionNamed } from '../../shared/functions/calling/registry';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { functions } from '../../shared/functions/index.generated';
import {
  excelId,
  excelMetadata,
  frozenForm,
  isCellLike,
  metadataFaults,
} from '../../tools/functions/excelMetadata';
import { EXCEL_FUNCTIONS, MACRO_FUNCTIONS, SHEETS_FUNCTIONS, TAKEN_NAMES } from './takenNames';

/** Name, id and parameters of everything released; lines may be added and may grow at their end, no more. */
const released = readFileSync(join(__dirname, 'releasedFunctions.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

describe('the catalogue of functions', () => {
  it('has the functions of the plan, each once', () => {
    expect(functions.length).toBeGreaterThanOrEqual(72);
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
    expect(catalogue.map(({ record }) => record)).toEqual(functions);
  });

  it('never takes back a name, an id or the order of parameters that was released', () => {
    for (const [name, id, ...params] of released) {
      const record = functionNamed(name!);
      expect([name, record?.name, excelId(record?.name ?? '')]).toEqual([name, name, id]);
      expect(Object.keys(record!.params).slice(0, params.length)).toEqual(params);
      for (const added of Object.values(record!.params).slice(params.length))
        expect(added.optional).toBe(true);
    }
  });

  it('has every function in the list of released ones (npm run generate adds it)', () => {
    expect(functions.map(frozenForm)).toEqual(released);
  });

  it.each(functions.map(({ name }) => name))(
    '%s is no built-in of Excel or Sheets, no macro function, no cell',
    (name) => {
      expect(EXCEL_FUNCTIONS.has(name)).toBe(false);
      expect(SHEETS_FUNCTIONS.has(name)).toBe(false);
      expect(MACRO_FUNCTIONS.has(name)).toBe(false);
      expect(isCellLike(name)).toBe(false);
      expect(name).toMatch(/^[A-Z][A-Z_]{2,}[A-Z]?$/);
      expect(name.endsWith('_')).toBe(false);
    },
  );

  it('knows every worksheet function that Office.js lists', () => {
    const types = readFileSync(join(__dirname, '../../node_modules/@types/office-js/index.d.ts'), 'utf8');
    const start = types.indexOf('class Functions extends OfficeExtension.ClientObject');
    const body = types.slice(start, types.indexOf('\n    }\n', start));
    const listed = [...body.matchAll(/^ {8}([a-z]\w*)\(/gm)]
      .map((match) => match[1]!.replace(/_/g, '.').toUpperCase())
      .filter((name) => name !== 'TOJSON');
    expect(listed.length).toBeGreaterThan(350);
    expect(listed.filter((name) => !EXCEL_FUNCTIONS.has(name))).toEqual([]);
  });

  it('knows cells and macro names when it sees them', () => {
    expect(['CLV30', 'A1', 'XFD1048576', 'R1C1', 'R', 'C', 'RC'].every(isCellLike)).toBe(true);
    expect(['CLV', 'XFE1', 'RFM', 'A1048577', 'RECENCY'].some(isCellLike)).toBe(false);
    expect([EXCEL_FUNCTIONS.size > 500, MACRO_FUNCTIONS.has('RUN'), SHEETS_FUNCTIONS.has('QUERY')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each(['vi', 'en'] as const)('is sound as functions.json (%s)', (language) => {
    expect(metadataFaults(excelMetadata(catalogue, language), TAKEN_NAMES)).toEqual([]);
  });

  it.each(catalogue.map(({ record, text }) => [record.name, text] as const))(
    '%s says what it does, in both languages',
    (_, text) => {
      const said = [text, text.returns, ...Object.values(text.params)].flatMap(({ vi, en }) => [vi, en]);
      for (const sentence of said) expect(sentence.length).toBeGreaterThan(1);
      expect(text.vi).not.toBe(text.en);
      expect([text.vi, text.en].every((sentence) => sentence.endsWith('.'))).toBe(true);
      for (const language of ['vi', 'en'] as const)
        expect(sourceIn(text, language).length).toBeGreaterThan(10);
      expect(text.examples.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('takes optional parameters last, and options at the very end', () => {
    for (const { params } of functions) {
      const list = Object.values(params);
      const firstOptional = list.findIndex(({ optional }) => optional);
      if (firstOptional >= 0) expect(list.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
      const options = list.findIndex(({ kind }) => kind === 'options');
      if (options >= 0) expect(options).toBe(list.length - 1);
    }
  });

  it('answers a name in any case, and says so where there is none', () => {
    const settings = { language: 'en', mostCells: null } as const;
    expect(callFunction('clv', [1, 2, 3], settings)).toBe(6);
    expect(callFunction('CLW', [], settings)).toEqual({
      error: '#NAME?',
      message: 'There is no function CLW. "so-khach functions" lists all of them.',
    });
  });
});
