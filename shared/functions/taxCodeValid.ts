import { taxCode } from '../intake/taxCode';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const taxCodeValid = defineFunction({
  name: 'TAX_CODE_VALID',
  params: {
    text: { kind: 'cell', shape: 'each' },
  },
  answers: 'each',
  run: ({ text: cell }) => (typeof cell === 'string' || typeof cell === 'number') && taxCode(cell) !== null,
});

export const text: FunctionText<typeof taxCodeValid> = {
  room: 'cleaning',
  vi: 'Mã số thuế có đúng không: 10 số có số kiểm tra, 13 số của chi nhánh, 12 số định danh cá nhân; số 0 đầu bị mất vẫn nhận ra.',
  en: 'Whether a tax code is right: ten digits with their check digit, thirteen of a branch, twelve of a person; a lost first 0 is understood.',
  params: {
    text: { unit: 'text', vi: 'Mã số thuế, chữ hoặc số.', en: 'A tax code, text or number.' },
  },
  returns: { unit: 'yesno', vi: 'TRUE hoặc FALSE.', en: 'TRUE or FALSE.' },
  source: {
    vi: 'Thông tư 105/2020/TT-BTC, điều 5: trọng số 31, 29, 23, 19, 17, 13, 7, 5, 3; 10 − tổng mod 11.',
    en: 'Circular 105/2020/TT-BTC, article 5: weights 31, 29, 23, 19, 17, 13, 7, 5, 3; 10 − sum mod 11.',
  },
  examples: [
    { args: ['0100109106'], result: true },
    { args: [[['0100109107'], ['0100109106-001'], [100109106]]], result: [[false], [true], [true]] },
  ],
};
