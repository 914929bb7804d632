import type { Rect } from '../shared/workbook/address';
import type { CellFormat, FormatRun } from '../shared/workbook/changeSet';
import { rangeOf } from './transfer';

/**
 * How cells look, as tokens that this host can put back: the JSON of a CellFormat, null for a cell that looks as
 * any new one. Properties that no change of ours touches (borders, font names) are not in a token; where one of
 * them is set, the token names the plain properties one by one, so that putting it back leaves the others alone.
 */
export type Look = CellFormat;

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

export function tokenOf(look: LookParts, plain: PlainLook): string | null {
  const { numberFormat, horizontal, wrap, fill, pattern, bold, italic, size, color, isOdd } = look;
  const hasFill = pattern !== 'None';
  const isPlain =
    numberFormat === 'General' &&
    horizontal === 'General' &&
    !(isOdd || wrap || hasFill || bold || italic) &&
    size === plain.size &&
    color.toUpperCase() === plain.color.toUpperCase();
  if (isPlain) return null;
  const align = ALIGNMENTS[horizontal];
  const full: Look = {
    ...{ numberFormat, bold, italic, size, color, wrap },
    ...(hasFill ? { fill } : {}),
    ...(align === undefined ? {} : { align }),
  };
  return JSON.stringify(full);
}

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};

/** Puts a look back. A token of another host, whose words mean nothing here, gives a plain cell. */
export function restoreLook(range: Excel.Range, token: string | null): string {
  const look = lookOfToken(token);
  if (look === null) {
    range.clear('Formats');
    return 'General';
  }
  const { format } = range;
  const { fill, font } = format;
  range.numberFormat = oneForAll(look.numberFormat ?? 'General');
  format.horizontalAlignment = look.align === undefined ? 'General' : CAPITALS[look.align];
  format.wrapText = look.wrap ?? false;
  font.bold = look.bold ?? false;
  font.italic = look.italic ?? false;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill === undefined) fill.clear();
  else fill.color = look.fill;
  return look.numberFormat ?? 'General';
}

/** Sets the properties that a change names and leaves the others. */
export function putLook(range: Excel.Range, look: CellFormat): void {
  const { format } = range;
  const { fill, font } = format;
  if (look.numberFormat !== undefined) range.numberFormat = oneForAll(look.numberFormat);
  if (look.align !== undefined) format.horizontalAlignment = CAPITALS[look.align];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) fill.color = look.fill;
}

const CAPITALS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** One format for all cells of a range goes as a single value, which the types do not tell. */
export function oneForAll(numberFormat: string): string[][] {
  return numberFormat as unknown as string[][];
}

function lookOfToken(token: string | null): Look | null {
  if (token === null || !token.startsWith('{')) return null;
  try {
    return JSON.parse(token) as Look;
  } catch {
    return null;
  }
}

/** Runs of equal tokens, top to bottom. */
export function joinRuns(runs: readonly FormatRun[]): readonly FormatRun[] {
  const joined: { rows: number; token: string | null }[] = [];
  for (const { rows, token } of runs) {
    const last = joined[joined.length - 1];
    if (last && last.token === token) last.rows += rows;
    else joined.push({ rows, token });
  }
  return joined;
}
