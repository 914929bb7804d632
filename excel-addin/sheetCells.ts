import type { Rect } from '../shared/workbook/address';
import type { Cell } from '../shared/workbook/cell';
import type { SheetSnapshot } from '../shared/workbook/snapshot';
import { cellOf, formulaOf } from './cells';
import type { Block } from './transfer';

type Cells = Pick<SheetSnapshot, 'values' | 'formulas'>;

/** The cells from A1 on; trailing empty rows and columns are left out. */
export function cellsOf(rect: Rect | null, block: Block | null): Cells {
  if (rect === null || block === null) return { values: [], formulas: [] };
  const rows = block.values.map((row, r) =>
    row.map((value, c) => cellOf(value, block.numberFormats[r]![c]!)),
  );
  const texts = block.formulas?.map((row, r) => row.map((text, c) => formulaOf(text, block.values[r]![c]!)));
  const isFilled = (r: number, c: number): boolean =>
    rows[r]![c] !== null || (texts?.[r]?.[c] ?? null) !== null;
  let height = rows.length;
  let width = rect.columns;
  while (height > 0 && !rows[height - 1]!.some((_, c) => isFilled(height - 1, c))) height--;
  while (width > 0 && !rows.some((_, r) => r < height && isFilled(r, width - 1))) width--;
  const columns = rect.column + width;
  const empty = (): null[] => new Array<null>(columns).fill(null);
  const values: (readonly Cell[])[] = Array.from({ length: height === 0 ? 0 : rect.row }, empty);
  const formulas: (readonly (string | null)[] | undefined)[] = values.map(() => undefined);
  for (let r = 0; r < height; r++) {
    const lead = new Array<null>(rect.column).fill(null);
    values.push([...lead, ...rows[r]!.slice(0, width)]);
    const own = texts?.[r]?.slice(0, width);
    formulas.push(own?.some((text) => text !== null) ? [...lead, ...own] : undefined);
  }
  return { values, formulas };
}

/** The different number formats in a block that show a currency; what a format says of a language is no currency. */
export function currencyFormats(block: Block | null): readonly string[] {
  const found = new Set<string>();
  for (const row of block?.numberFormats ?? []) for (const format of row) found.add(format);
  return [...found].filter((format) => /[₫đ$€£¥]|VND/i.test(format.replace(/\[\$-[^\]]*\]/g, '')));
}
