import { columnName } from '../../shared/workbook/address';
import type { NewSheet } from './newSheet';

/** `<sheetView>`, frozen where asked. */
export function viewXml(freeze: NewSheet['freeze']): string {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return '<sheetView workbookViewId="0"/>';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const topLeft = `${columnName(columns)}${rows + 1}`;
  return (
    `<sheetView workbookViewId="0"><pane${split} topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView>`
  );
}

/** `<cols>`, equal neighbours as one; '' where every column is like any other. `columnXf`: formats of whole columns. */
export function columnsXml(sheet: NewSheet, columnXf: ReadonlyMap<number, number>): string {
  const widths = new Map<number, number | null>();
  for (const { column, widths: list } of sheet.widths ?? []) {
    for (const [i, width] of list.entries()) widths.set(column + i, width);
  }
  const hidden = new Set(sheet.hiddenColumns);
  const columns = [...new Set([...widths.keys(), ...hidden, ...columnXf.keys()])].sort((a, b) => a - b);
  const attributes = columns.map((column) => {
    const width = widths.get(column) ?? null;
    const xf = columnXf.get(column) ?? 0;
    const size = width === null ? ` width="${DEFAULT_WIDTH}"` : ` width="${width}" customWidth="1"`;
    return `${size}${xf === 0 ? '' : ` style="${xf}"`}${hidden.has(column) ? ' hidden="1"' : ''}`;
  });
  let xml = '';
  for (let i = 0; i < columns.length; ) {
    let end = i + 1;
    while (columns[end] === columns[i]! + end - i && attributes[end] === attributes[i]) end++;
    xml += `<col min="${columns[i]! + 1}" max="${columns[end - 1]! + 1}"${attributes[i]}/>`;
    i = end;
  }
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

/** What Excel writes for a column of the default font that nobody widened. */
const DEFAULT_WIDTH = 9.140625;

/** A4, as it is printed in Vietnam, all columns on one page. */
export const PAGE_SETUP =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
