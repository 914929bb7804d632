import { LAST_ROW } from '../../../shared/workbook/address';
import type { Sheet } from './book';
import { formatRect } from './cells';
import { fault } from './faults';
import { type Format, formatAt, runsIn, uniform } from './formats';
import { hostType, type Node } from './protocol';
import { editable, type RangeTarget } from './rangeObject';

/** Eight characters and a bit of Calibri 11: 64 pixels. */
export const STANDARD_POINTS = 48;

export const rangeFormat: (target: RangeTarget) => Node = hostType<RangeTarget>('RangeFormat', {
  read: {
    ...property('horizontal', 'HorizontalAlignment').read,
    ...property('vertical', 'VerticalAlignment').read,
    ...property('wrap', 'WrapText').read,
    ...property('indent', 'IndentLevel').read,
    ColumnWidth: (target) => one(columnsOf(target).map((c) => target.sheet.widths.get(c) ?? STANDARD_POINTS)),
    UseStandardWidth: (target) => one(columnsOf(target).map((c) => !target.sheet.widths.has(c))),
  },
  write: {
    ...property('horizontal', 'HorizontalAlignment').write,
    ...property('vertical', 'VerticalAlignment').write,
    ...property('wrap', 'WrapText').write,
    ColumnWidth: (target, value) => {
      if (typeof value !== 'number' || value < 0) throw fault('InvalidArgument');
      for (const column of columnsOf(editable(target))) target.sheet.widths.set(column, value);
    },
    UseStandardWidth: (target, value) => {
      if (value === true)
        for (const column of columnsOf(editable(target))) target.sheet.widths.delete(column);
    },
  },
  open: {
    Fill: (target) => fill(target),
    Font: (target) => font(target),
    Borders: (target) => borders(target),
  },
});

const fill = hostType<RangeTarget>('RangeFill', {
  read: { ...property('fill', 'Color').read, ...property('pattern', 'Pattern').read },
  write: {
    Color: (target, value) => {
      const fill = colour(value);
      edit(target, (format) => ({ ...format, fill, pattern: 'Solid' }));
    },
  },
  call: {
    Clear: (target) => edit(target, (format) => ({ ...format, fill: '#FFFFFF', pattern: 'None' })),
  },
});

const font = hostType<RangeTarget>('RangeFont', {
  read: {
    ...property('bold', 'Bold').read,
    ...property('italic', 'Italic').read,
    ...property('size', 'Size').read,
    ...property('fontName', 'Name').read,
    ...property('underline', 'Underline').read,
    ...property('strikethrough', 'Strikethrough').read,
    ...property('fontColor', 'Color').read,
  },
  write: {
    ...property('bold', 'Bold').write,
    ...property('italic', 'Italic').write,
    ...property('size', 'Size').write,
    Color: (target, value) => {
      const fontColor = colour(value);
      edit(target, (format) => ({ ...format, fontColor }));
    },
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const borders = hostType<RangeTarget>('RangeBorderCollection', {
  items: (target) => SIDES.map((side) => border({ ...target, side })),
});

const border = hostType<RangeTarget & { readonly side: string }>('RangeBorder', {
  id: ({ side }) => ({ _Id: side }),
  read: { SideIndex: ({ side }) => side, Style: (target) => uniform(formatsOf(target), 'border') },
});

/** One cell as getCellProperties tells it: what was asked for, under the same names. */
export function cellProperties(sheet: Sheet, row: number, column: number, options: unknown): unknown {
  const format = formatAt(sheet.formats, row, column);
  const all: Record<string, unknown> = {
    'format/horizontalAlignment': format.horizontal,
    'format/verticalAlignment': format.vertical,
    'format/wrapText': format.wrap,
    'format/indentLevel': format.indent,
    'format/fill/color': format.fill,
    'format/fill/pattern': format.pattern,
    'format/font/bold': format.bold,
    'format/font/italic': format.italic,
    'format/font/size': format.size,
    'format/font/name': format.fontName,
    'format/font/underline': format.underline,
    'format/font/strikethrough': format.strikethrough,
    'format/font/color': format.fontColor,
    'format/borders/style': undefined,
  };
  const pick = (wanted: unknown, path: string): unknown => {
    if (wanted === true) {
      if (!(path in all)) throw new Error(`the test host tells no ${path} of a cell`);
      return all[path];
    }
    return Object.fromEntries(
      Object.entries(wanted as object).map(([name, inner]) => {
        if (name === 'borders')
          return [name, Object.fromEntries(CELL_SIDES.map((s) => [s, { style: format.border }]))];
        return [name, pick(inner, path === '' ? name : `${path}/${name}`)];
      }),
    );
  };
  return pick(options, '');
}

const CELL_SIDES = ['top', 'bottom', 'left', 'right'];

function property<K extends keyof Format>(
  key: K,
  name: string,
): {
  readonly read: Readonly<Record<string, (target: RangeTarget) => unknown>>;
  readonly write: Readonly<Record<string, (target: RangeTarget, value: unknown) => void>>;
} {
  return {
    read: { [name]: (target) => uniform(formatsOf(target), key) },
    write: {
      [name]: (target, value) => {
        if (value === null || value === '') throw fault('InvalidArgument');
        edit(target, (format) => ({ ...format, [key]: value as Format[K] }));
      },
    },
  };
}

function formatsOf({ sheet, rect }: RangeTarget): readonly Format[] {
  return Array.from({ length: rect.columns }, (_, c) =>
    runsIn(sheet.formats, rect.column + c, rect.row, Math.min(LAST_ROW, rect.row + rect.rows)).map(
      ({ format }) => format,
    ),
  ).flat();
}

function edit(target: RangeTarget, change: (format: Format) => Format): void {
  const { sheet, rect } = editable(target);
  formatRect(sheet, rect, change);
}

function columnsOf({ rect }: RangeTarget): number[] {
  return Array.from({ length: rect.columns }, (_, c) => rect.column + c);
}

function one<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? values[0]! : null;
}

/** `#RRGGBB`, as Excel gives it back. */
export function colour(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) throw fault('InvalidArgument');
  return value.toUpperCase();
}
