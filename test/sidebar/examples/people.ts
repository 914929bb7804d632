/** Invented customers with unassigned numbers; some names are long, one has no mark and one is a firm's. */
export const PEOPLE = [
  'Nguyễn Thị Hường',
  'Trần Văn Đức',
  'Công ty TNHH Thương mại Dịch vụ Xuất nhập khẩu Phương Đông Hải Sản Tươi Sống',
  'Lê Hoàng Bảo Ngọc',
  'Phạm Quỳnh Anh',
  'Đặng Thị Ánh Tuyết',
  'Vũ Minh Khôi',
  'Hoàng Thị Thanh Thủy',
  'Bùi Xuân Trường',
  'Tôn Nữ Hoàng Thị Diễm Phúc Khánh Linh',
  'Chị Lan (Q.7)',
  'Đỗ Gia Huy',
] as const;

export function phoneOf(index: number): string {
  return `0912 000 ${String(123 + index).padStart(3, '0')}`;
}

export function idOf(index: number): string {
  return `KH${String(index + 1).padStart(4, '0')}`;
}

/** What must be shown as the text that it is, wherever a name or a value stands. */
export const HOSTILE = [
  '<img src=x onerror="window.hurt=1">',
  '=HYPERLINK("https://example.com","Bấm đây")',
  '"><script>window.hurt=1</script>',
  '{count} {{tên}} {0}',
  'javascript:window.hurt=1',
  `${'Dài'.repeat(120)}`,
  '\u202Eedisreverof',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
] as const;
