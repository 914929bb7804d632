import type { Translated } from '..';
import type { customerFindings as en } from '../en/customers';

export const customerFindings: Translated<typeof en> = {
  'taxCode.wrong': (p) =>
    p.count === 1
      ? `"${p.text}" không phải mã số thuế: sai số kiểm tra. Hãy xem có gõ nhầm chữ số nào không.`
      : `${p.count} ô không phải mã số thuế vì sai số kiểm tra (đầu tiên: "${p.text}"). Hãy xem có gõ nhầm chữ số nào không.`,
};
