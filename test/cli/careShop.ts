import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { soKhach } from '../e2e/cli';

/** A managed file in a folder: three who may get an e-mail for their birthday, one without an address, one who refused. */
export function careShop(folder: string): string {
  const rows = [
    'Mã KH,Họ tên,SĐT,Email,Ngày sinh,Giới tính,Đồng ý nhận tin',
    'K01,Nguyễn Thị Mẫu,0900000001,mau@example.com,01/07/1990,Nữ,Có',
    'K02,Trần Văn Thử,0900000002,thu@example.com,01/07/1985,Nam,Có',
    'K03,Lê Thị Giả,0900000003,gia@example.com,01/07/1979,Nữ,Có',
    'K04,Phạm Văn Ví,0900000004,,03/07/1999,Nam,Có',
    'K05,Đỗ Thị Nháp,0900000005,nhap@example.com,01/07/1970,Nữ,Không',
  ];
  const table = join(folder, 'khach.csv');
  writeFileSync(table, rows.join('\n'));
  const file = join(folder, 'khach.crm.xlsx');
  const { code, err } = soKhach('convert', table, '--out', file);
  if (code !== 0) throw new Error(err);
  return file;
}

export const KEYS: readonly string[] = [
  'K01|birthday|2026-07-01',
  'K02|birthday|2026-07-01',
  'K03|birthday|2026-07-01',
];
