import type { customerFindings as en, duplicateMarks as enMarks } from '../en/customers';
import type { Translated } from '../translated';

export const customerFindings: Translated<typeof en> = {
  'customers.lookAlike': (p) =>
    `${p.ids} trông giống nhau (${marksText(p.marks)}) nhưng chưa đủ rõ để đề xuất gộp. Nếu đúng là một khách, hãy tự gộp.`,
  'taxCode.wrong': (p) =>
    p.count === 1
      ? `"${p.text}" không phải mã số thuế: sai số kiểm tra. Hãy xem có gõ nhầm chữ số nào không.`
      : `${p.count} ô không phải mã số thuế vì sai số kiểm tra (đầu tiên: "${p.text}"). Hãy xem có gõ nhầm chữ số nào không.`,
};

export const duplicateMarks: typeof enMarks = {
  code: 'cùng mã',
  phone: 'cùng số điện thoại',
  email: 'cùng email',
  taxCode: 'cùng mã số thuế',
  name: 'cùng tên',
  similarName: 'tên gần giống',
  nearPhone: 'số điện thoại lệch một chỗ',
  nearEmail: 'email gần giống',
  birthday: 'cùng ngày sinh',
  nearBirthday: 'ngày sinh lệch một chỗ',
  address: 'cùng địa chỉ',
};

export function marksText(codes: string): string {
  const words: Readonly<Record<string, string>> = duplicateMarks;
  return codes
    .split(',')
    .map((code) => words[code] ?? code)
    .join(', ');
}
