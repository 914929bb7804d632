import type { words as en } from '../en/calendar';

export const words: typeof en = {
  file: 'cham-soc',
  phone: (p) => `Điện thoại: ${p.phone}`,
};
