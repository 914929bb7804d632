import { beforeEach, describe, expect, it } from '@jest/globals';
import { forgetWorld, keepWorld } from './appsScript/keepWorld';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { thrownBy } from './appsScript/thrownBy';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** As people saw it live: https://github.com/brucemcpherson/gas-fakes (its tests run against Google too). */
let world: World;
let script: ScriptProject;
beforeEach(() => {
  world = newWorld();
  world.sheets.push(newSheetState('Khách'), newSheetState('Bán hàng'));
  world.active = world.sheets[0]!;
  script = scriptProject(world, new Map());
  script.evaluate(`
    var ss = SpreadsheetApp.getActive();
    var sheet = ss.getSheets()[0];
    var Type = SpreadsheetApp.DeveloperMetadataLocationType;
    var Visibility = SpreadsheetApp.DeveloperMetadataVisibility;
    function keys(list) { return list.map(function (entry) { return entry.getKey(); }); }
    function where(key) {
      var found = ss.createDeveloperMetadataFinder().withKey(key).find();
      if (found.length === 0) return null;
      var place = found[0].getLocation();
      return (place.getColumn() || place.getRow()).getA1Notation();
    }
  `);
});

const error = (code: string): string => thrownBy(script, code);

const ARBITRARY =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

describe('a range', () => {
  it.each([
    ['D:F', 1000, 3],
    ['F:D', 1000, 3],
    ['5:7', 3, 26],
  ])('without end, %s, has %d rows and %d columns', (name, rows, columns) => {
    const shown = name === 'F:D' ? 'D:F' : name;
    expect(
      script.evaluate(
        `[sheet.getRange('${name}')].map((r) => [r.getNumRows(), r.getNumColumns(), r.getA1Notation()])[0]`,
      ),
    ).toEqual([rows, columns, shown]);
  });
});

