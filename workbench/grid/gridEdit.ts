import type { Cell, WritableCell } from '../../shared/workbook/cell';
import type { CellFormat } from '../../shared/workbook/changeSet';

/** What the user did in the grid since it was last asked, as far as a file keeps it. Indices are 0-based. */
export type GridEdit =
  | ({ readonly kind: 'cell'; readonly cell: WritableCell } & GridPlace)
  /** A formula that stayed has another result. */
  | ({ readonly kind: 'result'; readonly value: Cell } & GridPlace)
  | ({ readonly kind: 'look'; readonly format: CellFormat } & GridPlace)
  | { readonly kind: 'width'; readonly sheet: string; readonly column: number; readonly width: number }
  | { readonly kind: 'hidden'; readonly sheet: string; readonly column: number; readonly hidden: boolean }
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'newSheet'; readonly sheet: string; readonly position: number }
  /** A new sheet whose making was taken back. */
  | { readonly kind: 'dropSheet'; readonly sheet: string };

interface GridPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
