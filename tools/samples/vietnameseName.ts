import { chance, pick, type Random } from './random';

export type Gender = 'Nam' | 'Nữ';

/** An invented person's name: family, middle and given name as Vietnam writes them, NFC, proper case. */
export function vietnameseName(random: Random, gender: Gender): string {
  const middle = pick(random, gender === 'Nữ' ? MIDDLE_WOMEN : MIDDLE_MEN);
  const given = pick(random, gender === 'Nữ' ? GIVEN_WOMEN : GIVEN_MEN);
  const second = chance(random, 0.3) ? `${pick(random, gender === 'Nữ' ? SECOND_WOMEN : SECOND_MEN)} ` : '';
  return `${pick(random, FAMILY)} ${middle} ${second}${given}`;
}

/** The last word: the name by which Vietnam addresses a person. */
export function givenName(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** `Đặng` to `Dang`: how people type who have no Vietnamese keyboard. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** Roughly as frequent as the names are: Nguyễn in three of ten. */
const FAMILY = [
  ...new Array<string>(12).fill('Nguyễn'),
  ...new Array<string>(5).fill('Trần'),
  ...new Array<string>(4).fill('Lê'),
  ...new Array<string>(3).fill('Phạm'),
  ...['Huỳnh', 'Hoàng', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đoàn', 'Trịnh'],
];

const MIDDLE_WOMEN = ['Thị', 'Thị', 'Thị', 'Ngọc', 'Thu', 'Kim', 'Thanh', 'Bích', 'Mỹ', 'Diệu', 'Như'];
const MIDDLE_MEN = ['Văn', 'Văn', 'Đức', 'Minh', 'Quốc', 'Hữu', 'Công', 'Thanh', 'Xuân', 'Đình', 'Tuấn'];
const SECOND_WOMEN = ['Thùy', 'Hồng', 'Phương', 'Quỳnh', 'Bảo', 'Khánh', 'Minh', 'Hoài'];
const SECOND_MEN = ['Gia', 'Trọng', 'Nhật', 'Anh', 'Hoàng', 'Mạnh', 'Khắc', 'Thế'];

const GIVEN_WOMEN = [
  ...['Lan', 'Hoa', 'Hương', 'Mai', 'Linh', 'Trang', 'Thảo', 'Hạnh', 'Nga', 'Yến', 'Anh', 'Ngân', 'Vy'],
  ...['Trinh', 'Tuyết', 'Duyên', 'Loan', 'Oanh', 'Thúy', 'Hiền', 'Nhung', 'Quyên', 'Trâm', 'Uyên', 'Xuân'],
];

const GIVEN_MEN = [
  ...['Hùng', 'Dũng', 'Nam', 'Tuấn', 'Sơn', 'Hải', 'Long', 'Phúc', 'Quân', 'Khoa', 'Bình', 'Đạt', 'Tú'],
  ...['Thắng', 'Trung', 'Việt', 'Hiếu', 'Lâm', 'Phong', 'Tiến', 'Vinh', 'Khánh', 'Tài', 'Lộc', 'Anh'],
];