describe('developer metadata', () => {
  it.each(['B2:D4', 'B6:D6', 'F2:F5', 'A1', 'A:C', '2:4'])('is not put on %s', (range) => {
    expect(error(`sheet.getRange('${range}').addDeveloperMetadata('k', 'v')`)).toBe(ARBITRARY);
    expect(world.metadata).toEqual([]);
  });

  it('is put on the spreadsheet, a sheet, a row and a column, each of which knows its own alone', () => {
    script.evaluate(`
      ss.addDeveloperMetadata('all');
      sheet.addDeveloperMetadata('one', 'v');
      sheet.getRange('8:8').addDeveloperMetadata('row', Visibility.PROJECT);
      sheet.getRange('G:G').addDeveloperMetadata('column', 'v', Visibility.PROJECT);
    `);
    expect(
      script.evaluate(
        "[ss, sheet, sheet.getRange('8:8'), sheet.getRange('G:G')].map((owner) => keys(owner.getDeveloperMetadata()))",
      ),
    ).toEqual([['all'], ['one'], ['row'], ['column']]);
    expect(script.evaluate("sheet.getRange('G3').getDeveloperMetadata().length")).toBe(0);
    expect(
      script.evaluate(
        'ss.createDeveloperMetadataFinder().find().map((m) => [m.getValue(), String(m.getVisibility()), String(m.getLocation().getLocationType())])',
      ),
    ).toEqual([
      [null, 'DOCUMENT', 'SPREADSHEET'],
      ['v', 'DOCUMENT', 'SHEET'],
      [null, 'PROJECT', 'ROW'],
      ['v', 'PROJECT', 'COLUMN'],
    ]);
  });

  it('gives back the owner, to go on with', () => {
    expect(script.evaluate("sheet.getRange('G:G').addDeveloperMetadata('k').getA1Notation()")).toBe('G:G');
    expect(script.evaluate("sheet.addDeveloperMetadata('k') === sheet")).toBe(true);
  });

  it('is found by key, value, id, place and visibility, in the spreadsheet, a sheet or a range', () => {
    script.evaluate(`
      ss.addDeveloperMetadata('field', 'all');
      sheet.getRange('G:G').addDeveloperMetadata('field', 'phone');
      ss.getSheets()[1].getRange('B:B').addDeveloperMetadata('field', 'day', Visibility.PROJECT);
      function values(finder) { return finder.find().map((m) => m.getValue()); }
      var all = () => ss.createDeveloperMetadataFinder();
      var inside = (name) => sheet.getRange(name).createDeveloperMetadataFinder();
    `);
    expect(script.evaluate("values(all().withKey('field'))")).toEqual(['all', 'phone', 'day']);
    expect(script.evaluate("values(all().withKey('field').withValue('day'))")).toEqual(['day']);
    expect(script.evaluate('values(all().withLocationType(Type.COLUMN))')).toEqual(['phone', 'day']);
    expect(script.evaluate('values(all().withVisibility(Visibility.PROJECT))')).toEqual(['day']);
    expect(script.evaluate('values(all().withId(all().find()[1].getId()))')).toEqual(['phone']);
    expect(script.evaluate('values(sheet.createDeveloperMetadataFinder())')).toEqual(['phone']);
    expect(script.evaluate("values(inside('A:H'))")).toEqual(['phone']);
    expect(script.evaluate("values(inside('A1:H9'))")).toEqual([]);
    expect(script.evaluate("values(inside('A1:H9').onIntersectingLocations())")).toEqual(['phone']);
    expect(script.evaluate("values(inside('A1:F9').onIntersectingLocations())")).toEqual([]);
  });

  it('goes along with its column and row when others are put before them, and away with them', () => {
    script.evaluate(`
      sheet.getRange('G:G').addDeveloperMetadata('column');
      sheet.getRange('8:8').addDeveloperMetadata('row');
    `);
    script.evaluate('sheet.insertColumnsAfter(2, 3); sheet.insertRowsAfter(7, 1);');
    expect(script.evaluate("[where('column'), where('row')]")).toEqual(['J:J', '9:9']);
    script.evaluate('sheet.insertColumnsAfter(10, 3); sheet.deleteRows(1, 4); sheet.deleteColumns(1, 1);');
    expect(script.evaluate("[where('column'), where('row')]")).toEqual(['I:I', '5:5']);
    script.evaluate('sheet.deleteColumns(8, 2)');
    expect(script.evaluate("[where('column'), where('row')]")).toEqual([null, '5:5']);
    script.evaluate('ss.getSheets()[1].insertRowsAfter(1, 5)');
    expect(script.evaluate("where('row')")).toBe('5:5');
    script.evaluate('ss.deleteSheet(sheet)');
    expect(world.metadata).toEqual([]);
  });

  it('changes, moves and is removed', () => {
    script.evaluate(`
      sheet.getRange('8:8').addDeveloperMetadata('k', 'v');
      var entry = sheet.getRange('8:8').getDeveloperMetadata()[0];
      entry.setKey('key').setValue('value').setVisibility(Visibility.PROJECT);
    `);
    expect(script.evaluate('[entry.getKey(), entry.getValue(), String(entry.getVisibility())]')).toEqual([
      'key',
      'value',
      'PROJECT',
    ]);
    expect(script.evaluate("entry.moveToColumn(sheet.getRange('J:J')), where('key')")).toBe('J:J');
    expect(script.evaluate("entry.moveToRow(sheet.getRange('9:9')), where('key')")).toBe('9:9');
    expect(error("entry.moveToRow(sheet.getRange('J:J'))")).toMatch(/^The parameters/);
    expect(script.evaluate('entry.moveToSheet(ss.getSheets()[1]).getLocation().getSheet().getName()')).toBe(
      'Bán hàng',
    );
    expect(script.evaluate('entry.moveToSpreadsheet().getLocation().getSpreadsheet() === ss')).toBe(true);
    expect(script.evaluate('entry.getLocation().getSheet()')).toBeNull();
    script.evaluate('entry.remove()');
    expect(world.metadata).toEqual([]);
  });

  it('takes texts alone', () => {
    expect(error('ss.addDeveloperMetadata(1)')).toBe(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Spreadsheet.addDeveloperMetadata.",
    );
    expect(error("ss.addDeveloperMetadata('k', 1)")).toMatch(/^The parameters \(String,number\)/);
  });

  it('is kept and forgotten with the document', () => {
    const kept = keepWorld(world);
    script.evaluate("sheet.addDeveloperMetadata('k')");
    const later = keepWorld(world);
    forgetWorld(world, kept);
    expect(world.metadata).toEqual([]);
    forgetWorld(world, later);
    expect(world.metadata[0]!.place).toEqual({ type: 'SHEET', sheet: world.sheets[0] });
  });
});
