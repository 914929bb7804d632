import { describe, expect, it } from '@jest/globals';
import { columnOf } from '../../shared/intake/understanding';
import { type FieldId, fields } from '../../shared/model/fields';
import type { Cell } from '../../shared/workbook/cell';
import { fieldsOf, headerOf, sheet, tableOf, understood } from './sheets';

const day = (serial: number) => ({ serial });
const ROWS = 12;
const each = <T>(make: (i: number) => T): readonly T[] => Array.from({ length: ROWS }, (_, i) => make(i));

const NAMES = each((i) => `${['Nguyễn', 'Trần', 'Lê', 'Phạm'][i % 4]} Thị ${'ABCDEFGHIKLM'[i]}nh`);
const PHONES = each((i) => `09${String(10203040 + i * 1357913).slice(0, 8)}`);
const EMAILS = each((i) => `khach${i}@example.com`);
const DAYS = each((i) => day(45000 + 9 * i));
const MONEY = each((i) => 150000 + 35000 * i);
const COUNT = each((i) => i + 1);
const CODES = each((i) => `KH${String(i).padStart(3, '0')}`);

/** A sheet from columns: name, then cells. */
function columns(...all: readonly (readonly [string, readonly Cell[]])[]) {
  return sheet([all.map(([name]) => name), ...each((i) => all.map(([, cells]) => cells[i] ?? null))]);
}

/** The field of the column with a header. */
function fieldFor(header: string, ...all: readonly (readonly [string, readonly Cell[]])[]): FieldId | null {
  return tableOf(columns(...all)).columns.find((column) => column.header === header)!.field;
}

