import type { Translated } from '..';
import type { legacyFindings as en } from '../en/legacy';

export const legacyFindings: Translated<typeof en> = {
  'text.lostLetters': (p) =>
    `Bị mất chữ khi chuyển đổi tệp, không khôi phục được, cần nhập lại: ${p.count === 1 ? `"${p.text}"` : `"${p.text}" và ${p.count - 1} ô nữa`}.`,
};
