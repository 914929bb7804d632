import type { FieldId } from '../model/fields';
import type { Rect } from '../workbook/address';
import type { Cell } from '../workbook/cell';
import type { SheetSnapshot } from '../workbook/snapshot';
import { type Cards, cardsIn } from './cards';
import { type ColumnEvidence, columnEvidence } from './columnEvidence';
import { type DataRows, dataRows } from './dataRows';
import { fieldFit } from './fieldFit';
import { type Grid, headingText, isFilled } from './grid';
import { groupHeadings } from './groupHeadings';
import { type Header, headerAt } from './headerLines';
import { mapHeaderless } from './headerless';
import { type NameMatch, namesOf } from './headerNames';
import { isCard, type NameWeight } from './headerRow';
import { exactKey } from './headerText';
import { type Mapping, mapColumns } from './mapColumns';
import { withMonths } from './monthColumns';
import { columnsOfRole } from './roleColumns';
import type { RawColumn } from './tableContext';
import type { Region } from './tableRegions';
import { type RoleGuess, tableRole } from './tableRole';
import type { Table } from './understanding';

/** A table with what was seen on the way to it, for its findings. */
export interface UnderstoodTable {
  readonly table: Table;
  readonly role: RoleGuess;
  readonly rows: DataRows;
  readonly mapping: Mapping;
}

/** Header, rows, columns and role of one region. */
export function understandTable(
  sheet: SheetSnapshot,
  grid: Grid,
  region: Region,
  settings: ReadonlyMap<string, FieldId | null>,
  weight: NameWeight,
): UnderstoodTable {
  const { rect, headerRow } = region;
  const header = headerRow === null ? null : headerAt(grid, rect, headerRow, sheet.merges, weight);
  const all = dataRows(sheet, grid, rect, region.fill, header);
  const { headings, rows } =
    header === null ? { headings: [], rows: all } : groupHeadings(sheet.name, grid, rect, all);
  const raws = rawColumns(sheet, grid, rect, header, rows.data);
  const set = settingsOf(raws, settings);
  const cards = header === null ? cardsIn(sheet.name, titleOfCards(grid, rect), grid, rect) : null;
  if (cards !== null && cards.cards.length > 0) return understoodCards(sheet, grid, rect, cards, rows);
  const mapping =
    header === null ? mapHeaderless(raws, grid, rows.data) : mapColumns(raws, grid, rows.data, set);
  const title = titleAbove(grid, rect, header);
  const evidence = new Map(raws.map((raw) => [raw.column, raw.evidence]));
  const mapped = withMonths(mapping.columns, (column) => evidence.get(column), `${title} ${sheet.name}`);
  const role = tableRole({
    columns: mapped,
    context: mapping.context,
    hasHeader: header !== null,
    isCard: header === null && isCard(grid, rect, weight),
    hasFigures: raws.some(({ evidence }) => holdsFigures(evidence)),
    sheet: sheet.name,
    title,
    hasHeadings: headings.length > 0,
    cellsOf: (column) => cellsOf(grid, rows.data, column),
  });
  const columns = columnsOfRole(mapped, role, title, sheet, rows.data);
  const top = header?.last ?? rows.data[0] ?? rect.row;
  const bottom = rows.data[rows.data.length - 1] ?? top;
  const table: Table = {
    sheet: sheet.name,
    role: role.role,
    title,
    ...(headings.length > 0 && { headings }),
    headerRow: header?.last ?? -1,
    rect: { row: top, column: rect.column, rows: bottom - top + 1, columns: rect.columns },
    dataRows: rows.data,
    columns,
  };
  return { table, role, rows, mapping };
}

/** The filled ones of the first rows. */
function cellsOf(grid: Grid, rows: readonly number[], column: number): readonly Cell[] {
  return rows.slice(0, LOOKED_AT).flatMap((row) => {
    const cell = grid[row]?.[column];
    return isFilled(cell) ? [cell!] : [];
  });
}

