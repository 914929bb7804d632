import type { Rect } from '../../shared/workbook/address';
import type { Cell } from '../../shared/workbook/cell';
import type { CellFormat, ChartSpec, ConditionalRule, ValidationRule } from '../../shared/workbook/changeSet';

/**
 * A workbook as the grid is told to show it: plain JSON that goes from the worker, which holds the file, to the
 * grid's own document. What the grid can't show is not in it and stays in the file.
 */
export interface GridBook {
  /** In the order of the tabs. */
  readonly sheets: readonly GridSheet[];
  /** What `GridSheet.looks` counts. */
  readonly looks: readonly CellFormat[];
  /** Points of the font that a cell without a format has. */
  readonly fontSize: number;
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly rect: Rect }[];
  /** Some sheets are cut after `ROWS_SHOWN` rows; formulas then show the results that the file holds. */
  readonly isReduced: boolean;
}

export interface GridSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly tabColor: string | null;
  /** Cells that are there to be seen: at least what is filled. */
  readonly rows: number;
  readonly columns: number;
  /** Rows of the sheet in the file; more than `values` has where the sheet is cut. */
  readonly allRows: number;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly (string | null)[] | undefined)[];
  /** For each column its runs from top to bottom; look -1: none. */
  readonly looks: readonly (readonly { readonly rows: number; readonly look: number }[])[];
  readonly merges: readonly Rect[];
  readonly widths: readonly (number | null)[];
  readonly hiddenColumns: readonly boolean[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly validations: readonly { readonly rect: Rect; readonly rule: ValidationRule }[];
  readonly conditionals: readonly { readonly rect: Rect; readonly rule: ConditionalRule }[];
  readonly charts: readonly ChartSpec[];
}
