import { known, strict } from './strict';
import type { SheetState, World } from './world';

/** The one basic filter of a sheet: https://developers.google.com/apps-script/reference/spreadsheet/filter */
export function filterHandle(
  world: World,
  sheet: SheetState,
  getRange: () => unknown,
): GoogleAppsScript.Spreadsheet.Filter {
  const { meter } = world;
  const self: GoogleAppsScript.Spreadsheet.Filter = strict<GoogleAppsScript.Spreadsheet.Filter>()('Filter', {
    getRange,
    remove() {
      meter.count('Filter.remove');
      sheet.filter = null;
    },
    setColumnFilterCriteria(position: number, criteria: object | null) {
      meter.count('Filter.setColumnFilterCriteria');
      const { rect } = sheet.filter!;
      if (position <= rect.column || position > rect.column + rect.columns) {
        throw meter.exception('The column is outside of the filter.');
      }
      if (criteria === null) sheet.filter!.criteria.delete(position - 1);
      else sheet.filter!.criteria.set(position - 1, known<object>(criteria));
      return self;
    },
    removeColumnFilterCriteria(position: number) {
      meter.count('Filter.removeColumnFilterCriteria');
      sheet.filter!.criteria.delete(position - 1);
      return self;
    },
  });
  return self;
}
