import type { customerFindings as en, duplicateMarks as enMarks } from '../en/customers';
import { mergeLines } from '../mergeLines';
import type { Translated } from '../translated';
import { grouped } from './grouped';

export const customerFindings: Translated<typeof en> = {
  'customers.lookAlike': (p) =>
    `${p.ids} trông giống nhau (${marksText(p.marks)}) nhưng chưa đủ rõ để đề xuất gộp. Nếu đúng là một khách, hãy tự gộp.`,
  'customers.copiedList': (p) =>
    `Trang "${p.sheet}" là bản chép danh sách khách ở trang "${p.original}", kèm cả các cột ◆, nên không được đọc để mỗi khách chỉ tính một lần. Không cần nữa thì xóa trang này; muốn dùng như một danh sách riêng thì xóa các cột ◆ trong đó rồi bấm Cập nhật.`,
  'merge.unknownId': (p) => `Không có khách ${p.id}. Mã nằm ở cột "◆ Mã CRM".`,
  'merge.itself': (p) => `Không gộp ${p.id} vào chính khách đó được. Hãy ghi mã của hai khách.`,
  'merge.already': (p) =>
    `${p.id} đã được gộp vào ${p.into}. Hãy hoàn tác lần gộp đó trước ("repairs undo"), hoặc gộp ${p.into}.`,
  'merge.taxCodes': (p) =>
    `${p.id} và ${p.into} khác mã số thuế (${p.codes}) nên là hai khách. Nếu một mã bị sai, hãy sửa mã trước.`,
  'taxCode.wrong': (p) =>
    p.count === 1
      ? `"${p.text}" không phải mã số thuế: sai số kiểm tra. Hãy xem có gõ nhầm chữ số nào không.`
      : `${grouped(p.count)} ô không phải mã số thuế vì sai số kiểm tra (đầu tiên: "${p.text}"). Hãy xem có gõ nhầm chữ số nào không.`,
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

export function keepsText(keeps: string): string {
  const { added, dropped } = mergeLines(keeps, 'vi', valueWords);
  const adds = added === '' ? '' : ` Bổ sung ${added}.`;
  return dropped === '' ? adds : `${adds} Không dùng ${dropped}.`;
}

const valueWords = { female: 'nữ', male: 'nam', true: 'có', false: 'không' };
