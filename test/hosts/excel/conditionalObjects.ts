import { isInside, meets, without } from './areas';
import { type Book, type ConditionalItem, nextId, type Sheet } from './book';
import { fault } from './faults';
import { colour } from './formatObjects';
import { hostType, type Node } from './protocol';
import { rangeAreas } from './rangeAreasObject';
import { editable, type RangeTarget } from './rangeObject';

interface Conditional {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly item: ConditionalItem;
}

const TYPES = ['CellValue', 'ContainsText', 'Custom', 'ColorScale', 'DataBar'];

/** Range.conditionalFormats: those that reach into the range. */
export const conditionalFormats: (target: RangeTarget) => Node = hostType<RangeTarget>(
  'ConditionalFormatCollection',
  {
    items: ({ book, sheet, rect }) =>
      sheet.conditionalFormats
        .filter((item) => meets(item.rect, rect))
        .map((item) => conditional({ book, sheet, item })),
    at: ({ book, sheet, rect }, key) => {
      const item = sheet.conditionalFormats.find((entry) => entry.id === key && meets(entry.rect, rect));
      if (!item) throw fault('ItemNotFound');
      return conditional({ book, sheet, item });
    },
    call: {
      Add: (target, [type]) => {
        const { book, sheet, rect } = editable(target);
        if (!TYPES.includes(String(type))) throw fault('InvalidArgument');
        const item: ConditionalItem = {
          ...{ id: nextId(book), type: String(type), rect, rule: null },
          ...{ fill: '', fontColor: '', criteria: null, barColor: '' },
        };
        // A new one goes before the others, as in Excel.
        sheet.conditionalFormats.unshift(item);
        return conditional({ book, sheet, item });
      },
      ClearAll: (target) => {
        const { sheet, rect } = editable(target);
        sheet.conditionalFormats = sheet.conditionalFormats.flatMap((item) =>
          isInside(item.rect, rect) ? [] : without(item.rect, rect).map((part) => ({ ...item, rect: part })),
        );
      },
    },
  },
);

const conditional: (target: Conditional) => Node = hostType<Conditional>('ConditionalFormat', {
  id: ({ item }) => ({ Id: item.id }),
  read: { Id: ({ item }) => item.id, Type: ({ item }) => item.type },
  open: {
    CellValue: (target) => cellValue(target),
    Custom: (target) => custom(target),
    ColorScale: (target) => colorScale(target),
    DataBar: (target) => dataBar(target),
    CellValueOrNullObject: (target) => (target.item.type === 'CellValue' ? cellValue(target) : null),
    ColorScaleOrNullObject: (target) => (target.item.type === 'ColorScale' ? colorScale(target) : null),
    DataBarOrNullObject: (target) => (target.item.type === 'DataBar' ? dataBar(target) : null),
  },
  call: {
    GetRanges: ({ book, sheet, item }) => rangeAreas({ book, sheet, rects: [item.rect] }),
    Delete: ({ sheet, item }) => {
      if (sheet.isProtected) throw fault('AccessDenied');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((entry) => entry !== item);
    },
  },
});

const cellValue = hostType<Conditional>('CellValueConditionalFormat', {
  read: { Rule: ({ item }) => item.rule },
  write: {
    Rule: ({ item }, value) => {
      const { formula1, operator } = value as { formula1?: unknown; operator?: unknown };
      if (typeof formula1 !== 'string' || typeof operator !== 'string') throw fault('InvalidArgument');
      item.rule = value;
    },
  },
  open: { Format: (target) => format(target) },
});

const custom = hostType<Conditional>('CustomConditionalFormat', {
  open: { Rule: (target) => customRule(target), Format: (target) => format(target) },
});

const customRule = hostType<Conditional>('ConditionalFormatRule', {
  write: {
    Formula: ({ item }, value) => {
      item.rule = value;
    },
  },
});

const colorScale = hostType<Conditional>('ColorScaleConditionalFormat', {
  read: { Criteria: ({ item }) => item.criteria },
  write: {
    Criteria: ({ item }, value) => {
      const { minimum, maximum } = value as { minimum?: unknown; maximum?: unknown };
      if (!minimum || !maximum) throw fault('InvalidArgument');
      item.criteria = value;
    },
  },
});

const dataBar = hostType<Conditional>('DataBarConditionalFormat', {
  open: { PositiveFormat: (target) => positiveFormat(target) },
});

const positiveFormat = hostType<Conditional>('ConditionalDataBarPositiveFormat', {
  read: { FillColor: ({ item }) => item.barColor },
  write: {
    FillColor: ({ item }, value) => {
      item.barColor = colour(value);
    },
    GradientFill: () => {},
  },
});

const format = hostType<Conditional>('ConditionalRangeFormat', {
  open: { Fill: (target) => conditionalFill(target), Font: (target) => conditionalFont(target) },
});

const conditionalFill = hostType<Conditional>('ConditionalRangeFill', {
  read: { Color: ({ item }) => item.fill },
  write: {
    Color: ({ item }, value) => {
      item.fill = colour(value);
    },
  },
});

const conditionalFont = hostType<Conditional>('ConditionalRangeFont', {
  read: { Color: ({ item }) => item.fontColor },
  write: {
    Color: ({ item }, value) => {
      item.fontColor = colour(value);
    },
  },
});