const LOOKED_AT = 200;

/** Forms are told apart by their labels alone: they have neither header nor columns to be mapped. */
function understoodCards(
  sheet: SheetSnapshot,
  grid: Grid,
  rect: Rect,
  { cards, columns }: Cards,
  rows: DataRows,
): UnderstoodTable {
  const mapping: Mapping = { ...mapHeaderless([], grid, []), columns };
  const table: Table = {
    sheet: sheet.name,
    role: 'cards',
    headerRow: -1,
    rect,
    cards,
    dataRows: cards.map(({ row }) => row),
    columns,
  };
  const all: DataRows = { ...rows, totals: [], blanks: [], headers: [], notes: [] };
  return { table, role: { role: 'cards' }, rows: all, mapping };
}

/** The first row where it is one text: "PHIẾU THÔNG TIN KHÁCH HÀNG". */
function titleOfCards(grid: Grid, rect: Rect): string {
  const first = grid[rect.row]!.slice(rect.column, rect.column + rect.columns).filter(isFilled);
  return first.length === 1 ? headingText(first[0]) : '';
}

function holdsFigures(evidence: ColumnEvidence): boolean {
  return evidence.main === 'date' || (evidence.main === 'number' && !evidence.isCounting);
}

/** The columns that have a name or a value. */
function rawColumns(
  sheet: SheetSnapshot,
  grid: Grid,
  rect: Rect,
  header: Header | null,
  rows: readonly number[],
): readonly RawColumn[] {
  const raws: RawColumn[] = [];
  for (let c = 0; c < rect.columns; c++) {
    const column = rect.column + c;
    const evidence = columnEvidence(grid, rows, column);
    const name = header?.names[c];
    const hasName =
      header !== null && [header.first, header.last].some((row) => isFilled(grid[row]?.[column]));
    if (evidence.filled === 0 && !hasName) continue;
    raws.push({ column, header: name?.text ?? '', matches: namesOf(name?.readings ?? []), evidence });
  }
  return header === null ? raws : splitNames(raws, sheet, header);
}

/** "Họ và tên" merged over two columns: family and middle names in the first, the given name in the second. */
function splitNames(raws: readonly RawColumn[], sheet: SheetSnapshot, header: Header): readonly RawColumn[] {
  return raws.map((raw, index) => {
    const isName = raw.matches[0]?.field === 'name';
    const pair = sheet.merges.find(
      (merge) =>
        merge.row <= header.last &&
        merge.row + merge.rows > header.last &&
        merge.columns === 2 &&
        (merge.column === raw.column || merge.column === raw.column - 1),
    );
    if (!isName || pair === undefined) return raw;
    const given = raws[pair.column === raw.column ? index + 1 : index];
    if (given === undefined || fieldFit('first_name', given.evidence) < 1) return raw;
    const match: NameMatch = { ...raw.matches[0]!, field: given === raw ? 'first_name' : 'last_name' };
    return { ...raw, matches: [match] };
  });
}

function settingsOf(
  raws: readonly RawColumn[],
  settings: ReadonlyMap<string, FieldId | null>,
): ReadonlyMap<number, FieldId | null> {
  const set = new Map<number, FieldId | null>();
  const seen = new Map<string, number>();
  for (const raw of raws) {
    const key = exactKey(raw.header);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const own = settings.get(`${key}\u0000${nth}`);
    const field = own === undefined ? settings.get(key) : own;
    if (field !== undefined) set.set(raw.column, field);
  }
  return set;
}

function titleAbove(grid: Grid, rect: Rect, header: Header | null): string {
  if (header === null) return '';
  const texts: string[] = [];
  for (let row = rect.row; row < header.first && texts.length < 12; row++) {
    for (let c = rect.column; c < rect.column + rect.columns; c++) {
      const cell = grid[row]?.[c];
      if (isFilled(cell)) texts.push(headingText(cell));
    }
  }
  return texts.filter((text) => text !== '').join(' · ');
}
