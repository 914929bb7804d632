import { type Rect, rectOfName } from '../../shared/workbook/address';
import { CLOSE, EMPTY, END, isNamed, nextTag, xmlCursor } from './xml';
import { attributeFlag, attributeNumber, attributeText, textOf } from './xmlText';

/** What xl/workbook.xml says, in its own order; chart and macro sheets are among the sheets. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly is1904: boolean;
  readonly activeTab: number;
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relId: string;
  readonly isHidden: boolean;
}

export interface NameEntry {
  readonly name: string;
  /** Place among all sheets where the name belongs to one sheet, else null. */
  readonly scope: number | null;
  readonly text: string;
}

export function readWorkbook(bytes: Uint8Array): WorkbookPart {
  const cursor = xmlCursor(bytes);
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  let is1904 = false;
  let activeTab = 0;
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    if (kind === CLOSE) continue;
    if (isNamed(cursor, 'sheet')) {
      const state = attributeText(cursor, 'state');
      sheets.push({
        name: attributeText(cursor, 'name') ?? '',
        sheetId: attributeNumber(cursor, 'sheetId', 0),
        relId: attributeText(cursor, ':id') ?? '',
        isHidden: state === 'hidden' || state === 'veryHidden',
      });
    } else if (isNamed(cursor, 'definedName')) {
      const scope = attributeNumber(cursor, 'localSheetId', -1);
      const name = attributeText(cursor, 'name') ?? '';
      names.push({
        name,
        scope: scope < 0 ? null : scope,
        text: kind === EMPTY ? '' : textOf(cursor).trim(),
      });
    } else if (isNamed(cursor, 'workbookPr')) is1904 = attributeFlag(cursor, 'date1904');
    else if (isNamed(cursor, 'workbookView')) activeTab = attributeNumber(cursor, 'activeTab', 0);
  }
  return { sheets, names, is1904, activeTab };
}

/** The one area a defined name's text points to (`'My sheet'!$A$1:$B$9`, `Data!$A:$C`), else null. */
export function areaOfName(text: string): { readonly sheet: string; readonly rect: Rect } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()[\]]+))!([^!,()]+)$/.exec(text);
  if (match === null) return null;
  const sheet = match[1] === undefined ? match[2]! : match[1].replace(/''/g, "'");
  const rect = areaRect(match[3]!);
  return rect === null || sheet.includes('[') ? null : { sheet, rect };
}

/** As rectOfName, with whole columns (`$A:$C`) and whole rows (`$1:$3`) too. */
export function areaRect(text: string): Rect | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns !== null) return rectOfName(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows !== null) return rectOfName(`A${rows[1]}:XFD${rows[2]}`);
  return rectOfName(text);
}

/** Rows and columns of a sheet (ECMA-376 leaves it open; Excel's own limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
