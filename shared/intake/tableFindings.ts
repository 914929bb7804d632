import { fieldOf } from '../model/fields';
import { type Finding, finding, type Place } from '../model/finding';
import { columnName, overlaps, rectName } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { exactKey } from './headerText';
import { rowFindings } from './rowFindings';
import type { Region } from './tableRegions';
import type { Column, Owner, Table } from './understanding';
import type { UnderstoodTable } from './understandTable';
import { unwantedFindings } from './unwantedColumns';

/** What is to be said of a sheet as a whole: that it is hidden, that tables stand side by side. */
export function sheetFindings(sheet: SheetSnapshot, regions: readonly Region[]): readonly Finding[] {
  const where = { sheet: sheet.name };
  const findings: Finding[] = [];
  if (sheet.hidden) findings.push(finding('table.hiddenSheet', 'info', where, { sheet: sheet.name }));
  const beside = regions.filter(({ rect }) =>
    regions.some(
      (other) =>
        other.rect !== rect &&
        overlaps({ ...rect, column: 0, columns: 1 }, { ...other.rect, column: 0, columns: 1 }),
    ),
  );
  if (beside.length > 1) {
    const ranges = beside.map(({ rect }) => rectName(rect)).join(', ');
    findings.push(finding('table.sideBySide', 'info', { ...where, row: beside[0]!.rect.row }, { ranges }));
  }
  return findings;
}

/**
 * What is to be said of one table: its role first, then its header, columns and rows. Beside another table of
 * its sheet (`isOnly` false) a box without column names is no cause for a warning.
 */
export function tableFindings(understood: UnderstoodTable, isOnly: boolean): readonly Finding[] {
  return [
    roleFinding(understood),
    ...(isCard(understood) ? [] : headerFindings(understood.table, isOnly)),
    ...columnFindings(understood),
    ...understood.table.columns.flatMap((column) => kindFindings(understood.table, column)),
    ...(understood.table.role === 'lookup'
      ? []
      : unwantedFindings(understood.table, understood.mapping.unwanted)),
    ...rowFindings(understood),
  ];
}

function isCard({ role }: UnderstoodTable): boolean {
  return role.role === 'cards' || (role.role === 'unknown' && role.reason === 'card');
}

function roleFinding({ table, role }: UnderstoodTable): Finding {
  const where = { sheet: table.sheet, row: table.rect.row, column: table.rect.column };
  const range = rectName(table.rect);
  const rows = table.dataRows.length;
  switch (role.role) {
    case 'customers':
      return finding('table.isCustomers', 'info', where, { range, rows });
    case 'orders':
      if (table.owner !== undefined) return ledgerFinding(table, table.owner);
      return role.hasCustomer || table.columns.some((column) => column.field === 'order_id')
        ? finding('table.isOrders', 'info', where, { range, rows })
        : finding('table.isLedger', 'warning', where, { range, rows, title: table.title ?? '' });
    case 'orderLines':
      return finding('table.isOrderLines', 'info', where, { range, rows });
    case 'survey':
    case 'careLog':
    case 'pipeline':
    case 'referrals':
      return finding(`shape.${role.role}`, 'info', where, { range, rows });
    case 'cards':
      return finding('shape.cards', 'info', where, { range, count: rows });
    case 'lookup':
      return finding('table.lookupIgnored', 'info', where, { range, reason: role.reason });
    case 'unknown':
      return finding('table.roleUnknown', 'info', where, { range, reason: role.reason });
  }
}

function ledgerFinding(table: Table, owner: Owner): Finding {
  const text = (field: 'name' | 'phone') =>
    String(owner.values.find((value) => value.field === field)?.cell ?? '');
  const params = { range: rectName(table.rect), rows: table.dataRows.length, from: owner.from };
  const where = { sheet: table.sheet, row: table.rect.row, column: table.rect.column };
  return finding('shape.ledger', 'info', where, { ...params, name: text('name'), phone: text('phone') });
}

function headerFindings(table: Table, isOnly: boolean): readonly Finding[] {
  const where = { sheet: table.sheet, row: table.rect.row };
  if (table.headerRow < 0) {
    return [
      finding('table.headerNotFound', isOnly ? 'warning' : 'info', where, { range: rectName(table.rect) }),
    ];
  }
  return table.headerRow === 0
    ? []
    : [finding('table.headerFoundAt', 'info', where, { row: table.headerRow + 1 })];
}