describe('a name that may be several fields is decided by its cells', () => {
  const who = [['Họ tên', NAMES]] as const;

  it.each<[string, readonly Cell[], FieldId]>([
    ['ĐT', PHONES, 'phone'],
    ['DT', MONEY, 'total_spent'],
    ['TT', COUNT, 'row_no'],
    ['TT', each((i) => (i % 2 ? 'Tiềm năng' : 'Đã mua')), 'stage'],
    ['No', COUNT, 'row_no'],
    ['No', MONEY, 'debt'],
    ['NỢ', MONEY, 'debt'],
    ['Title', each((i) => (i % 2 ? 'Mr' : 'Ms.')), 'honorific'],
    ['Title', each((i) => (i % 2 ? 'Sales Manager' : 'Owner')), 'position'],
    ['Liên hệ', PHONES, 'phone'],
    ['Liên hệ', EMAILS, 'email'],
    ['Kênh', each((i) => (i % 2 ? 'Facebook' : 'Bạn bè giới thiệu')), 'source'],
    ['Kênh', each((i) => (i % 2 ? 'MT' : 'GT')), 'channel'],
    ['Created', DAYS, 'created_at'],
    ['Mã', CODES, 'customer_id'],
    ['Trạng thái', each(() => 'Đang chăm sóc'), 'stage'],
    ['Nhóm', each((i) => (i % 2 ? 'VIP' : 'Thường')), 'group'],
    ['Total', MONEY, 'total_spent'],
    ['Số thẻ', each((i) => `TV${i}`), 'card_no'],
    [
      'Card number',
      each((i) => ['4111 1111 1111 1111', '5500 0055 5555 5559', '4012 8888 8888 1881'][i % 3]!),
      'bank_card',
    ],
  ])('%s of a customer list', (header, cells, field) => {
    expect(fieldFor(header, ...who, ['Ngày sinh', each((i) => day(30000 + 400 * i))], [header, cells])).toBe(
      field,
    );
  });

  it.each<[string, readonly Cell[], FieldId]>([
    ['ĐT', PHONES, 'phone'],
    ['ĐT', MONEY, 'amount'],
    ['TT', MONEY, 'amount'],
    ['TT', each((i) => (i % 2 ? 'Đã thanh toán' : 'Chưa thanh toán')), 'payment_status'],
    ['Thanh toán', MONEY, 'amount'],
    ['Thanh toán', each((i) => (i % 2 ? 'Tiền mặt' : 'Chuyển khoản')), 'payment_method'],
    ['Giá', MONEY, 'amount'],
    ['Khách hàng', NAMES, 'name'],
    ['Khách hàng', CODES, 'customer_id'],
    ['Customer', each((i) => 17850 + i), 'customer_id'],
    ['Trạng thái', each(() => 'Hoàn thành'), 'order_status'],
    ['Created', DAYS, 'order_date'],
    ['Sale', each((i) => (i % 2 ? 'Chị Lan' : 'Anh Minh')), 'owner'],
  ])('%s of a list of orders', (header, cells, field) => {
    const date = header === 'Created' ? [] : [['Ngày mua', DAYS] as const];
    expect(fieldFor(header, ['Mã đơn hàng', each((i) => `HD${i}`)], ...date, [header, cells])).toBe(field);
  });

  it('Đơn hàng: codes, products or a number of orders', () => {
    const rest = [
      ['Ngày mua', DAYS],
      ['SĐT', PHONES],
      ['Thành tiền', MONEY],
    ] as const;
    expect(fieldFor('Đơn hàng', ...rest, ['Đơn hàng', each((i) => `HD00${i}`)])).toBe('order_id');
    expect(
      fieldFor('Đơn hàng', ...rest, ['Đơn hàng', each((i) => (i % 2 ? 'Kem chống nắng' : 'Sữa rửa mặt'))]),
    ).toBe('product');
    expect(
      fieldFor(
        'Đơn hàng',
        ...who,
        ['Ngày sinh', DAYS],
        ['Hạng', each(() => 'Vàng')],
        ['Đơn hàng', each((i) => i % 4)],
      ),
    ).toBe('order_count');
  });

  it('Tên: full names, given names, products', () => {
    expect(fieldFor('Tên', ['Tên', NAMES], ['SĐT', PHONES])).toBe('name');
    expect(
      fieldFor(
        'Tên',
        ['Họ đệm', each(() => 'Nguyễn Thị')],
        ['Tên', each((i) => ['An', 'Bình', 'Chi', 'Dũng'][i % 4]!)],
        ['SĐT', PHONES],
      ),
    ).toBe('first_name');
    expect(
      fieldFor(
        'Tên',
        ['Mã', each((i) => `SP${i}`)],
        ['Tên', each((i) => `Áo thun cổ tròn ${i}`)],
        ['Đơn vị tính', each(() => 'cái')],
        ['Giá bán', MONEY],
      ),
    ).toBe('product');
  });

  it('Mã of orders is the order where it stands once, the customer where it repeats over days', () => {
    const rest = [
      ['Ngày mua', DAYS],
      ['SĐT', PHONES],
      ['Thành tiền', MONEY],
    ] as const;
    expect(fieldFor('Mã', ['Mã', each((i) => `A${100 + i}`)], ...rest)).toBe('order_id');
    expect(fieldFor('Mã', ['Mã', each((i) => `A${100 + (i % 4)}`)], ...rest)).toBe('customer_id');
  });

  it('Giá is the unit price beside quantity and amount', () => {
    const rest = [
      ['NGÀY MUA', DAYS],
      ['SẢN PHẨM', each(() => 'Kem')],
      ['SỐ LƯỢNG', each(() => 2)],
      ['Thành tiền', each((i) => 2 * MONEY[i]!)],
    ] as const;
    expect(fieldFor('GIÁ', ...rest, ['GIÁ', MONEY])).toBe('unit_price');
  });

  it('Ngày is the day of the order beside money, and ambiguous in a list of people', () => {
    expect(fieldFor('Ngày', ['Ngày', DAYS], ['Khách hàng', NAMES], ['Tổng tiền', MONEY])).toBe('order_date');
    const { tables, findings } = understood(
      columns(['Ngày', DAYS], ['Họ tên', NAMES], ['SĐT', PHONES], ['Nhu cầu', each(() => 'tư vấn')]),
    );
    expect(tables[0]!.columns[0]).toMatchObject({ field: null, reason: 'ambiguous' });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'table.columnAmbiguous',
        where: { sheet: 'Sheet1', row: 0, column: 0 },
      }),
    );
  });

  it('stays ambiguous where the cells are empty', () => {
    const { tables, findings } = understood(
      columns(['SĐT', PHONES], ['Tên', each(() => null)], ['Email', EMAILS]),
    );
    expect(tables[0]!.columns[1]).toMatchObject({ field: null, reason: 'ambiguous', confidence: 0.3 });
    expect(findings.find(({ code }) => code === 'table.columnAmbiguous')?.params).toMatchObject({
      column: 'B',
      ids: ['first_name', 'name'],
    });
  });
});

describe('a name that its cells deny', () => {
  it('is read by the cells, with a finding', () => {
    const { tables, findings } = understood(columns(['Họ tên', NAMES], ['SĐT', EMAILS]));
    expect(tables[0]!.columns[1]).toMatchObject({ field: 'email', reason: 'values' });
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'table.columnContradicted',
        severity: 'warning',
        params: { column: 'B', header: 'SĐT', expected: 'phone', field: 'email' },
      }),
    );
  });

  it('is left out where the cells show nothing of their own', () => {
    const { tables, findings } = understood(columns(['Họ tên', NAMES], ['SĐT', PHONES], ['Email', MONEY]));
    expect(tables[0]!.columns[2]).toMatchObject({ field: null, reason: 'none', confidence: 0 });
    expect(findings.find(({ code }) => code === 'table.columnContradicted')?.params).toMatchObject({
      expected: 'email',
      field: null,
    });
  });

  it('swapped names of two columns are both put right', () => {
    const table = tableOf(columns(['Họ tên', NAMES], ['SĐT', EMAILS], ['Email', PHONES]));
    expect(fieldsOf(table)).toEqual(['name', 'email', 'phone']);
  });
});

