import { cellName } from '../../shared/workbook/address';
import type { Sheet } from '../hosts/excel/book';
import { formatRect } from '../hosts/excel/cells';
import { isFormula, putFormula } from '../hosts/excel/contents';
import type { ExcelHost } from '../hosts/excel/excelHost';
import { DEFAULT_FORMAT } from '../hosts/excel/formats';
import { sheetNamed } from '../hosts/excel/openExcel';
import { FORMULAS, NUMBER_FORMATS, type SheetLooks, WIDTHS } from './shopLooks';

/** What the shop has besides values; comments are no part of this Excel, nor of what the add-in asks of any. */
export function dressExcel(host: ExcelHost): void {
  for (const { sheet, row, column, formula, value } of FORMULAS) {
    host.book.results.set(formula, value);
    putFormula(host.book, sheetNamed(host, sheet), row, column, formula);
  }
  for (const { sheet, rect, format } of NUMBER_FORMATS)
    formatRect(sheetNamed(host, sheet), rect, (old) => ({ ...old, numberFormat: format }));
  for (const { sheet, column, characters } of WIDTHS)
    sheetNamed(host, sheet).widths.set(column, characters * 5.25);
}

/** Each sheet's formulas, formats, widths, and how many rules it has. */
export function excelLooks({
  name,
  cells,
  formats,
  widths,
  hiddenColumns,
  validations,
  conditionalFormats,
}: Sheet): SheetLooks {
  const found: Record<string, unknown> = {};
  cells.forEach((row, r) => {
    row?.forEach((content, c) => {
      if (isFormula(content)) found[cellName(r, c)] = content.formula;
    });
  });
  for (const [column, runs] of formats) {
    const own = runs.filter(({ format }) => JSON.stringify(format) !== JSON.stringify(DEFAULT_FORMAT));
    if (own.length > 0) found[`formats ${column}`] = JSON.parse(JSON.stringify(own));
  }
  const rules = validations.length + conditionalFormats.length;
  return {
    name,
    cells: found,
    columns: { ...Object.fromEntries(widths), hidden: [...hiddenColumns], rules },
    comments: '',
  };
}
