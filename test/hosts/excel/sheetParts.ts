import { overlaps } from '../../../shared/workbook/address';
import type { Book, Filter, Sheet, TableItem } from './book';
import { fault } from './faults';
import { hostType, type Node } from './protocol';
import { type RangeTarget, range } from './rangeObject';
import { type SheetTarget, worksheet } from './worksheetObject';

export const freezePanes: (target: SheetTarget) => Node = hostType<SheetTarget>('WorksheetFreezePanes', {
  call: {
    FreezeRows: ({ sheet }, [count]) => {
      sheet.freeze = { rows: Number(count), columns: 0 };
    },
    FreezeColumns: ({ sheet }, [count]) => {
      sheet.freeze = { rows: 0, columns: Number(count) };
    },
    FreezeAt: ({ sheet }, [frozen]) => {
      const { rect } = (frozen as Node).target as RangeTarget;
      sheet.freeze = { rows: rect.row + rect.rows, columns: rect.column + rect.columns };
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze = { rows: 0, columns: 0 };
    },
    GetLocationOrNullObject: ({ book, sheet }) => {
      const { rows, columns } = sheet.freeze;
      if (rows === 0 && columns === 0) return null;
      const rect = { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || 16_384 };
      return range({ book, sheet, rect });
    },
  },
});

/** Where a filter is kept: a sheet has one, each table its own. */
interface FilterTarget {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly table: TableItem | null;
}

function filterIn({ sheet, table }: FilterTarget): Filter | null {
  return table === null ? sheet.filter : table.filter;
}

export const autoFilter: (target: SheetTarget) => Node = (target) => filterObject({ ...target, table: null });

const filterObject = hostType<FilterTarget>('AutoFilter', {
  read: {
    Enabled: (target) => filterIn(target) !== null,
    IsDataFiltered: (target) => (filterIn(target)?.criteria.size ?? 0) > 0,
    Criteria: (target) => criteriaOf(filterIn(target)),
  },
  call: {
    Apply: (target, [over, column, criteria]) => {
      const { sheet, table } = target;
      if (sheet.isProtected) throw fault('AccessDenied');
      const { rect } = (over as Node).target as RangeTarget;
      const isOverTable = sheet.tables.some((entry) => overlaps(entry.rect, rect));
      if (table === null ? isOverTable : table.filter === null) throw fault('InvalidArgument');
      const isSame = JSON.stringify(filterIn(target)?.rect) === JSON.stringify(rect);
      if (!isSame && table === null) sheet.filter = { rect, criteria: new Map() };
      if (column === undefined || column === null) return;
      if (Number(column) < 0 || Number(column) >= rect.columns) throw fault('InvalidArgument');
      filterIn(target)?.criteria.set(Number(column), criteria);
    },
    ClearCriteria: (target) => filterIn(target)?.criteria.clear(),
    Remove: ({ sheet, table }) => {
      if (table === null) sheet.filter = null;
      else table.filter = null;
    },
    GetRangeOrNullObject: (target) => {
      const filter = filterIn(target);
      return filter === null ? null : range({ book: target.book, sheet: target.sheet, rect: filter.rect });
    },
  },
});

/** One entry for each column of the filter, those without a condition too. */
function criteriaOf(filter: Filter | null): readonly unknown[] {
  if (filter === null) return [];
  return Array.from(
    { length: filter.rect.columns },
    (_, c) => filter.criteria.get(c) ?? { filterOn: 'Values' },
  );
}

interface Tables {
  readonly book: Book;
  /** null: those of the whole workbook. */
  readonly of: Sheet | null;
}

interface TableTarget extends SheetTarget {
  readonly table: TableItem;
}

export const tableCollection: (target: Tables) => Node = hostType<Tables>('TableCollection', {
  items: (target) => tablesOf(target),
  at: (target, key) => {
    const found = tablesOf(target).find((node) => (node.target as TableTarget).table.id === key);
    if (!found) throw fault('ItemNotFound');
    return found;
  },
});

function tablesOf({ book, of }: Tables): readonly Node[] {
  return book.sheets
    .filter((sheet) => of === null || sheet === of)
    .flatMap((sheet) => sheet.tables.map((entry) => table({ book, sheet, table: entry })));
}

const table: (target: TableTarget) => Node = hostType<TableTarget>('Table', {
  id: ({ table }) => ({ Id: table.id }),
  read: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
  },
  open: {
    Worksheet: ({ book, sheet }) => worksheet({ book, sheet }),
    AutoFilter: (target) => filterObject(target),
  },
  call: { GetRange: ({ book, sheet, table }) => range({ book, sheet, rect: table.rect }) },
});
