import { rectOfName } from '../../../shared/workbook/address';
import { checkEdit, checkRect, newRange } from './range';
import { strict } from './strict';
import {
  type CellState,
  cellState,
  forEachCell,
  peek,
  type SheetState,
  setOfCell,
  type World,
} from './world';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** https://developers.google.com/apps-script/reference/spreadsheet/range-list */
export function newRangeList(
  world: World,
  sheet: SheetState,
  addresses: readonly string[],
  sheetHandle: (sheet: SheetState) => unknown,
): RangeList {
  const { meter } = world;
  if (addresses.length === 0) throw meter.exception('The number of ranges in the list must be at least 1.');
  const rects = addresses.map((address) => {
    const rect = rectOfName(address);
    if (!rect) throw meter.exception(`Range not found: ${address}`);
    checkRect(world, sheet, rect);
    return rect;
  });
  const each = (name: string, change: (cell: CellState) => void, make = true): RangeList => {
    meter.count(`RangeList.${name}`);
    checkEdit(world, sheet);
    for (const rect of rects) {
      forEachCell(rect, (row, column) => {
        const cell = make ? cellState(sheet, row, column) : peek(sheet, row, column);
        if (cell) change(cell);
      });
    }
    return self;
  };
  const signature = (name: string, value: unknown, isRight: boolean): void => {
    if (isRight) return;
    throw meter.exception(
      `The parameters (${value === null ? 'null' : typeof value}) don't match the method signature for SpreadsheetApp.RangeList.${name}.`,
    );
  };
  const oneOf = (name: string, value: unknown, allowed: readonly (string | null)[]): void =>
    signature(name, value, allowed.includes(value as string | null));
  const self: RangeList = strict<RangeList>()('RangeList', {
    getRanges: () => rects.map((rect) => newRange(world, sheet, rect, sheetHandle)),
    clearContent: () =>
      each(
        'clearContent',
        (cell) => {
          cell.value = null;
          setOfCell(cell, 'formula', undefined);
          setOfCell(cell, 'isError', undefined);
        },
        false,
      ),
    clearDataValidations: () =>
      each('clearDataValidations', (cell) => setOfCell(cell, 'rule', undefined), false),
    setNumberFormat(format: unknown) {
      signature('setNumberFormat', format, typeof format === 'string');
      const own = /^general$/i.test(format as string) ? undefined : (format as string);
      return each('setNumberFormat', (cell) => setOfCell(cell, 'n', own), own !== undefined);
    },
    setFontWeight(weight: unknown) {
      oneOf('setFontWeight', weight, ['bold', 'normal', null]);
      return each('setFontWeight', (cell) =>
        setOfCell(cell, 'weight', weight === 'bold' ? 'bold' : undefined),
      );
    },
    setFontStyle(style: unknown) {
      oneOf('setFontStyle', style, ['italic', 'normal', null]);
      return each('setFontStyle', (cell) =>
        setOfCell(cell, 'style', style === 'italic' ? 'italic' : undefined),
      );
    },
    setFontSize(size: unknown) {
      signature('setFontSize', size, Number.isInteger(size));
      return each('setFontSize', (cell) =>
        setOfCell(cell, 'size', size === 10 ? undefined : (size as number)),
      );
    },
    setBackground(color: unknown) {
      signature('setBackground', color, color === null || typeof color === 'string');
      return each('setBackground', (cell) => setOfCell(cell, 'fill', colour(color, '#ffffff')));
    },
    setFontColor(color: unknown) {
      signature('setFontColor', color, color === null || typeof color === 'string');
      return each('setFontColor', (cell) => setOfCell(cell, 'color', colour(color, '#000000')));
    },
    setWrap(wrap: unknown) {
      signature('setWrap', wrap, typeof wrap === 'boolean');
      return each('setWrap', (cell) => setOfCell(cell, 'wrap', wrap === true ? true : undefined));
    },
    setHorizontalAlignment(align: unknown) {
      oneOf('setHorizontalAlignment', align, ['left', 'center', 'right', 'normal', null]);
      const own = align === null || align === 'normal' ? undefined : (align as string);
      return each('setHorizontalAlignment', (cell) => setOfCell(cell, 'align', own));
    },
  });
  return self;
}

function colour(value: unknown, plain: string): string | undefined {
  const text = value === null ? plain : String(value).toLowerCase();
  return text === plain ? undefined : text;
}
