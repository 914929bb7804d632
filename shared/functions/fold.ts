import { foldText } from '../intake/foldText';
import { TEXT } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const fold = defineFunction({
  name: 'FOLD',
  params: {
    text: TEXT,
  },
  answers: 'each',
  run: (a) => foldText(a.text),
});

export const text: FunctionText<typeof fold> = {
  room: 'cleaning',
  vi: 'Chữ không dấu, chữ thường, không dấu câu, để so sánh và tìm kiếm.',
  en: 'Text without marks, case and punctuation, to compare and search by.',
  params: {
    text: { unit: 'text', vi: 'Chữ bất kỳ.', en: 'Any text.' },
  },
  returns: { unit: 'text', vi: 'Chữ không dấu.', en: 'The folded text.' },
  source: {
    vi: 'Unicode UAX 15 (NFKD), bỏ dấu; đ thành d.',
    en: 'Unicode UAX 15 (NFKD), marks dropped; đ is d.',
  },
  examples: [
    { args: ['Đặng Thị Hòa'], result: 'dang thi hoa' },
    { args: [[['Họ & Tên: '], ['CÀ PHÊ']]], result: [['ho ten'], ['ca phe']] },
  ],
};
