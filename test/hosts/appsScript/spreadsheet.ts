import { copySheet } from './copySheet';
import { metadataMembers } from './developerMetadata';
import { checkGrowth } from './growth';
import { newRange, type RangeState } from './range';
import { sheetHandle } from './sheet';
import { known, remember, strict } from './strict';
import { type NameState, newSheetState, type SheetState, type World } from './world';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet */
export function newSpreadsheet(world: World): Spreadsheet {
  const { meter } = world;
  const handleOf = (sheet: SheetState) => sheetHandle(world, sheet);
  const count = (name: string): void => meter.count(`Spreadsheet.${name}`);
  const self: Spreadsheet = strict<Spreadsheet>()('Spreadsheet', {
    ...metadataMembers(world, 'Spreadsheet', null, handleOf, () => self),
    getSheets() {
      count('getSheets');
      return world.toRealm(world.sheets.map(handleOf));
    },
    getActiveSheet() {
      count('getActiveSheet');
      return handleOf(world.active);
    },
    setActiveSheet(sheet: object) {
      count('setActiveSheet');
      world.active = known<SheetState>(sheet);
      return sheet;
    },
    getCurrentCell() {
      count('getCurrentCell');
      return newRange(world, world.active, world.selection, handleOf);
    },
    getSpreadsheetTimeZone() {
      count('getSpreadsheetTimeZone');
      return world.timeZone;
    },
    getSpreadsheetLocale() {
      count('getSpreadsheetLocale');
      return world.locale;
    },
    getNamedRanges() {
      count('getNamedRanges');
      return world.toRealm(world.names.map((named) => namedRange(world, named)));
    },
    setNamedRange(name: string, range: object) {
      count('setNamedRange');
      if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) || /^(R\d+C\d+|[A-Z]{1,3}\d+)$/i.test(name)) {
        throw meter.exception(`The name of the range is invalid: ${name}`);
      }
      const { sheet, rect } = known<RangeState>(range);
      const there = world.names.find((entry) => entry.name === name);
      if (there) Object.assign(there, { sheet, rect });
      else world.names.push({ name, sheet, rect });
    },
    insertSheet(name: string, index = world.sheets.length, options: { template?: object } = {}) {
      count('insertSheet');
      if (typeof name !== 'string') throw new TypeError('the fake inserts sheets by name alone');
      if (world.sheets.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
        throw meter.exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      const { template } = options;
      if (!template) checkGrowth(world, 26_000);
      const sheet = template
        ? copySheet(world, known<SheetState>(template), name, index)
        : newSheetState(name);
      if (!template) world.sheets.splice(index, 0, sheet);
      world.active = sheet;
      return handleOf(sheet);
    },
    deleteSheet(handle: object) {
      count('deleteSheet');
      const sheet = known<SheetState>(handle);
      if (sheet.isDeleted) throw meter.exception(`Sheet ${sheet.id} not found`);
      if (world.sheets.every((other) => other === sheet || other.hidden)) {
        throw meter.exception("You can't remove all the visible sheets in a document.");
      }
      sheet.isDeleted = true;
      world.sheets = world.sheets.filter((other) => other !== sheet);
      world.metadata = world.metadata.filter(({ place }) => !('sheet' in place) || place.sheet !== sheet);
      if (world.active === sheet) world.active = world.sheets.find((other) => !other.hidden)!;
    },
    getProtections(type: unknown) {
      count('getProtections');
      if (type !== 'SHEET') throw new TypeError('the fake knows protections of sheets alone');
      return world.toRealm(
        world.sheets
          .filter(({ protection }) => protection !== null)
          .map((sheet) => protectionHandle(world, sheet, handleOf)),
      );
    },
    toast(text: string) {
      count('toast');
      world.ui.alerts.push(text);
    },
  });
  world.spreadsheet = self;
  return self;
}

function protectionHandle(
  world: World,
  sheet: SheetState,
  handleOf: (sheet: SheetState) => unknown,
): GoogleAppsScript.Spreadsheet.Protection {
  return strict<GoogleAppsScript.Spreadsheet.Protection>()('Protection', {
    isWarningOnly: () => sheet.protection!.warningOnly,
    canEdit() {
      world.meter.count('Protection.canEdit');
      return sheet.protection!.editors.includes(world.user);
    },
    getRange: () => {
      const rect = { row: 0, column: 0, rows: sheet.maxRows, columns: sheet.maxColumns };
      return newRange(world, sheet, rect, handleOf);
    },
  });
}

function namedRange(world: World, named: NameState): GoogleAppsScript.Spreadsheet.NamedRange {
  return remember(
    strict<GoogleAppsScript.Spreadsheet.NamedRange>()('NamedRange', {
      getName: () => named.name,
      getRange() {
        if (named.sheet.isDeleted) throw world.meter.exception('Range not found');
        return newRange(world, named.sheet, named.rect, (sheet) => sheetHandle(world, sheet));
      },
      remove() {
        world.meter.count('NamedRange.remove');
        world.names = world.names.filter((entry) => entry !== named);
      },
    }),
    named,
  );
}
