import type { Rect } from '../shared/workbook/address';
import { rangeOf } from './transfer';

/** What a cell looks like where nobody formatted it: the workbook's Normal style. */
export interface PlainLook {
  readonly font: string;
  readonly size: number;
  readonly color: string;
}

/** Promised: the look of a rectangle of one column, where it is one look. */
export interface AskedLook {
  readonly sheet: string;
  readonly rect: Rect;
  readonly range: Excel.Range;
  readonly borders: Excel.RangeBorderCollection;
}

export function askLook(context: Excel.RequestContext, sheet: string, rect: Rect): AskedLook {
  const range = rangeOf(context, sheet, rect);
  range.load(
    'format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,' +
      'format/fill/color,format/fill/pattern,format/font/bold,format/font/italic,format/font/size,' +
      'format/font/color,format/font/name,format/font/underline,format/font/strikethrough',
  );
  const { borders } = range.format;
  borders.load('items/style');
  return { sheet, rect, range, borders };
}

/** All that a token is made of, of one cell or of many that are alike. */
export interface LookParts {
  readonly numberFormat: string;
  readonly horizontal: string;
  readonly wrap: boolean;
  readonly fill: string;
  readonly pattern: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly color: string;
  /** Set in ways that no token says. */
  readonly isOdd: boolean;
}

/** null: the cells differ among themselves. */
export function uniformLook(
  { range, borders }: AskedLook,
  plain: PlainLook,
): Omit<LookParts, 'numberFormat'> | null {
  const { format } = range;
  const { fill, font } = format;
  const parts: readonly unknown[] = [
    ...[format.horizontalAlignment, format.verticalAlignment, format.wrapText, format.indentLevel],
    ...[fill.color, fill.pattern, font.bold, font.italic, font.size, font.color, font.name],
    ...[font.underline, font.strikethrough, ...borders.items.map(({ style }) => style)],
  ];
  if (parts.some((part) => part === null || part === '')) return null;
  const hasBorder = borders.items.some(({ style }) => style !== 'None');
  return {
    ...{ horizontal: format.horizontalAlignment, wrap: format.wrapText, fill: fill.color },
    ...{ pattern: fill.pattern, bold: font.bold, italic: font.italic, size: font.size, color: font.color },
    isOdd:
      hasBorder ||
      format.verticalAlignment !== 'Bottom' ||
      format.indentLevel !== 0 ||
      font.name !== plain.font ||
      font.underline !== 'None' ||
      font.strikethrough,
  };
}

/** What getCellProperties is asked for, for cells that differ. */
export const CELL_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    fill: { color: true, pattern: true },
    font: {
      ...{ bold: true, italic: true, size: true, color: true },
      ...{ name: true, underline: true, strikethrough: true },
    },
    borders: { style: true },
  },
};

export function cellLook(cell: Excel.CellProperties, numberFormat: string, plain: PlainLook): LookParts {
  const { format } = cell;
  const { fill, font, borders } = format ?? {};
  const sides = [borders?.top, borders?.bottom, borders?.left, borders?.right];
  return {
    ...{
      numberFormat,
      horizontal: format?.horizontalAlignment ?? 'General',
      wrap: format?.wrapText ?? false,
    },
    ...{ fill: fill?.color ?? '#FFFFFF', pattern: fill?.pattern ?? 'None' },
    ...{ bold: font?.bold ?? false, italic: font?.italic ?? false },
    ...{ size: font?.size ?? plain.size, color: font?.color ?? plain.color },
    isOdd:
      sides.some((side) => side?.style !== undefined && side.style !== 'None') ||
      (format?.verticalAlignment ?? 'Bottom') !== 'Bottom' ||
      (format?.indentLevel ?? 0) !== 0 ||
      (font?.name ?? plain.font) !== plain.font ||
      (font?.underline ?? 'None') !== 'None' ||
      font?.strikethrough === true,
  };
}
