import type { SheetSnapshot } from '../../shared/workbook/snapshot';
import { isBackupSheet, STATE_SHEET } from '../../shared/workbook/state';
import type { GridBook, GridSheet } from '../grid/gridBook';
import { byteString } from '../xlsx/byteString';
import { type CellLooks, cellLooks } from '../xlsx/cellLooks';
import { columnSpans, columnXf, isHidden, widthOf } from '../xlsx/columns';
import { childText, type Frame } from '../xlsx/frame';
import { freezeOf } from '../xlsx/freeze';
import { PLAIN_TOKEN } from '../xlsx/lanes';
import { partBytes, readingPart, requiredPart } from '../xlsx/package';
import { sheetFrameOf } from '../xlsx/patchSheet';
import { readCharts } from '../xlsx/readCharts';
import { readConditionals, readValidations } from '../xlsx/readRules';
import { snapshotOf, type XlsxFile, type XlsxSheet } from '../xlsx/readXlsx';
import { formatRunsOf, readStyleGrid } from '../xlsx/styleGrid';

/** Rows that a cut sheet shows. */
export const ROWS_SHOWN = 2_000;
/** Filled cells that the grid takes in whole: beyond it gets slow to open and to change. */
export const CELLS_SHOWN = 200_000;
/** Empty rows below and columns beside the data, to type into. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;
const LEAST_COLUMNS = 20;

/** The file as the grid shows it; the state sheet and backups are the machine's and not shown at all. */
export function gridBookOf(file: XlsxFile, cellsShown: number = CELLS_SHOWN): GridBook {
  const snapshot = snapshotOf(file);
  const shown = snapshot.sheets.filter(({ name }) => name !== STATE_SHEET && !isBackupSheet(name));
  const cells = shown.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
  const isReduced = cells > cellsShown && shown.some(({ values }) => values.length > ROWS_SHOWN);
  const looks = cellLooks(file);
  const styles = file.stylesName === null ? null : partBytes(file.pkg, file.stylesName);
  const source = { file, looks, styles: styles === null ? '' : byteString(styles), isReduced };
  return {
    sheets: shown.map((sheet) => {
      const entry = file.sheets.find(({ name }) => name === sheet.name)!;
      return gridSheetOf(source, entry, sheet);
    }),
    looks: looks.ofXf,
    fontSize: looks.plain.size ?? 11,
    // Ours mark places for the machine; no formula uses them.
    names: snapshot.names.filter(({ name }) => !/^sk_/.test(name)),
    isReduced,
  };
}

interface Source {
  readonly file: XlsxFile;
  readonly looks: CellLooks;
  readonly styles: string;
  readonly isReduced: boolean;
}

function gridSheetOf(source: Source, entry: XlsxSheet, sheet: SheetSnapshot): GridSheet {
  const { file, isReduced } = source;
  const bytes = requiredPart(file.pkg, entry.part);
  const frame = readingPart(entry.part, () => sheetFrameOf(bytes));
  const allRows = sheet.values.length;
  const isCut = isReduced && allRows > ROWS_SHOWN;
  const width = sheet.values[0]?.length ?? 0;
  const rows = isCut ? ROWS_SHOWN : allRows + SPARE_ROWS;
  const columns = Math.max(width + SPARE_COLUMNS, LEAST_COLUMNS);
  const spans = columnSpans(childText(frame, 'cols'));
  const each = <T>(of: (column: number) => T): readonly T[] =>
    Array.from({ length: columns }, (_, c) => of(c));
  return {
    name: sheet.name,
    isHidden: sheet.hidden,
    tabColor: tabColorOf(frame),
    rows,
    columns,
    allRows,
    values: isCut ? sheet.values.slice(0, ROWS_SHOWN) : sheet.values,
    formulas: isReduced ? [] : sheet.formulas,
    looks: looksOf(bytes, rows, columns, (column) => columnXf(spans, column)),
    merges: sheet.merges.filter(({ row, rows: height }) => row + height <= rows),
    widths: each((column) => widthOf(spans, column)),
    hiddenColumns: each((column) => isHidden(spans, column)),
    freeze: freezeOf(frame),
    validations: readValidations(frame),
    conditionals: readConditionals(frame, source.styles),
    charts: readCharts(file.pkg, entry.part),
  };
}

/** Cells' own formats, and where there is no cell those of its column. */
function looksOf(
  bytes: Uint8Array,
  rows: number,
  columns: number,
  xfOfColumn: (column: number) => number,
): GridSheet['looks'] {
  const runs = formatRunsOf(readStyleGrid(bytes), { row: 0, column: 0, rows, columns });
  return runs.map((column, c) => {
    const own = xfOfColumn(c);
    return column.map((run) => {
      const look = run.token === null ? own : run.token === PLAIN_TOKEN ? -1 : Number(run.token);
      return { rows: run.rows, look };
    });
  });
}

function tabColorOf(frame: Frame): string | null {
  const properties = childText(frame, 'sheetPr');
  const color = /<(?:[\w.-]+:)?tabColor\s[^>]*?rgb="\w\w([0-9A-Fa-f]{6})"/.exec(properties)?.[1];
  return color === undefined ? null : `#${color.toUpperCase()}`;
}
