import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CustomerView } from '../../shared/desk/views';
import { careShop } from '../cli/careShop';
import { inFolder, readReport, soKhach } from './cli';

describe('so-khach customer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  const file = join(folder, 'shop.crm.xlsx');
  beforeAll(() => {
    copyFileSync('examples/cua-hang-mau.xlsx', join(folder, 'shop.xlsx'));
    expect(soKhach('convert', join(folder, 'shop.xlsx'), '--lang', 'vi').code).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shows what was bought, what is expected with its range and the reasons, segments and history', () => {
    const { code, out } = soKhach('customer', file, 'KH0007');
    expect(code).toBe(0);
    const [head, ...lines] = out.split('\n');
    expect(head).toMatch(/^.+ \(KH0007\), trang "Khách hàng" dòng \d+$/);
    for (const part of [
      /^Đã mua$/,
      /^ {2}[\d.]+\s₫, \d+ đơn, lần đầu \d\d\/\d\d\/\d{4}, gần nhất \d\d\/\d\d\/\d{4}$/,
      /^Dự đoán 12 tháng tới$/,
      /^ {2}nhiều khả năng từ [\d.]+\s₫ đến [\d.]+\s₫$/,
      /^ {2}Vì sao ra số này: .*% khả năng vẫn còn là khách/,
      /^Lịch sử$/,
      /^ {2}\d\d\/\d\d\/\d{4} {2}Đơn hàng: Đơn DH\d+ {2}[\d.]+\s₫$/,
      /^Các phân khúc đã qua$/,
    ])
      expect(lines).toContainEqual(expect.stringMatching(part));
    const english = soKhach('customer', file, 'KH0007', '--lang', 'en').out;
    expect(english).toMatch(/^Expected in 12 months$/m);
    expect(english).not.toMatch(/Đã mua|Dự đoán|Lịch sử/);
  });

  it('finds the same one by phone, e-mail and name, and as JSON is what the sidebar gets', () => {
    inFolder((folder) => {
      const file = careShop(folder);
      const view = (who: string): CustomerView => JSON.parse(soKhach('customer', file, who, '--json').out);
      const one = view('K01');
      expect(one.id).toBe('K01');
      for (const who of [one.phone, one.email, one.name]) {
        if (who !== null) expect(view(who).id).toBe('K01');
      }
      expect([one.phone, one.email].filter(Boolean).length).toBeGreaterThan(0);
      const path = join(folder, 'one.json');
      expect(soKhach('customer', file, 'K01', '--json', path).code).toBe(0);
      expect(readReport(path)).toEqual(one);
    });
  });

  it('asks which one where several or nobody fits, and for whom where no one is named', () => {
    const many = soKhach('customer', file, 'nguyen');
    expect([many.code, many.err]).toEqual([1, expect.stringContaining('hãy gọi lại bằng mã')]);
    expect(many.err).toMatch(/\n {2}KH\d{4} {2}Nguyễn/);
    expect(many.err).toMatch(/… và \d+ khách nữa/);
    const none = soKhach('customer', file, 'khongcoai@example.com');
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('khongcoai@example.com')]);
    expect(soKhach('customer', file).code).toBe(2);
    expect(soKhach('customer', file, 'a', 'b').code).toBe(2);
    expect(soKhach('customer', join(folder, 'shop.xlsx'), 'KH0007').code).toBe(1);
  });
});
