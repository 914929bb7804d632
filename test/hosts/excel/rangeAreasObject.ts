import { type Rect, rectName } from '../../../shared/workbook/address';
import type { Book, Sheet } from './book';
import { hostType, type Node } from './protocol';
import { range } from './rangeObject';

interface Areas {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
}

export const rangeAreas: (target: Areas) => Node = hostType<Areas>('RangeAreas', {
  read: {
    AreaCount: ({ rects }) => rects.length,
    CellCount: ({ rects }) => rects.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    Address: ({ sheet, rects }) => {
      const address = rects.map((rect) => `${sheet.name}!${rectName(rect)}`).join(',');
      return address.length > 8192 ? address.slice(0, 8192) : address;
    },
  },
  open: { Areas: (target) => areaCollection(target) },
});

const areaCollection = hostType<Areas>('RangeCollection', {
  items: ({ book, sheet, rects }) => rects.map((rect) => range({ book, sheet, rect })),
  call: {
    GetItemAt: ({ book, sheet, rects }, [index]) => range({ book, sheet, rect: rects[Number(index)]! }),
  },
});
