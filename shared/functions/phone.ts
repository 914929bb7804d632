import type { FunctionText } from './calling/functionText';
import { phoneInFormat, phoneOfCell } from './calling/phoneForms';
import { defineFunction } from './define';

export const phone = defineFunction({
  name: 'PHONE',
  params: {
    text: { kind: 'cell', shape: 'each' },
    format: { kind: 'text', shape: 'one', optional: true, choices: ['e164', 'national', 'international'] },
  },
  answers: 'each',
  run: (a) => {
    const e164 = phoneOfCell(a.text, 'text');
    return typeof e164 === 'string' ? phoneInFormat(e164, a.format ?? 'e164') : e164;
  },
});

export const text: FunctionText<typeof phone> = {
  room: 'cleaning',
  vi: 'Chuẩn hóa số điện thoại: thêm lại số 0 bị mất, đổi đầu số 11 số cũ (2018), nhận cả số nước ngoài; lấy số đầu tiên trong ô.',
  en: 'A phone number in normal form: lost zeros and the old 11-digit prefixes (2018) are repaired, other countries are read by their rules; the first number of the cell.',
  params: {
    text: {
      unit: 'text',
      vi: 'Ô có số điện thoại, chữ hoặc số.',
      en: 'A cell with a phone number, text or number.',
    },
    format: {
      unit: 'text',
      vi: 'Dạng trả về: "e164" (mặc định), "national" hoặc "international".',
      en: 'Form of the answer: "e164" (default), "national" or "international".',
    },
  },
  returns: { unit: 'text', vi: 'Số điện thoại.', en: 'The number.' },
  source: {
    vi: 'Bộ Thông tin và Truyền thông, kế hoạch ngày 22/11/2016 và 29/5/2018; nước khác: dữ liệu của libphonenumber; ITU-T E.164.',
    en: 'Ministry of Information and Communications of Vietnam, plans of 2016-11-22 and 2018-05-29; other countries: metadata of libphonenumber; ITU-T E.164.',
  },
  examples: [
    { args: ['0912 000 123'], result: '+84912000123' },
    { args: [912000123, 'national'], result: '0912000123' },
    {
      args: [[['01620001234'], ['+81 3 1234 5678'], ['']], 'international'],
      result: [['+84 320 001 234'], ['+81 3 1234 5678']],
    },
  ],
};
