import { age as metric } from '../metrics/age';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const age = defineFunction({
  name: 'AGE',
  params: {
    birthday: { kind: 'date', shape: 'each' },
    as_of: { kind: 'date', shape: 'each' },
  },
  answers: 'each',
  run: (a) => metric(a.birthday, a.as_of),
});

export const text: FunctionText<typeof age> = {
  room: 'cleaning',
  vi: 'Số tuổi tròn vào một ngày.',
  en: 'Age in whole years on a day.',
  params: {
    birthday: { unit: 'date', vi: 'Ngày sinh.', en: 'The birthday.' },
    as_of: { unit: 'date', vi: 'Ngày cần tính.', en: 'The day that counts.' },
  },
  returns: { unit: 'number', vi: 'Tuổi.', en: 'Years.' },
  source: {
    vi: 'Số tuổi tròn; người sinh 29/2 tính vào 28/2 ở năm thường (Bộ luật Dân sự 2015, điều 148).',
    en: 'Whole years; 29 February counts on 28 February of common years (Civil Code of Vietnam 2015, article 148).',
  },
  examples: [
    { args: ['1990-08-15', '2026-08-14'], result: 35 },
    { args: [[['2000-02-29'], ['15/08/1990']], '2026-02-28'], result: [[26], [35]] },
  ],
};
