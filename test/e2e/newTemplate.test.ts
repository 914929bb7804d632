import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { TEMPLATE_FIELDS, TEMPLATES, type TemplateId } from '../../shared/commands/newTemplate';
import type { FieldId } from '../../shared/model/fields';
import type { Cell } from '../../shared/workbook/cell';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { inFolder, partsOf, readReport, soKhach } from './cli';

/** What a shop types into the columns, one row a number. */
const TYPED: Partial<Readonly<Record<FieldId, (row: number) => Cell>>> = {
  customer_id: (row) => `KH10${row}`,
  order_id: (row) => `DH10${row}`,
  name: (row) => `Trần Văn ${'ABCDEF'[row]}`,
  phone: (row) => `091200020${row}`,
  email: (row) => `khach${row}@example.com`,
  address: (row) => `Số ${row} Lê Lợi`,
  company: (row) => `Cty TNHH Mẫu ${row}`,
  province: () => 'Huế',
  birthday: (row) => ({ serial: 32000 + row }),
  gender: () => 'Nam',
  source: () => 'Zalo',
  need: () => 'Trà sen',
  stage: (row) => (row % 2 === 0 ? 'Mới' : 'Quan tâm'),
  order_status: (row) => (row % 2 === 0 ? 'Đã nhận' : 'Đang xử lý'),
  owner: () => 'Lan',
  consent: () => 'Có',
  product: () => 'Trà sen 200 g',
  quantity: (row) => row + 1,
  unit_price: () => 150000,
  amount: (row) => 150000 * (row + 1),
  payment_method: () => 'Tiền mặt',
  order_date: (row) => ({ serial: 46100 + row }),
  warranty_end: (row) => ({ serial: 46500 + row }),
  created_at: (row) => ({ serial: 46090 + row }),
  last_contact: (row) => ({ serial: 46095 + row }),
  next_contact: (row) => ({ serial: 46200 + row }),
};
/** What each is known as, and how many customers five rows of it make: a log of care alone is no list of them. */
const KNOWN: Readonly<Record<TemplateId, { readonly role: string; readonly customers: number }>> = {
  contacts: { role: 'customers', customers: 5 },
  pipeline: { role: 'customers', customers: 5 },
  orders: { role: 'orders', customers: 5 },
  care: { role: 'careLog', customers: 0 },
  service: { role: 'orders', customers: 5 },
};
const CASES = TEMPLATES.flatMap((id) => (['vi', 'en'] as const).map((language) => [id, language] as const));

describe('new', () => {
  it.each(CASES)(
    'makes the %s table (%s), and knows it again when it comes back filled in',
    (id, language) => {
      inFolder((folder) => {
        const [file, json] = [join(folder, 'mau.xlsx'), join(folder, 'r.json')];
        expect(soKhach('new', id, '--out', file, '--lang', language)).toMatchObject({ code: 0, err: '' });
        const workbook = openXlsx(readFileSync(file));
        const sheet = snapshotOf(workbook).sheets[0]!;
        const fields = TEMPLATE_FIELDS[id];
        const columns = fields.map((field) =>
          [0, 1, 2, 3, 4].map((row): Cell => TYPED[field]?.(row) ?? null),
        );
        const change = { kind: 'write', sheet: sheet.name, row: 2, column: 0, columns } as const;
        writeFileSync(file, patchXlsx(workbook, [change]));
        soKhach('inspect', file, '--json', json, '--lang', language);
        const { tables, findings, customers } = readReport(json);
        expect(tables).toHaveLength(1);
        expect(tables[0]).toMatchObject({ role: KNOWN[id].role, headerRow: 1 });
        expect(tables[0]!.columns.map(({ field }) => field)).toEqual(fields);
        expect(customers).toHaveLength(KNOWN[id].customers);
        expect(findings.find(({ code }) => code === 'table.repeatedHeader')?.where.row).toBe(2);
      });
    },
  );

  it('writes validations with lists, dates and a frozen header, and one example in grey', () => {
    inFolder((folder) => {
      const file = join(folder, 'orders.xlsx');
      soKhach('new', 'orders', '--out', file);
      const part = Object.entries(partsOf(file)).find(([name]) => /worksheets\/sheet1\.xml$/.test(name))!;
      const xml = Buffer.from(part[1]).toString('utf8');
      expect(xml).toContain('Tiền mặt,Chuyển khoản');
      expect(xml).toMatch(/dataValidation type="date"/);
      expect(xml).toMatch(/<pane [^>]*ySplit="1"/);
      expect(snapshotOf(openXlsx(readFileSync(file))).sheets[0]!.values[1]).toEqual([
        ...['DH001', { serial: 46037 }, 'KH001', 'Nguyễn Thị Ví Dụ', '0912000101', 'Trà sen 200 g'],
        ...[2, 150000, 0, 300000, 'Tiền mặt', '(ví dụ, hãy xóa dòng này)'],
      ]);
    });
  });

  it('never touches a file that is there, and names the templates', () => {
    inFolder((folder) => {
      const file = join(folder, 'a.xlsx');
      writeFileSync(file, 'mine');
      expect(soKhach('new', 'contacts', '--out', file)).toMatchObject({ code: 1 });
      expect(readFileSync(file, 'utf8')).toBe('mine');
      const wrong = soKhach('new', 'everything');
      expect(wrong.code).toBe(2);
      expect(wrong.err).toContain('contacts, pipeline, orders, care, service');
    });
  });
});