describe('a column without a known name', () => {
  it('is read by cells that leave no doubt', () => {
    const table = tableOf(
      columns(['Họ tên', NAMES], ['abc', PHONES], ['', EMAILS], ['xyz', each((i) => (i % 2 ? 'Nam' : 'Nữ'))]),
    );
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'email', 'gender']);
    expect(table.columns.slice(1).map(({ reason }) => reason)).toEqual(['values', 'values', 'values']);
  });

  it('is not read by numbers, days or words, and is named in one finding', () => {
    const { tables, findings } = understood(
      columns(
        ['Họ tên', NAMES],
        ['SĐT', PHONES],
        ['Abc', MONEY],
        ['Def', DAYS],
        ['Ghi', each(() => 'vài chữ')],
      ),
    );
    expect(fieldsOf(tables[0]!)).toEqual(['name', 'phone', null, null, null]);
    expect(findings.filter(({ code }) => code === 'table.columnUnknown')).toEqual([
      expect.objectContaining({
        severity: 'info',
        params: { columns: 'C "Abc", D "Def", E "Ghi"', count: 3 },
      }),
    ]);
  });

  it('of 16 digits with the check digit of payment cards must not be kept', () => {
    const cards = each((i) => ['4111111111111111', '5500005555555559', '4012888888881881'][i % 3]!);
    const { tables, findings } = understood(columns(['Họ tên', NAMES], ['abc', cards]));
    expect(fieldsOf(tables[0]!)).toEqual(['name', 'bank_card']);
    expect(findings.map(({ code }) => code)).toContain('table.forbiddenColumn');
  });

  it('of days makes orders complete where it is the only one', () => {
    const rest = [
      ['Mã đơn hàng', each((i) => `HD${i}`)],
      ['SĐT', PHONES],
      ['Thành tiền', MONEY],
    ] as const;
    expect(fieldFor('Lúc', ...rest, ['Lúc', DAYS])).toBe('order_date');
    expect(fieldFor('Lúc', ...rest, ['Lúc', DAYS], ['Khi nào', DAYS])).toBe(null);
  });
});

describe('row numbers', () => {
  it.each(['STT', 'TT', 'No', 'No.', '#', 'Số TT'])('named %s are never an id', (header) => {
    const table = tableOf(columns([header, COUNT], ['Họ tên', NAMES], ['SĐT', PHONES]));
    expect(fieldsOf(table)).toEqual(['row_no', 'name', 'phone']);
  });

  it('without a name are recognised, also where they start again', () => {
    const table = tableOf(columns(['', each((i) => (i % 6) + 1)], ['Họ tên', NAMES], ['SĐT', PHONES]));
    expect(fieldsOf(table)).toEqual(['row_no', 'name', 'phone']);
  });
});

describe('two columns for one field', () => {
  it('the better filled one has it, the other is secondary', () => {
    const thin = each((i) => (i < 2 ? 'Hà Nội' : null));
    const { tables, findings } = understood(
      columns(['Họ tên', NAMES], ['Địa chỉ', thin], ['Địa chỉ nhà', each((i) => `${i} Phố Dài`)]),
    );
    expect(tables[0]!.columns.map(({ field, reason }) => [field, reason])).toEqual([
      ['name', 'exact'],
      [null, 'secondary'],
      ['address', 'exact'],
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'table.columnSecondary',
        params: { column: 'B', header: 'Địa chỉ', other: 'C' },
      }),
    );
  });

  it('a second column of phones is the second phone', () => {
    const table = tableOf(
      columns(['Họ tên', NAMES], ['Di động', PHONES], ['Điện thoại', [...PHONES].reverse().slice(0, 4)]),
    );
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'phone2']);
  });

  it('with the same name are said to be so', () => {
    const { findings } = understood(columns(['Họ tên', NAMES], ['Ghi chú', NAMES], ['ghi chú', NAMES]));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'table.duplicateHeader',
        params: { header: 'Ghi chú', columns: 'B, C' },
      }),
    );
  });

  it("a customer's total on each order is not the amount", () => {
    const codes = each((i) => `KH${Math.floor(i / 3)}`);
    const totals = each((i) => 1000000 * (1 + Math.floor(i / 3)));
    const all = [
      ['Mã KH', codes],
      ['Doanh thu', totals],
      ['Mã giao dịch', each((i) => `HD${i}`)],
      ['Thời gian', DAYS],
      ['Doanh thu', MONEY],
    ] as const;
    expect(fieldsOf(tableOf(columns(...all)))).toEqual([
      'customer_id',
      'total_spent',
      'order_id',
      'order_date',
      'amount',
    ]);
  });
});

