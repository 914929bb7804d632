import { relationshipsXml } from './drawing';
import { escapeXml } from './excelText';
import { openStyles } from './styles';

/**
 * The parts of a workbook that does not exist yet, by name in the order to be zipped: with one sheet (its
 * part made by newSheetXml), or with none, which no program opens before a sheet is added. `styles` holds
 * the formats that the sheet uses; left out, there is the default one. ECMA-376 Part 1, 12; Part 2, 6.
 */
export function emptyPackage(
  sheet?: { readonly name: string; readonly xml: Uint8Array },
  styles: Uint8Array | null = null,
): Map<string, Uint8Array> {
  const first = sheet === undefined ? [] : [sheet];
  const overrides: readonly (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${MAIN_TYPE}.sheet.main+xml`],
    ...first.map(() => [`/${FIRST_SHEET}`, `${MAIN_TYPE}.worksheet+xml`] as const),
    ['/xl/styles.xml', `${MAIN_TYPE}.styles+xml`],
  ];
  const sheets = first.map(({ name }) => `<sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/>`);
  const parts = new Map([
    ['[Content_Types].xml', encoded(contentTypes(overrides))],
    [
      '_rels/.rels',
      relationshipsXml([{ id: 'rId1', type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' }]),
    ],
    [
      'xl/workbook.xml',
      encoded(
        `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
          `<sheets>${sheets.join('')}</sheets></workbook>`,
      ),
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsXml([
        ...first.map(() => ({ id: 'rId1', type: `${RELATIONS}/worksheet`, target: 'worksheets/sheet1.xml' })),
        { id: 'rId2', type: `${RELATIONS}/styles`, target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', styles ?? openStyles(null).toBytes()!],
  ]);
  for (const { xml } of first) parts.set(FIRST_SHEET, xml);
  return parts;
}

/**
 * A sheet name that Excel takes, from any text (a file's name): without `[ ] : * ? / \`, control characters
 * and apostrophes at its ends, at most 31 units long; `otherwise` where nothing is left.
 * "Rename a worksheet" (support.microsoft.com).
 */
export function validSheetName(text: string, otherwise: string): string {
  const shown = Array.from(text.normalize('NFC'), (char) => {
    return char < ' ' || '[]:*?/\\'.includes(char) || /\p{Cs}/u.test(char) ? ' ' : char;
  });
  const trim = (name: string) => name.replace(/^[\s']+|[\s']+$/g, '');
  const name = trim(shown.join('').replace(/\s+/g, ' '));
  const cut = trim(name.slice(0, 31).replace(/[\uD800-\uDBFF]$/, ''));
  return cut === '' ? otherwise : cut.toLowerCase() === 'history' ? `${cut}_` : cut;
}

function contentTypes(overrides: readonly (readonly [string, string])[]): string {
  const parts = overrides
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('');
  return (
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`
  );
}

function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
