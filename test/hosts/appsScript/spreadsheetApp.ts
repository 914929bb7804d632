import { newConditionalFormatRule, newDataValidation, newFilterCriteria, newTextStyle } from './builders';
import { LOCATION_TYPE, VISIBILITY } from './developerMetadata';
import { newUi } from './script';
import { newSpreadsheet } from './spreadsheet';
import { strict } from './strict';
import type { World } from './world';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app */
export function newSpreadsheetApp(world: World): App {
  const { meter } = world;
  const spreadsheet = newSpreadsheet(world);
  return strict<App>()('SpreadsheetApp', {
    ProtectionType: strict<typeof GoogleAppsScript.Spreadsheet.ProtectionType>()('ProtectionType', {
      SHEET: 'SHEET',
      RANGE: 'RANGE',
    }),
    DeveloperMetadataLocationType: LOCATION_TYPE,
    DeveloperMetadataVisibility: VISIBILITY,
    getActive() {
      meter.count('SpreadsheetApp.getActive');
      return spreadsheet;
    },
    flush() {
      meter.count('SpreadsheetApp.flush');
      world.onFlush?.();
    },
    getUi() {
      if (!world.ui.isThere) throw meter.exception('Cannot call SpreadsheetApp.getUi() from this context.');
      return newUi(world);
    },
    newDataValidation: () => newDataValidation(world),
    newConditionalFormatRule: () => newConditionalFormatRule(world),
    newFilterCriteria: () => newFilterCriteria(),
    newTextStyle: () => newTextStyle(),
  });
}

export function newCharts(): GoogleAppsScript.Charts.Charts {
  return strict<GoogleAppsScript.Charts.Charts>()('Charts', {
    ChartType: strict<typeof GoogleAppsScript.Charts.ChartType>()('ChartType', {
      COLUMN: 'COLUMN',
      BAR: 'BAR',
      LINE: 'LINE',
    }),
  });
}
