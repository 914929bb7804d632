import { provinceOf } from '../intake/province';
import { TEXT } from './calling/commonParams';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const province = defineFunction({
  name: 'PROVINCE',
  params: {
    address: TEXT,
  },
  answers: 'each',
  run: (a) =>
    provinceOf(a.address)?.name ??
    fault('noProvince', { argument: 'address', row: null, text: shownCell(a.address) }),
});

export const text: FunctionText<typeof province> = {
  room: 'cleaning',
  vi: 'Tỉnh, thành phố hiện nay (34 đơn vị từ 2025) của một địa chỉ cũ hoặc mới.',
  en: 'Today’s province (34 since 2025) of an old or new address.',
  params: {
    address: { unit: 'text', vi: 'Địa chỉ cũ hoặc mới.', en: 'An old or a new address.' },
  },
  returns: { unit: 'text', vi: 'Tên tỉnh, thành phố.', en: 'The province.' },
  source: {
    vi: 'Nghị quyết 202/2025/QH15 (63 còn 34 tỉnh, thành), Nghị quyết 30/2026/QH16 (Đồng Nai).',
    en: 'Resolution 202/2025/QH15 (63 to 34 provinces), Resolution 30/2026/QH16 (Đồng Nai).',
  },
  examples: [
    { args: ['12 Đường Mẫu 3, TP. Thủ Dầu Một, Bình Dương'], result: 'Thành phố Hồ Chí Minh' },
    {
      args: [[['5 Đường Mẫu, Q. Hải Châu, Đà Nẵng'], ['3 Phố Mẫu, HN']]],
      result: [['Thành phố Đà Nẵng'], ['Thành phố Hà Nội']],
    },
  ],
};
