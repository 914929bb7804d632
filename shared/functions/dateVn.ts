import { parseDay } from '../intake/parseDay';
import { isPlaceholder } from '../intake/placeholder';
import { isDateCell } from '../workbook/cell';
import { dayOfNumber } from './calling/days';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const dateVn = defineFunction({
  name: 'DATE_VN',
  params: {
    text: { kind: 'cell', shape: 'each' },
    order: { kind: 'text', shape: 'one', optional: true, choices: ['dmy', 'mdy', 'ymd'] },
  },
  answers: 'each',
  run: ({ text: cell, order = 'dmy' }) => {
    if (typeof cell === 'string' && isPlaceholder(cell)) return null;
    const serial = isDateCell(cell) ? cell.serial : cell;
    const day =
      typeof serial === 'number'
        ? dayOfNumber(serial, isDateCell(cell))
        : typeof serial === 'string'
          ? parseDay(serial, order)
          : null;
    if (typeof day === 'number') return { serial: day };
    if (serial === 0) return null;
    return fault(day?.code ?? 'notDate', { argument: 'text', row: null, text: shownCell(cell) });
  },
});

export const text: FunctionText<typeof dateVn> = {
  room: 'cleaning',
  vi: 'Ngày từ cách viết thường gặp: "17/02/2026", "5 thg 3, 2024", "2026-02-17 10:30".',
  en: 'A date as people write it: "17/02/2026", "5 thg 3, 2024", "2026-02-17 10:30".',
  params: {
    text: { unit: 'text', vi: 'Ô có ngày tháng, chữ hoặc số.', en: 'A cell with a date, text or number.' },
    order: {
      unit: 'text',
      vi: 'Thứ tự ngày, tháng, năm: "dmy" (mặc định), "mdy" hoặc "ymd".',
      en: 'Order of the parts: "dmy" (default), "mdy" or "ymd".',
    },
  },
  returns: { unit: 'date', vi: 'Ngày.', en: 'The date.' },
  source: {
    vi: 'Số lớn hơn 12 thì tự rõ, còn lại đọc theo thứ tự đã cho; năm hai chữ số là 1930-2029 (như Excel).',
    en: 'Parts over 12 settle themselves, others are read in the given order; two-digit years are 1930-2029 (Excel, the 2029 rule).',
  },
  examples: [
    { args: ['03/04/2026'], result: '2026-04-03' },
    {
      args: [[['03/04/2026'], ['12/25/2025'], ['ngày 5 tháng 3 năm 2024']], 'mdy'],
      result: [['2026-03-04'], ['2025-12-25'], ['2024-03-05']],
    },
  ],
};
