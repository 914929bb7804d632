import { parseNumber } from '../intake/parseNumber';
import { isPlaceholder } from '../intake/placeholder';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const vnd = defineFunction({
  name: 'VND',
  params: {
    text: { kind: 'cell', shape: 'each' },
  },
  answers: 'each',
  run: ({ text: cell }) => {
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'string' && isPlaceholder(cell)) return null;
    const read = typeof cell === 'string' ? parseNumber(cell, READING) : null;
    if (read?.problem === null) return read.value;
    return fault('notNumber', { argument: 'text', row: null, text: shownCell(cell) });
  },
});

const READING = { kind: 'money', decimal: null, currency: 'VND' } as const;

export const text: FunctionText<typeof vnd> = {
  room: 'cleaning',
  vi: 'Số tiền đồng từ cách viết thường gặp: "1.250.000đ", "1tr2", "350k", "2 tỷ".',
  en: 'An amount in dong as people write it: "1.250.000đ", "1tr2", "350k", "2 tỷ".',
  params: {
    text: { unit: 'text', vi: 'Ô có số tiền, số hoặc chữ.', en: 'A cell with an amount, number or text.' },
  },
  returns: { unit: 'money', vi: 'Số tiền (đồng).', en: 'The amount (VND).' },
  source: {
    vi: 'Ba chữ số sau một dấu là hàng nghìn, vì tiền đồng không có xu (ISO 4217, số mũ 0).',
    en: 'Three digits behind one mark are thousands, as the dong has no cents (ISO 4217, exponent 0).',
  },
  examples: [
    { args: ['1.250.000đ'], result: 1250000 },
    {
      args: [[['1tr2'], ['350k'], ['2 tỷ'], ['1.250'], [99000]]],
      result: [[1200000], [350000], [2000000000], [1250], [99000]],
    },
  ],
};
