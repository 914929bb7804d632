import { messagesIn } from '../../messages';
import { isoOfDay } from '../../model/day';
import type { SegmentRow } from '../../segments/segmentMap';
import type { Cell } from '../../workbook/cell';
import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import type { CrmModel } from '../model';
import { segmentName } from '../segmentName';
import { isSettingKey, SETTING_KEYS, type SettingKey, settingCells } from '../settings';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';

const VALUE = 1;
const MAP_KEY = 5;

/** Settings above, the map of segments below; keys stand in hidden columns, so labels may be any language. */
export function settingsSheet(model: CrmModel): SheetPlan {
  const { crm } = messagesIn(model.settings.language);
  const cells = settingCells(model.settings);
  const shown = [...SETTING_KEYS, 'used_day'] as const;
  const value = (key: (typeof shown)[number]): Cell =>
    key === 'used_day' ? isoOfDay(model.analysisDay) : cells[key];
  const mapRow = HEADER_ROW + shown.length + 2;
  const map = model.settings.segmentMap;
  const h = crm.headers;
  return {
    id: 'settings',
    tabColor: '#80868B',
    freezeRows: FIRST_ROW,
    widths: [46, 24, 120, 8, 8, 8],
    hiddenColumns: [MAP_KEY],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        columns: [
          [h.settings[0]!, ...shown.map((key) => crm.settings[key].label)],
          [h.settings[1]!, ...shown.map(value)],
          [h.settings[2]!, ...shown.map((key) => crm.settings[key].note)],
        ],
      },
      { row: HEADER_ROW, column: MAP_KEY, columns: [['key', ...shown]] },
      // Where a sheet of fewer settings had the map's header, the space between the two is empty again.
      { row: mapRow - 1, column: 0, columns: [...h.segmentMap.map(() => [null])] },
      {
        row: mapRow,
        column: 0,
        isTable: true,
        columns: [
          [h.segmentMap[0]!, ...map.map((row) => segmentName(row.id, model.settings.language))],
          [h.segmentMap[1]!, ...map.map((row) => row.r[0])],
          [h.segmentMap[2]!, ...map.map((row) => row.r[1])],
          [h.segmentMap[3]!, ...map.map((row) => row.f[0])],
          [h.segmentMap[4]!, ...map.map((row) => row.f[1])],
          ['map', ...map.map((row) => row.id)],
        ],
      },
    ],
    formats: [
      { rect: { row: HEADER_ROW, column: 0, rows: 1, columns: 3 }, format: HEADER_FORMAT },
      { rect: { row: mapRow, column: 0, rows: 1, columns: 5 }, format: HEADER_FORMAT },
      {
        rect: { row: FIRST_ROW, column: VALUE, rows: shown.length - 1, columns: 1 },
        format: { fill: '#FEF7E0', align: 'left' },
      },
      // Text stays as typed; a number in a cell of text would be read back as text.
      ...shown.slice(0, -1).flatMap((key, i) => {
        if (typeof value(key) === 'number') return [];
        const rect = { row: FIRST_ROW + i, column: VALUE, rows: 1, columns: 1 };
        return [{ rect, format: { numberFormat: '@' } }];
      }),
    ],
    validations: [
      {
        rect: { row: FIRST_ROW, column: VALUE, rows: 1, columns: 1 },
        rule: { type: 'list', values: ['vi', 'en'], strict: true },
      },
    ],
  };
}

/** What the sheet says: typed values by key, where they stand (0-based), and the rows of the map. */
export function storedSettings(sheet: SheetSnapshot | undefined): {
  readonly typed: Partial<Record<SettingKey, Cell>>;
  readonly places: Partial<Record<SettingKey, { readonly row: number; readonly column: number }>>;
  readonly map: readonly SegmentRow[];
} {
  const typed: Partial<Record<SettingKey, Cell>> = {};
  const places: Partial<Record<SettingKey, { row: number; column: number }>> = {};
  const map: SegmentRow[] = [];
  if (!sheet) return { typed, places, map };
  const keyColumn = columnOfKeys(sheet);
  if (keyColumn === -1) return { typed, places, map };
  const shift = keyColumn - MAP_KEY;
  let inMap = false;
  for (let row = 0; row < sheet.values.length; row++) {
    const key = cellAt(sheet, row, keyColumn);
    if (key === 'map') inMap = true;
    else if (typeof key !== 'string') continue;
    else if (inMap) {
      const bounds = [1, 2, 3, 4].map((c) => Number(cellAt(sheet, row, c + shift)));
      if (bounds.every((bound) => Number.isInteger(bound) && bound >= 1)) {
        map.push({ id: key, r: [bounds[0]!, bounds[1]!], f: [bounds[2]!, bounds[3]!] });
      }
    } else if (isSettingKey(key)) {
      typed[key] = cellAt(sheet, row, VALUE + shift);
      places[key] = { row, column: VALUE + shift };
    }
  }
  return { typed, places, map };
}

/** The day that the last refresh used, as ISO text; null where the sheet does not say. */
export function usedDay(sheet: SheetSnapshot | undefined): string | null {
  const keyColumn = sheet === undefined ? -1 : columnOfKeys(sheet);
  if (sheet === undefined || keyColumn === -1) return null;
  const row = sheet.values.findIndex((cells) => cells[keyColumn] === 'used_day');
  const value = row === -1 ? null : cellAt(sheet, row, VALUE + keyColumn - MAP_KEY);
  return typeof value === 'string' ? value : null;
}

/** The column with the keys, wherever the user moved it. */
function columnOfKeys(sheet: SheetSnapshot): number {
  for (const row of sheet.values) {
    const at = row.indexOf('language');
    if (at !== -1) return at;
  }
  return -1;
}
