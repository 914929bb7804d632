import { type Rect, rectName } from '../../shared/workbook/address';
import { isDateCell } from '../../shared/workbook/cell';
import type { CellFormat } from '../../shared/workbook/changeSet';
import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import { newSheetXml } from '../../workbench/xlsx/newSheet';
import { openStyles, type Styles } from '../../workbench/xlsx/styles';
import { writeZip } from '../../workbench/xlsx/zipWrite';
import type { SampleSheet } from './sample';

/**
 * The sheets as an .xlsx file that looks as a shop's does: bold titles, a filled header that stays in sight,
 * column widths, number formats. The same sheets give the same bytes (zip times are fixed).
 */
export function workbookOfSample(sheets: readonly SampleSheet[]): Uint8Array {
  const styles = openStyles(null);
  const made = sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet, styles) }));
  const parts = partsOfSheets(made, styles.toBytes());
  return writeZip([...parts].map(([name, bytes]) => ({ kind: 'new', name, chunks: [bytes] })));
}

/** The parts of a workbook with these sheets, which use the formats of `styles`. */
export function partsOfSheets(
  sheets: readonly { readonly name: string; readonly xml: Uint8Array }[],
  styles: Uint8Array | null,
): Map<string, Uint8Array> {
  const [first, ...others] = sheets;
  if (first === undefined) throw new Error('partsOfSheets requires at least one sheet');
  const parts = emptyPackage(first, styles);
  for (const [i, sheet] of others.entries()) addSheet(parts, sheet, i + 2);
  return parts;
}

/** Adds the `number`th sheet to the parts of a workbook that has the ones before; rId2 is the styles'. */
function addSheet(
  parts: Map<string, Uint8Array>,
  { name, xml }: { readonly name: string; readonly xml: Uint8Array },
  number: number,
): void {
  const [file, id] = [`worksheets/sheet${number}.xml`, `rId${number + 1}`];
  const append = (part: string, parent: string, child: string) => {
    const text = new TextDecoder().decode(parts.get(part));
    parts.set(part, new TextEncoder().encode(text.replace(`</${parent}>`, `${child}$&`)));
  };
  append('[Content_Types].xml', 'Types', `<Override PartName="/xl/${file}" ContentType="${WORKSHEET}"/>`);
  append('xl/workbook.xml', 'sheets', `<sheet name="${name}" sheetId="${number}" r:id="${id}"/>`);
  append(
    'xl/_rels/workbook.xml.rels',
    'Relationships',
    `<Relationship Id="${id}" Type="${RELATION}" Target="${file}"/>`,
  );
  parts.set(`xl/${file}`, xml);
}

function sheetXml(sheet: SampleSheet, styles: Styles): Uint8Array {
  const { rows, widths, look } = sheet;
  const columns = widths.map((_, c) => rows.map((row) => row[c]!));
  const xml = newSheetXml({
    blocks: [{ row: 0, column: 0, columns }],
    formats: formatsOf(sheet, styles),
    widths: [{ column: 0, widths }],
    freeze: { rows: look.header + 1, columns: 0 },
  });
  return look.titles.length === 0 ? xml : withTitles(sheet, xml);
}

/** Merges the titles' cells and gives their rows the height that capitals with two marks need. */
function withTitles({ merges, look }: SampleSheet, xml: Uint8Array): Uint8Array {
  const cells = merges.map((rect) => `<mergeCell ref="${rectName(rect)}"/>`).join('');
  const element = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${cells}</mergeCells>`;
  let text = new TextDecoder().decode(xml).replace('<pageMargins', `${element}$&`);
  for (const row of look.titles) {
    text = text.replace(`<row r="${row + 1}">`, `<row r="${row + 1}" ht="24" customHeight="1">`);
  }
  return new TextEncoder().encode(text);
}

/** A date format is the column's, but a year typed as a number keeps looking like one. */
function formatsOf(sheet: SampleSheet, styles: Styles): { readonly rect: Rect; readonly xf: number }[] {
  const { rows, look, numberFormats } = sheet;
  const first = look.header + 1;
  const wide = (row: number, format: CellFormat) => ({
    rect: { row, column: 0, rows: 1, columns: numberFormats.length },
    xf: styles.xfWith(0, format),
  });
  const columns = numberFormats.flatMap((numberFormat, column) => {
    if (numberFormat === null) return [];
    const rect = { row: first, column, rows: rows.length - first, columns: 1 };
    const isDates = rows.some((row) => isDateCell(row[column]));
    const years = isDates ? [...rows.keys()].filter((row) => typeof rows[row]![column] === 'number') : [];
    return [
      { rect, xf: styles.xfWith(0, { numberFormat }) },
      ...years.map((row) => ({ rect: { row, column, rows: 1, columns: 1 }, xf: 0 })),
    ];
  });
  const total = { bold: true, fill: look.fill, numberFormat: '#,##0' };
  return [
    ...columns,
    ...look.titles.map((row) => wide(row, { bold: true, size: 14, align: 'left' })),
    wide(look.header, { bold: true, fill: look.fill, align: 'center' }),
    ...(look.total === null ? [] : [wide(look.total, total)]),
  ];
}

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