describe('a total repeated on every line of its order', () => {
  const codes = each((i) => `DH${Math.floor(i / 3)}`);
  const totals = each((i) => 500000 + 1000 * Math.floor(i / 3));
  const rest = [
    ['Mã đơn hàng', codes],
    ['Ngày đặt hàng', each((i) => day(45000 + Math.floor(i / 3)))],
    ['SĐT', PHONES],
  ] as const;

  it('gives way to the amount of the line', () => {
    const { tables, findings } = understood(
      columns(...rest, ['Tổng giá trị đơn hàng (VND)', totals], ['Tổng giá bán', MONEY]),
    );
    expect(fieldsOf(tables[0]!)).toEqual(['order_id', 'order_date', 'phone', null, 'amount']);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'table.repeatedTotal',
        params: expect.objectContaining({ column: 'D', of: 'order' }),
      }),
    );
  });

  it('gives way to price and quantity', () => {
    const table = tableOf(
      columns(...rest, ['Tổng thanh toán', totals], ['Số lượng', each(() => 1)], ['Đơn giá', MONEY]),
    );
    expect(fieldsOf(table)).toEqual(['order_id', 'order_date', 'phone', null, 'quantity', 'unit_price']);
  });

  it('stays where nothing else says what a line costs', () => {
    expect(fieldsOf(tableOf(columns(...rest, ['Tổng thanh toán', totals])))).toEqual([
      'order_id',
      'order_date',
      'phone',
      'amount',
    ]);
  });
});

describe('units and sensitive columns', () => {
  it.each([
    ['Đơn giá (nghìn đồng)', 1000],
    ['Thành tiền (1.000đ)', 1000],
    ['Tổng tiền (k)', 1000],
    ['Doanh thu (triệu đồng)', 1000000],
    ['Thành tiền (VNĐ)', undefined],
  ])('%s', (header, factor) => {
    const { tables, findings } = understood(
      columns(['Ngày mua', DAYS], ['SĐT', PHONES], ['Sản phẩm', NAMES], [header, each((i) => 50 + i)]),
    );
    const column = tables[0]!.columns[3]!;
    expect(column.field).not.toBeNull();
    expect(column.factor).toBe(factor);
    expect(findings.some(({ code }) => code === 'table.thousandsUnit')).toBe(factor !== undefined);
  });

  it('a unit above the table counts for all money below it', () => {
    const table = tableOf(
      sheet([
        ['ĐVT: nghìn đồng'],
        ['Ngày mua', 'SĐT', 'Thành tiền'],
        ...each((i) => [DAYS[i]!, PHONES[i]!, 50 + i]),
      ]),
    );
    expect(columnOf(table, 'amount')!.factor).toBe(1000);
  });

  it.each(['Số CCCD', 'Mật khẩu', 'Tên đăng nhập', 'Credit card'])(
    '%s is a warning, whatever it holds',
    (header) => {
      const { findings } = understood(columns(['Họ tên', NAMES], [header, CODES]));
      expect(findings).toContainEqual(
        expect.objectContaining({ code: 'table.forbiddenColumn', severity: 'warning' }),
      );
    },
  );

  it('device data is left out quietly', () => {
    const { findings } = understood(columns(['Họ tên', NAMES], ['IP', each((i) => `10.0.0.${i}`)]));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.deviceColumns', severity: 'info' }),
    );
  });
});

describe('every name in the field table', () => {
  const ids = Object.keys(fields) as FieldId[];

  it('is understood as its field where it is the only possible one', () => {
    const wrong: string[] = [];
    for (const id of ids) {
      if (fields[id].of === 'survey' || fields[id].of === 'campaign') continue;
      for (const name of [...fields[id].headers.vi, ...fields[id].headers.en]) {
        const { matches } = { matches: tableOf(sheet([[name, 'Xyz abc']])).columns[0] };
        if (matches?.field !== id && matches?.field !== null)
          wrong.push(`${name}: ${id}, read as ${matches?.field}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('confidence follows the scale: exact above folded above values', () => {
    const confidence = (header: string) =>
      columnOf(tableOf(columns(['Họ tên', NAMES], [header, PHONES])), 'phone')!.confidence;
    expect(confidence('SĐT')).toBe(1);
    expect(confidence('so_dien_thoai')).toBeLessThan(1);
    expect(confidence('so_dien_thoai')).toBeGreaterThan(0.8);
    expect(confidence('abc')).toBeLessThanOrEqual(0.9);
    expect(headerOf(tableOf(columns(['Họ tên', NAMES], ['abc', PHONES])), 'phone')).toBe('abc');
  });
});