/** Columns that were not taken at their word, and those that are not needed. Lookup lists are left in peace. */
function columnFindings(understood: UnderstoodTable): readonly Finding[] {
  const { table, mapping } = understood;
  if (table.role === 'lookup') return [];
  const findings: Finding[] = doubtFindings(understood);
  const headerOf = (column: number) => table.columns.find((known) => known.column === column)?.header ?? '';
  for (const [column, of] of mapping.totals) {
    const params = { column: columnName(column), header: headerOf(column), of };
    findings.push(finding('table.repeatedTotal', 'info', placeOf(table, column), params));
  }
  for (const { column, other } of mapping.secondary) {
    const params = { column: columnName(column), header: headerOf(column), other: columnName(other) };
    findings.push(finding('table.columnSecondary', 'info', placeOf(table, column), params));
  }
  for (const { first, columns } of duplicateHeaders(table.columns)) {
    const params = {
      header: first.header,
      columns: columns.map(({ column }) => columnName(column)).join(', '),
    };
    findings.push(finding('table.duplicateHeader', 'warning', placeOf(table, first.column), params));
  }
  return [...findings, ...unknownColumns(understood)];
}

/** Names that the cells did not decide between, or spoke against. */
function doubtFindings({ table, mapping }: UnderstoodTable): Finding[] {
  return [
    ...mapping.ambiguous.map(({ raw, fields }) => {
      const params = { column: columnName(raw.column), header: raw.header, ids: fields };
      return finding('table.columnAmbiguous', 'warning', placeOf(table, raw.column), params);
    }),
    ...mapping.contradicted.map(({ raw, expected, field }) => {
      const params = { column: columnName(raw.column), header: raw.header, expected, field };
      return finding('table.columnContradicted', 'warning', placeOf(table, raw.column), params);
    }),
  ];
}

/** One finding for all columns that are not needed. */
function unknownColumns({ table, mapping }: UnderstoodTable): readonly Finding[] {
  const denied = new Set([
    ...mapping.contradicted.map(({ raw }) => raw.column),
    ...mapping.unwanted.map(({ column }) => column),
  ]);
  const unknown = table.columns.filter(
    ({ column, header, reason }) => reason === 'none' && header !== '' && !denied.has(column),
  );
  if (unknown.length === 0) return [];
  const shown = unknown.slice(0, SHOWN).map(({ column, header }) => `${columnName(column)} "${header}"`);
  const columns = unknown.length > SHOWN ? `${shown.join(', ')} …` : shown.join(', ');
  const where = placeOf(table, unknown[0]!.column);
  return [finding('table.columnUnknown', 'info', where, { columns, count: unknown.length })];
}

/** The cell with the column's name. */
function placeOf(table: Table, column: number): Place {
  return { sheet: table.sheet, row: table.headerRow < 0 ? null : table.headerRow, column };
}

function duplicateHeaders(
  columns: readonly Column[],
): readonly { first: Column; columns: readonly Column[] }[] {
  const byName = new Map<string, Column[]>();
  for (const column of columns) {
    const key = exactKey(column.header);
    if (key === '') continue;
    byName.set(key, [...(byName.get(key) ?? []), column]);
  }
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ first: same[0]!, columns: same }));
}

/** What the field of a column makes worth saying: a unit, and data that should not be there. */
function kindFindings(table: Table, column: Column): readonly Finding[] {
  if (column.field === null || table.role === 'lookup') return [];
  const where = {
    sheet: table.sheet,
    row: table.headerRow < 0 ? null : table.headerRow,
    column: column.column,
  };
  const named = { column: columnName(column.column), header: column.header };
  const findings: Finding[] = [];
  if (column.factor !== undefined) {
    findings.push(finding('table.thousandsUnit', 'warning', where, { ...named, factor: column.factor }));
  }
  if (column.mergedCells !== undefined) {
    findings.push(finding('table.mergedCells', 'warning', where, { ...named, count: column.mergedCells }));
  }
  const params = { ...named, field: column.field };
  const { sensitivity } = fieldOf(column.field);
  if (sensitivity === 'forbidden') findings.push(finding('table.forbiddenColumn', 'warning', where, params));
  if (sensitivity === 'sensitive' && column.field !== 'device') {
    findings.push(finding('table.sensitiveColumn', 'info', where, params));
  }
  return findings;
}

const SHOWN = 10;
