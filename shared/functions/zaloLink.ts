import type { FunctionText } from './calling/functionText';
import { phoneInFormat, phoneOfCell } from './calling/phoneForms';
import { defineFunction } from './define';

export const zaloLink = defineFunction({
  name: 'ZALO_LINK',
  params: {
    phone: { kind: 'cell', shape: 'each' },
  },
  answers: 'each',
  run: (a) => {
    const e164 = phoneOfCell(a.phone, 'phone');
    if (typeof e164 !== 'string') return e164;
    const isVietnamese = e164.startsWith('+84');
    return `https://zalo.me/${isVietnamese ? phoneInFormat(e164, 'national') : e164.slice(1)}`;
  },
});

export const text: FunctionText<typeof zaloLink> = {
  room: 'cleaning',
  vi: 'Đường dẫn mở trò chuyện Zalo với số điện thoại này.',
  en: 'The link that opens a Zalo chat with this number.',
  params: {
    phone: { unit: 'text', vi: 'Ô có số điện thoại.', en: 'A cell with a phone number.' },
  },
  returns: { unit: 'text', vi: 'Đường dẫn.', en: 'A link.' },
  source: {
    vi: 'zalo.me/<số điện thoại>; số đọc như hàm PHONE.',
    en: 'zalo.me/<phone>; the number as PHONE reads it.',
  },
  examples: [
    { args: ['0912 000 123'], result: 'https://zalo.me/0912000123' },
    { args: [[['+84 912 000 123'], ['không có']]], result: [['https://zalo.me/0912000123'], [null]] },
  ],
};
