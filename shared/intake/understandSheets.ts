import type { FieldId } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import type { Rect } from '../workbook/address';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { gridOf, isFilled, visibleWidth } from './grid';
import { nameWeight } from './headerNames';
import type { NameWeight } from './headerRow';
import { exactKey } from './headerText';
import { withOwners } from './ledgers';
import { sheetFindings, tableFindings } from './tableFindings';
import { type Region, tableRegions } from './tableRegions';
import type { Understanding } from './understanding';
import { type UnderstoodTable, understandTable } from './understandTable';

export interface UnderstandOptions {
  /** Sheets of ours, and sheets the user wants left alone. */
  readonly ignoreSheets: readonly string[];
  /** What the user said of single columns: their field, or null for "leave it". The header as Column has it. */
  readonly mapping: readonly ColumnSetting[];
  /** Columns of ours among the user's: read as if they were empty. */
  readonly ignoreColumns?: (sheet: string, column: number) => boolean;
}

export interface ColumnSetting {
  readonly sheet: string;
  readonly header: string;
  /** Which of several columns of that header in a table, from 0; left out: each of them. */
  readonly nth?: number;
  readonly field: FieldId | null;
}

/** The key of a setting in a sheet's map. */
export function settingKey({ header, nth }: Pick<ColumnSetting, 'header' | 'nth'>): string {
  return nth === undefined ? exactKey(header) : `${exactKey(header)}\u0000${nth}`;
}

/**
 * Finds the tables of a workbook, what their columns are and which of their rows are data. Nothing is changed
 * and nothing thrown away: what is left out (totals, blank rows, notes, lookup lists, columns that are not
 * clear) is said in a finding. Total for any cells. Each cell is looked at once or twice, the content of at
 * most 2,000 cells a column: O(cells) with a small constant.
 */
export function understandSheets(snapshot: Snapshot, options: UnderstandOptions): Understanding {
  const understood = snapshot.sheets
    .filter(({ name }) => !options.ignoreSheets.includes(name))
    .map((sheet) => understandSheet(sheet, options));
  const tables = withOwners(understood.flatMap((one) => one.tables));
  let at = 0;
  const findings = understood.flatMap(
    ({ sheet, regions, tables: { length }, isEmpty }): readonly Finding[] => {
      const own = tables.slice(at, at + length);
      at += length;
      if (length === 0) return [isEmpty ? emptySheet(sheet) : noTable(sheet)];
      return [
        ...sheetFindings(sheet, regions),
        ...own.flatMap((table) => tableFindings(table, length === 1)),
      ];
    },
  );
  return { tables: tables.map(({ table }) => table), findings };
}

interface UnderstoodSheet {
  readonly sheet: SheetSnapshot;
  readonly regions: readonly Region[];
  readonly tables: readonly UnderstoodTable[];
  /** Nothing stands in it at all. */
  readonly isEmpty: boolean;
}

function understandSheet(sheet: SheetSnapshot, options: UnderstandOptions): UnderstoodSheet {
  const isHidden = (column: number) => options.ignoreColumns?.(sheet.name, column) ?? false;
  const settings = new Map(
    options.mapping
      .filter((setting) => setting.sheet === sheet.name)
      .map((setting) => [settingKey(setting), setting.field] as const),
  );
  const width = visibleWidth(sheet, isHidden);
  const gridWithout = (rects: readonly Rect[]) => gridOf(sheet, width, isHidden, rects);
  const { regions, grid } = tableRegions(sheet, width, gridWithout, weightWith(settings));
  const isEmpty = regions.length === 0 && !grid.some((row) => row.slice(0, width).some(isFilled));
  const tables = regions.map((region) =>
    understandTable(sheet, grid, region, settings, weightWith(settings)),
  );
  return { sheet, regions, tables, isEmpty };
}

function emptySheet(sheet: SheetSnapshot): Finding {
  return finding('sheet.empty', 'info', { sheet: sheet.name }, { sheet: sheet.name });
}

function noTable(sheet: SheetSnapshot): Finding {
  return finding('table.headerNotFound', 'warning', { sheet: sheet.name }, { range: sheet.name });
}

/** Names that the user mapped count as known; answers are kept, for the same words come again in every row. */
function weightWith(settings: ReadonlyMap<string, FieldId | null>): NameWeight {
  const known = new Map<string, number>();
  const headers = new Set([...settings.keys()].map((key) => key.split('\u0000')[0]!));
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size > KEPT_ANSWERS) known.clear();
    const weight = headers.has(exactKey(text)) ? 1 : nameWeight(text);
    known.set(text, weight);
    return weight;
  };
}

const KEPT_ANSWERS = 4000;
