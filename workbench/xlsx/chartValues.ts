import { dayNumber, dmyOfDay } from '../../shared/model/day';
import type { Rect } from '../../shared/workbook/address';
import { isDateCell, isErrorCell, isFormulaCell, type WritableCell } from '../../shared/workbook/cell';
import type { ChartSpec } from '../../shared/workbook/changeSet';
import { cellAt, sheetOf } from '../../shared/workbook/snapshot';
import { type ChangePlan, type SheetPlan, writtenCell } from './changePlan';
import type { ChartValues } from './chart';
import type { XlsxFile } from './readXlsx';

/** What a chart's cells will hold, for viewers that do not calculate. */
export function chartValues(file: XlsxFile, plan: ChangePlan, chart: ChartSpec): ChartValues {
  const cells = (sheet: string, { row, column, rows }: Rect) =>
    Array.from({ length: rows }, (_, i) => cellAfter(file, plan, sheet, row + i, column));
  return {
    labels: cells(chart.labels.sheet, chart.labels.rect).map(labelText),
    series: chart.series.map(({ sheet, rect }) =>
      cells(sheet, rect).map((cell) => (typeof cell === 'number' ? cell : null)),
    ),
  };
}

function cellAfter(
  file: XlsxFile,
  { tabs }: ChangePlan,
  sheet: string,
  row: number,
  column: number,
): WritableCell {
  const plan = tabs.find((tab): tab is SheetPlan => tab.kind === 'sheet' && tab.name === sheet);
  if (plan === undefined) return null;
  const written = writtenCell(plan, row, column);
  if (written !== undefined) return isFormulaCell(written) ? (written.value ?? null) : written;
  const known = plan.source === null ? undefined : sheetOf(file.read().snapshot, sheet);
  return known === undefined ? null : cellAt(known, row, column);
}

function labelText(cell: WritableCell): string {
  if (isDateCell(cell)) return dmyOfDay(dayNumber(cell.serial));
  if (isErrorCell(cell)) return cell.error;
  return cell === null || isFormulaCell(cell) ? '' : String(cell);
}
