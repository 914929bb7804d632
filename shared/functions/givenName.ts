import { givenName as metric } from '../intake/names';
import { TEXT } from './calling/commonParams';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const givenName = defineFunction({
  name: 'GIVEN_NAME',
  params: {
    text: TEXT,
  },
  answers: 'each',
  run: (a) => metric(a.text) ?? fault('noName', { argument: 'text', row: null, text: shownCell(a.text) }),
});

export const text: FunctionText<typeof givenName> = {
  room: 'cleaning',
  vi: 'Tên để xưng hô: chữ cuối của tên Việt, chữ đầu của tên nước ngoài, bỏ chị/anh/cô và ghi chú.',
  en: 'The name to greet by: the last word of a Vietnamese name, the first of another, without form of address and notes.',
  params: {
    text: { unit: 'text', vi: 'Họ tên.', en: 'A name.' },
  },
  returns: { unit: 'text', vi: 'Tên gọi.', en: 'The given name.' },
  source: {
    vi: 'Tên người Việt xếp theo thứ tự họ, tên đệm, tên.',
    en: 'Vietnamese names run family, middle, given.',
  },
  examples: [
    { args: ['chị Trần Thị Bình'], result: 'Bình' },
    { args: [[['NGUYỄN VĂN AN'], ['Maria Anders']]], result: [['An'], ['Maria']] },
  ],
};
