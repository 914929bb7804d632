import type { Rect } from '../../shared/workbook/address';
import type { Change } from '../../shared/workbook/changeSet';
import type { Sheets } from '../hosts/hosts';
import { DON, KHACH, ORDER_COUNT } from './messyShop';

/** What the shop's sheets hold besides values: formulas, number formats, widths and a comment. */
export const FORMULAS = [
  // An amount that somebody summed up, and a header that is one.
  { sheet: DON, row: 3, column: 3, formula: '=425000+150000', value: 575_000 },
  { sheet: KHACH, row: 0, column: 2, formula: '="S"&"ĐT"', value: 'SĐT' },
] as const;

export const NUMBER_FORMATS: readonly {
  readonly sheet: string;
  readonly rect: Rect;
  readonly format: string;
}[] = [
  { sheet: DON, rect: { row: 1, column: 3, rows: ORDER_COUNT, columns: 1 }, format: '#,##0" đ"' },
  { sheet: KHACH, rect: { row: 1, column: 0, rows: 40, columns: 1 }, format: '@' },
  // One of the phones that are numbers shows its zero by a format.
  { sheet: KHACH, rect: { row: 6, column: 2, rows: 1, columns: 1 }, format: '0000000000' },
];

/** In characters of the default font. */
export const WIDTHS = [
  { sheet: KHACH, column: 1, characters: 31 },
  { sheet: DON, column: 3, characters: 19 },
] as const;

export const COMMENT = { sheet: KHACH, row: 2, column: 1, text: 'Gọi sau 5 giờ chiều' } as const;

/** All but the comment, as changes of the sheets that are there. */
export function lookChanges(sheets: Sheets): readonly Change[] {
  const changes: readonly (Change & { readonly sheet: string })[] = [
    ...FORMULAS.map(({ sheet, row, column, formula, value }) => ({
      ...({ kind: 'write', sheet, row, column } as const),
      columns: [[{ formula, value }]],
    })),
    ...NUMBER_FORMATS.map(({ sheet, rect, format }) => ({
      ...({ kind: 'format', sheet, rect } as const),
      format: { numberFormat: format },
    })),
    ...WIDTHS.map(({ sheet, column, characters }) => ({
      ...({ kind: 'columnWidths', sheet, column } as const),
      widths: [characters],
    })),
  ];
  return changes.filter(({ sheet }) => sheets.some(({ name }) => name === sheet));
}

/** A sheet as a host shows it, in the host's own terms: by cell and by column what is not plain. */
export interface SheetLooks {
  readonly name: string;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly comments: string;
}
