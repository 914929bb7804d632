import { cleanName } from '../intake/names';
import { TEXT } from './calling/commonParams';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const fullName = defineFunction({
  name: 'FULL_NAME',
  params: {
    text: TEXT,
  },
  answers: 'each',
  run: (a) => cleanName(a.text) ?? fault('noName', { argument: 'text', row: null, text: shownCell(a.text) }),
});

export const text: FunctionText<typeof fullName> = {
  room: 'cleaning',
  vi: 'Họ tên viết hoa đúng, một khoảng trắng, đúng bảng mã; không làm hỏng tên công ty, ghi chú hay chữ viết hoa sẵn.',
  en: 'A name in proper case with single spaces and composed letters; companies, notes and mixed case stay.',
  params: {
    text: { unit: 'text', vi: 'Họ tên như đang ghi.', en: 'A name as it was typed.' },
  },
  returns: { unit: 'text', vi: 'Họ tên.', en: 'The name.' },
  source: {
    vi: 'Tên viết toàn chữ thường hoặc toàn chữ hoa thì sửa, còn lại để nguyên; Unicode NFC.',
    en: 'Names typed all small or all capital are changed, others are left; Unicode NFC.',
  },
  examples: [
    { args: ['nguyễn  văn AN'], result: 'nguyễn văn AN' },
    {
      args: [[['NGUYỄN VĂN AN'], ['trần thị bình (vợ anh Tuấn)'], ['CÔNG TY TNHH ABC']]],
      result: [['Nguyễn Văn An'], ['Trần Thị Bình (vợ anh Tuấn)'], ['CÔNG TY TNHH ABC']],
    },
  ],
};
