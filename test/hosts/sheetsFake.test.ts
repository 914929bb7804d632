import { beforeEach, describe, expect, it } from '@jest/globals';
import { Killed } from './appsScript/meter';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { strict } from './appsScript/strict';
import { thrownBy } from './appsScript/thrownBy';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** That the fake is as strict as Google: the texts are those that people report from live scripts. */
let world: World;
let script: ScriptProject;
beforeEach(() => {
  world = newWorld();
  world.sheets.push(newSheetState('Khách'));
  world.active = world.sheets[0]!;
  script = scriptProject(world, new Map([['Page.html', '<p>']]));
  script.evaluate(`
    var ss = SpreadsheetApp.getActive();
    var sheet = ss.getSheets()[0];
    function typed(value, format) {
      var range = sheet.getRange(1, 1);
      if (format) sheet.getRangeList(['A1']).setNumberFormat(format);
      range.setValue(value);
      return [range.getValue(), range.getFormulas()[0][0], range.getNumberFormats()[0][0]];
    }
  `);
});

const error = (code: string): string => thrownBy(script, code);

describe('the fake of Apps Script', () => {
  it.each([
    'sheet.getDataRegion()',
    "sheet.getRange('A1').setFancyFormat('x')",
    'SpreadsheetApp.openById("x")',
    'ss.batchUpdate()',
    'Charts.ChartType.DONUT',
    'SpreadsheetApp.ProtectionType.CELL',
  ])('knows only what it has: %s throws', (code) => {
    expect(error(code)).toMatch(/is not in the fake/);
  });

  it.each([
    ...['setTimeout', 'setInterval', 'queueMicrotask', 'structuredClone'],
    ...['fetch', 'Headers', 'Request', 'Response', 'FormData', 'AbortController', 'Event', 'EventTarget'],
    ...['URL', 'URLSearchParams', 'File', 'Blob', 'TextEncoder', 'TextDecoder', 'atob', 'btoa'],
    ...['ReadableStream', 'WritableStream', 'CompressionStream', 'DOMException'],
    ...['crypto', 'SubtleCrypto', 'performance', 'window', 'navigator', 'require', 'module'],
    'process',
    'SharedArrayBuffer',
    'FinalizationRegistry',
  ])('has no %s', (name) => {
    expect(script.evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it('has by its types nothing that Google has not, nor what is spread into it', () => {
    const lock = strict<GoogleAppsScript.Lock.Lock>();
    const other = { unlock: () => {} };
    // @ts-expect-error -- Google has no such member
    lock('Lock', { unlock: () => {} });
    // @ts-expect-error -- Google has no such member
    lock('Lock', { hasLock: () => true, ...other });
    expect(lock('Lock', { hasLock: () => true }).hasLock()).toBe(true);
  });

  it('evaluates no text', () => {
    expect(error('new Function("return 1")')).toMatch(/Code generation from strings disallowed/);
  });

  it.each([
    [
      'sheet.getRange(1, 1, 2, 2).setValues([[1, 2]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1).setValues("x")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'sheet.getRange(1, 1).setValues([1])',
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    [
      'sheet.insertColumnsAfter(26, 9975)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['ss.insertSheet("khách")', 'A sheet with the name "khách" already exists. Please enter another name.'],
    [
      'sheet.getRange(1, 1).setValue("x".repeat(50001))',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'sheet.insertRowsAfter(1000, 400000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'SpreadsheetApp.newDataValidation().requireDate("x")',
      "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
    ],
    [
      'sheet.getRange("A1:B2").createFilter(); sheet.getRange("A1:B2").createFilter()',
      "You can't create a filter in a sheet that already has a filter.",
    ],
    [
      'sheet.getRangeList(["A1"]).setNumberFormat(null)',
      "The parameters (null) don't match the method signature for SpreadsheetApp.RangeList.setNumberFormat.",
    ],
    [
      'sheet.getRange("A1").setNumberFormats([[null]])',
      "The parameters (number[][]) don't match the method signature for SpreadsheetApp.Range.setNumberFormats.",
    ],
    ['HtmlService.createHtmlOutputFromFile("Nothing")', 'No HTML file named Nothing was found.'],
  ])('%s: %s', (code, message) => {
    expect(error(code)).toBe(message);
  });

  it.each([
    ['=1+1', '#NAME?', '=1+1', 'General'],
    ["'007", '007', '', 'General'],
    ['1,000', 1000, '', 'General'],
    ['10%', 0.1, '', '0.00%'],
    ['true', true, '', 'General'],
    ['+84912000123', 84912000123, '', 'General'],
    ['+a', '#NAME?', '=+a', 'General'],
    ['-5', -5, '', 'General'],
    ['12e2', 1200, '', 'General'],
    ['chữ', 'chữ', '', 'General'],
    ['#N/A', '#N/A', '', 'General'],
  ])('reads %j as if typed', (text, value, formula, format) => {
    expect(script.evaluate(`typed(${JSON.stringify(text)})`)).toEqual([value, formula, format]);
    expect(script.evaluate(`typed(${JSON.stringify(text)}, '@')`)).toEqual([text, '', '@']);
  });

  it('gives days as Date of the spreadsheet’s zone, and empty cells as empty text', () => {
    const [value] = script.evaluate("typed('17/02/2026')") as [Date];
    expect(value.toISOString()).toBe('2026-02-16T17:00:00.000Z');
    expect(script.evaluate('typed("")')).toEqual(['', '', 'dd/mm/yyyy']);
    expect(script.evaluate("typed('17/02/2026')[0] instanceof Date")).toBe(true);
  });

  it('begins a sheet with 1,000 rows and 26 columns, and takes 10,000,000 cells', () => {
    expect(script.evaluate('[sheet.getMaxRows(), sheet.getMaxColumns()]')).toEqual([1000, 26]);
    expect(error('sheet.insertColumnsAfter(26, 9974)')).toBe('nothing was thrown');
    expect(error("ss.insertSheet('x')")).toMatch(/above the limit of 10000000 cells/);
    expect(error("sheet.getRange('A1').setValue('x'.repeat(50000))")).toBe('nothing was thrown');
  });

  it('takes the format general for none', () => {
    script.evaluate("typed('17/02/2026'); sheet.getRangeList(['A1']).setNumberFormat('general')");
    expect(script.evaluate('sheet.getRange(1, 1).getNumberFormats()')).toEqual([['General']]);
  });

  it('runs on a clock of its own, ends after six minutes, and nothing catches that', () => {
    world.meter.begin({ cost: 60_000 });
    const loop = 'for (var i = 0; i < 9; i++) { try { ss.getSheets(); } catch (e) {} } "ended by itself"';
    script.evaluate(loop);
    expect(world.meter.isDead()).toBe(true);
    expect(() => script.evaluate('ss.getSheets()')).toThrow(Killed);
  });

  it('counts calls, but no ranges, builders or what a handle knows of itself', () => {
    world.meter.begin();
    script.evaluate(
      'sheet.getRange(1, 1, 2, 2).getRow(); sheet.getName(); SpreadsheetApp.newDataValidation().requireDate().build(); sheet.getRange("A1").setValue(1)',
    );
    expect(world.meter.calls).toEqual(['Range.setValue']);
  });

  it('lets nobody but its editors change a protected sheet', () => {
    world.sheets[0]!.protection = { warningOnly: false, editors: ['an@example.com'] };
    expect(error('sheet.getRange(1, 1).setValue(1)')).toMatch(/^You are trying to edit a protected cell/);
    world.user = 'an@example.com';
    expect(error('sheet.getRange(1, 1).setValue(1)')).toBe('nothing was thrown');
  });
});
