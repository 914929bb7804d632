import { maskText } from '../intake/maskText';
import { TEXT } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const mask = defineFunction({
  name: 'MASK',
  params: {
    text: TEXT,
  },
  answers: 'each',
  run: (a) => maskText(a.text),
});

export const text: FunctionText<typeof mask> = {
  room: 'cleaning',
  vi: 'Che dữ liệu cá nhân: tên chỉ còn chữ đầu, số chỉ còn ba chữ số cuối, e-mail còn chữ đầu và tên miền.',
  en: 'Personal data hidden: first letters of words, the last three digits of numbers, first letter and domain of e-mail.',
  params: {
    text: {
      unit: 'text',
      vi: 'Họ tên, số điện thoại, e-mail, địa chỉ …',
      en: 'A name, phone number, e-mail, address …',
    },
  },
  returns: { unit: 'text', vi: 'Chữ đã che.', en: 'The masked text.' },
  source: {
    vi: 'Quy tắc của Sổ Khách; số dấu sao không cho biết độ dài.',
    en: 'Own rule; the number of stars says nothing of the length.',
  },
  examples: [
    { args: ['0912 000 123'], result: '***123' },
    { args: [[['Nguyễn Văn An'], ['an.mau@example.vn']]], result: [['N*** V*** A***'], ['a***@example.vn']] },
  ],
};
