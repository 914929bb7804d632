import { describe, expect, it } from '@jest/globals';
import { columnOf } from '../../shared/intake/understanding';
import { csv, fieldsOf, headerOf, merges, sheet, tableOf, understood } from './sheets';

const day = (serial: number) => ({ serial });

/** Ten people with invented numbers: columns name, phone, e-mail, birthday, city. */
const people = Array.from({ length: 12 }, (_, i) => [
  `Nguyễn Văn ${'ABCDEFGHIKLM'[i]}n`,
  `09${String(10000000 + i * 1234567).slice(0, 8)}`,
  `khach${i}@example.com`,
  day(30000 + 311 * i),
  i % 2 === 0 ? 'Hà Nội' : 'Đà Nẵng',
]);

describe('the header row', () => {
  it('is found in row 1, and nothing is said of its place', () => {
    const { tables, findings } = understood(
      sheet([['Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Tỉnh'], ...people]),
    );
    expect(tables[0]).toMatchObject({ role: 'customers', headerRow: 0 });
    expect(findings.map(({ code }) => code)).not.toContain('table.headerFoundAt');
  });

  it('is found in row 7 below titles, and said to be there', () => {
    const titles = [
      ['CÔNG TY ABC'],
      ['Địa chỉ: 1 Phố Dài'],
      [],
      ['DANH SÁCH KHÁCH HÀNG'],
      ['Tháng 5/2024'],
      [],
    ];
    const one = sheet([
      ...titles,
      ['STT', 'Họ tên', 'SĐT', 'Email'],
      ...people.map((p, i) => [i + 1, p[0]!, p[1]!, p[2]!]),
    ]);
    const { tables, findings } = understood(one);
    expect(tables[0]).toMatchObject({ headerRow: 6, rect: { row: 6, column: 0, rows: 13, columns: 4 } });
    expect(tables[0]!.title).toBe('CÔNG TY ABC · Địa chỉ: 1 Phố Dài · DANH SÁCH KHÁCH HÀNG · Tháng 5/2024');
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.headerFoundAt', params: { row: 7 } }),
    );
  });

  it('stands below a code and takes (*) marks (MISA template MS-003)', () => {
    const table = tableOf(
      sheet([
        ['MS-003'],
        [
          'Mã khách hàng (*)',
          'Tên khách hàng (*)',
          'Số điện thoại',
          'Nhóm khách hàng',
          'Mã thẻ thành viên',
          'Ngày sinh',
        ],
        ['KH001', 'Trần Thị Bình', '0901234567', 'Khách lẻ', 'T01', '05/03/1990'],
        ['KH001', 'Lê Văn Cường', '0912345670', 'Khách sỉ', 'T02', '17/11/1985'],
        ['KH001', 'Phạm Thị Dung', '0987000111', 'Khách lẻ', 'T03', '29/02/1992'],
      ]),
    );
    expect(table.headerRow).toBe(1);
    expect(fieldsOf(table)).toEqual(['customer_id', 'name', 'phone', 'group', 'card_no', 'birthday']);
    expect(table.columns[0]!.reason).toBe('exact');
  });

  it('may have its (*) marks in a row of their own above or below', () => {
    const names = ['Họ tên', 'SĐT', 'Email'];
    const marks = ['(*)', '(*)', ''];
    for (const rows of [
      [marks, names],
      [names, marks],
    ]) {
      const table = tableOf(sheet([...rows, ...people.map((p) => [p[0]!, p[1]!, p[2]!])]));
      expect(fieldsOf(table)).toEqual(['name', 'phone', 'email']);
      expect(table.dataRows).toEqual(people.map((_, i) => i + 2));
    }
  });

  it('may be followed by the numbers of the columns', () => {
    const table = tableOf(
      sheet([
        ['STT', 'Họ tên', 'SĐT'],
        ['A', 'B', '1'],
        ['(1)', '(2)', '(3)'],
        [1, 'Lê An', '0901112223'],
      ]),
    );
    expect(table.dataRows).toEqual([3]);
  });

  it('may have two rows under merged group names, whose texts are joined', () => {
    const one = sheet(
      [
        ['STT', 'Khách hàng', '', 'Đơn hàng', '', 'Ghi chú'],
        ['', 'Mã', 'Tên', 'Ngày', 'Số tiền', ''],
        [1, 'KH01', 'Lê Thị Ba', day(45000), 250000, 'a'],
        [2, 'KH02', 'Trần Văn Tư', day(45003), 1250000, 'b'],
        [3, 'KH01', 'Lê Thị Ba', day(45010), 90000, 'c'],
      ],
      { merges: merges('A1:A2', 'B1:C1', 'D1:E1', 'F1:F2') },
    );
    const table = tableOf(one);
    expect(table.headerRow).toBe(1);
    expect(table.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Khách hàng Mã',
      'Khách hàng Tên',
      'Đơn hàng Ngày',
      'Đơn hàng Số tiền',
      'Ghi chú',
    ]);
    expect(fieldsOf(table)).toEqual(['row_no', 'customer_id', 'name', 'order_date', 'amount', 'note']);
    expect(table.role).toBe('orders');
    expect(table.dataRows).toEqual([2, 3, 4]);
  });

  it('may have two rows without any merged cell, as a CSV file shows them', () => {
    const table = tableOf(
      sheet([
        ['Họ tên', 'Liên hệ', '', 'Ngày sinh'],
        ['', 'SĐT', 'Email', ''],
        ...people.map((p) => [p[0]!, p[1]!, p[2]!, p[3]!]),
      ]),
    );
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'email', 'birthday']);
    expect(table.dataRows[0]).toBe(2);
  });

  it('merged over family and given name gives both their fields', () => {
    const table = tableOf(
      sheet(
        [
          ['Họ và tên', '', 'SĐT'],
          ['Nguyễn Văn', 'An', '0901112223'],
          ['Trần Thị', 'Bình', '0901112224'],
          ['Lê', 'Chi', '0901112225'],
        ],
        { merges: merges('A1:B1') },
      ),
    );
    expect(fieldsOf(table)).toEqual(['last_name', 'first_name', 'phone']);
  });

  it('with line breaks, units and no-break spaces in its cells is still read', () => {
    const table = tableOf(
      sheet([
        ['Họ và\ntên', 'Số điện\u00a0thoại', 'Ngày sinh\n(dd/mm/yyyy)', 'E-mail:'],
        ...people.map((p) => [p[0]!, p[1]!, p[3]!, p[2]!]),
      ]),
    );
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'birthday', 'email']);
  });

  it('that is not there is said to be missing, and phone, day and money still make orders', () => {
    const rows = people.map((p, i) => [p[1]!, day(45000 + i), 150000 + 1000 * i]);
    const { tables, findings } = understood(sheet(rows));
    expect(tables[0]).toMatchObject({ role: 'orders', headerRow: -1 });
    expect(tables[0]!.dataRows).toHaveLength(12);
    expect(tables[0]!.columns.map(({ field, reason }) => [field, reason])).toEqual([
      ['phone', 'values'],
      ['order_date', 'values'],
      ['amount', 'values'],
    ]);
    expect(findings.map(({ code }) => code)).toContain('table.headerNotFound');
  });

  it('that is not there leaves a list of people unknown, with what their cells show', () => {
    const table = tableOf(sheet(people.map((p) => [p[0]!, p[1]!, p[2]!])));
    expect(table).toMatchObject({ role: 'unknown', headerRow: -1 });
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'email']);
  });

  it('of unknown names is found where it differs from the cells below', () => {
    const table = tableOf(
      sheet([
        ['alpha', 'beta', 'gamma'],
        ['x1', 10, '01/02/2024'],
        ['y2', 20, '03/02/2024'],
        ['z3', 7, '04/02/2024'],
      ]),
    );
    expect(table).toMatchObject({ headerRow: 0, role: 'unknown' });
  });

  it('is not a row of answers: ten times "No" is data', () => {
    const rows = Array.from({ length: 20 }, (_, i) => [
      `C-${i}`,
      i % 2 ? 'Male' : 'Female',
      'No',
      'No',
      'Yes',
      'No',
      20 + i,
    ]);
    const table = tableOf(
      sheet([
        ['customerID', 'gender', 'Partner', 'Dependents', 'Phone service', 'Streaming', 'tenure'],
        ...rows,
      ]),
    );
    expect(table).toMatchObject({ headerRow: 0, role: 'customers' });
    expect(fieldsOf(table)).toEqual(['customer_id', 'gender', null, null, null, null, null]);
  });
});

describe('the rows of a table', () => {
  const header = ['Ngày mua', 'Khách hàng', 'SĐT', 'Thành tiền'];
  const rows = people.map((p, i) => [day(45000 + i), p[0]!, p[1]!, 100000 * (i + 1)]);

  it('leave out totals below and inside, by word', () => {
    const one = sheet([
      header,
      ...rows.slice(0, 6),
      ['Cộng tháng 1', '', '', 2100000],
      ...rows.slice(6),
      ['', 'Tổng cộng:', '', 7800000],
    ]);
    const { tables, findings } = understood(one);
    expect(tables[0]!.dataRows).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.totalRowsLeftOut', params: { rows: '8, 15', count: 2 } }),
    );
    expect(tables[0]!.rect.rows).toBe(14);
  });

  it('leave out a total that a SUM formula makes, and keep running totals', () => {
    const withTotal = [header, ...rows, ['', '', '', 7800000]];
    const formulas = [...new Array(13).fill(undefined), [null, null, null, '=SUM(D2:D13)']];
    expect(tableOf(sheet(withTotal, { formulas })).dataRows).toHaveLength(12);
    const running = rows.map((row, i) => [...row, 1000 * i]);
    const each = [undefined, ...rows.map((_, i) => [null, null, null, null, `=SUM($D$2:D${i + 2})`])];
    expect(tableOf(sheet([[...header, 'Lũy kế'], ...running], { formulas: each })).dataRows).toHaveLength(12);
  });

  it('leave out a last row of bare sums', () => {
    expect(tableOf(sheet([header, ...rows, ['', '', '', 7800000]])).dataRows).toHaveLength(12);
    expect(tableOf(sheet([header, ...rows, ['', '', '', 7800001]])).dataRows).toHaveLength(13);
  });

  it('keep a customer called "Tổng công ty"', () => {
    const firm = [day(45020), 'Tổng công ty May Mười', '0901112223', 5000000];
    expect(tableOf(sheet([header, ...rows, firm])).dataRows).toHaveLength(13);
  });

  it('leave out blank rows and repeated headers of printed pages', () => {
    const { tables, findings } = understood(
      sheet([header, ...rows.slice(0, 5), [], header, ...rows.slice(5), []]),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]!.dataRows).toEqual([1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.blankRows', params: { rows: '7', count: 1 } }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.repeatedHeader', params: { rows: '8', count: 1 } }),
    );
  });

  it('leave out notes and signatures below, and month headings inside', () => {
    const one = sheet(
      [
        header,
        ['Tháng 1/2024'],
        ...rows.slice(0, 4),
        ['Tháng 2/2024'],
        ...rows.slice(4),
        [],
        ['Ghi chú: giá đã gồm VAT'],
        ['Người lập biểu', '', '', 'Giám đốc'],
      ],
      {},
    );
    const { tables, findings } = understood(one);
    expect(tables[0]!.dataRows).toHaveLength(12);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.notesLeftOut', params: { rows: '2, 7, 17, 18', count: 4 } }),
    );
  });

  it('leave out what is reckoned below, by formulas alone or with a label', () => {
    const formulas = (from: number, ...cells: readonly (readonly string[])[]) => [
      ...Array.from({ length: from }, () => []),
      ...cells.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    ];
    const below = [[], [], ['', 6_000_000], ['', { error: '#SPILL!' }], ['Giá trị khách', 1_200_000]];
    const at = rows.length + 3;
    // Beyond half of a row's cells it may be a customer after all.
    const wide = [[...header, 'Nhóm'], ...rows.map((row) => [...row, 'Lẻ'])];
    const one = sheet([...wide, ...below], {
      formulas: formulas(at, ['', '=CLV(500000,4,3)'], ['', '=RFM(A2:A9)'], ['', '=CLV(1,2,3)']),
    });
    expect(tableOf(one).dataRows).toHaveLength(12);
    // The same without formulas: somebody typed it, so it stays.
    expect(tableOf(sheet([...wide, ...below])).dataRows.length).toBeGreaterThan(12);
  });

  it('keep a last customer of whom only the name is known', () => {
    expect(tableOf(sheet([header, ...rows, ['', 'Đỗ Thị Út']])).dataRows).toHaveLength(13);
  });

  it('take an error value for an empty cell', () => {
    const table = tableOf(
      sheet([['Họ tên', 'SĐT', 'Mã KH'], ...people.map((p) => [p[0]!, p[1]!, { error: '#N/A' }])]),
    );
    expect(columnOf(table, 'phone')!.column).toBe(1);
    expect(columnOf(table, 'customer_id')!.confidence).toBeLessThan(0.9);
  });
});

describe('several tables on one sheet', () => {
  const left = [['Họ tên', 'SĐT', 'Email'], ...people.map((p) => [p[0]!, p[1]!, p[2]!])];

  it('side by side with an empty column between are read apart', () => {
    const list = ['Trạng thái', 'Mới', 'Đang chăm sóc', 'Đã mua'];
    const { tables, findings } = understood(sheet(left.map((row, i) => [...row, '', list[i] ?? ''])));
    expect(tables.map(({ role, rect }) => [role, rect.column, rect.columns])).toEqual([
      ['customers', 0, 3],
      ['lookup', 4, 1],
    ]);
    expect(findings.map(({ code }) => code)).toContain('table.sideBySide');
  });

  it('side by side with the same names, touching or apart, are two tables of one kind', () => {
    for (const gap of [[], ['']]) {
      const { tables } = understood(sheet(left.map((row) => [...row, ...gap, ...row])));
      expect(tables.map(({ role, dataRows }) => [role, dataRows.length])).toEqual([
        ['customers', 12],
        ['customers', 12],
      ]);
    }
  });

  it('a column behind an empty one belongs to the table', () => {
    const table = tableOf(
      sheet(left.map((row, i) => [...row, '', i === 0 ? 'Ghi chú' : i % 3 === 0 ? 'gọi lại sau' : ''])),
    );
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'email', 'note']);
  });

  it('one under the other are cut at the second header and its title', () => {
    const orders = [
      ['ĐƠN HÀNG'],
      ['Mã đơn', 'Ngày mua', 'Mã KH', 'Tổng tiền'],
      ...people.map((_, i) => [`DH${i}`, day(45000 + i), `KH${i % 4}`, 99000 + i]),
    ];
    const { tables } = understood(sheet([...left, [], [], ...orders]));
    expect(
      tables.map(({ role, headerRow, dataRows, title }) => [role, headerRow, dataRows.length, title]),
    ).toEqual([
      ['customers', 0, 12, ''],
      ['orders', 16, 12, 'ĐƠN HÀNG'],
    ]);
  });

  it('the tables of the host are taken as they are', () => {
    const one = sheet([['ghi chú tay', '', ''], ...left], {
      tables: [{ name: 'Khach', rect: { row: 1, column: 0, rows: 13, columns: 3 } }],
    });
    const { tables } = understood(one);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ role: 'customers', headerRow: 1 });
  });

  it('columns that are ours are not there', () => {
    const one = sheet(
      left.map((row, i) => [...row, i === 0 ? 'Phân khúc' : 'VIP', i === 0 ? 'SĐT' : '0900000000']),
    );
    const table = tableOf(one, { ignoreColumns: (_, column) => column >= 3 });
    expect(table.rect.columns).toBe(3);
    expect(fieldsOf(table)).toEqual(['name', 'phone', 'email']);
  });

  it('sheets that are ours are not read, empty ones are said to be empty, hidden ones are read', () => {
    const { tables, findings } = understood(
      [
        sheet(left, { name: 'Tổng quan' }),
        sheet([], { name: 'Trống' }),
        sheet([[null, ' ']], { name: 'Trắng' }),
        sheet(left, { name: 'Cũ', hidden: true }),
      ],
      { ignoreSheets: ['Tổng quan'] },
    );
    expect(tables.map((table) => table.sheet)).toEqual(['Cũ']);
    expect(findings.map(({ code, where }) => [code, where.sheet])).toEqual(
      expect.arrayContaining([
        ['sheet.empty', 'Trống'],
        ['sheet.empty', 'Trắng'],
        ['table.hiddenSheet', 'Cũ'],
      ]),
    );
  });
});

describe('what the user said of a column', () => {
  const rows = [['Họ tên', 'SĐT', 'Ghi chú thêm'], ...people.map((p) => [p[0]!, p[1]!, p[2]!])];

  it('stands above name and cells', () => {
    const table = tableOf(sheet(rows), {
      mapping: [{ sheet: 'Sheet1', header: 'ghi chú thêm ', field: 'email' }],
    });
    expect(table.columns[2]).toMatchObject({ field: 'email', confidence: 1, reason: 'setting' });
  });

  it('takes a field from the column that had it, and null leaves a column alone', () => {
    const mapping = [
      { sheet: 'Sheet1', header: 'Ghi chú thêm', field: 'phone' as const },
      { sheet: 'Sheet1', header: 'Họ tên', field: null },
    ];
    const table = tableOf(sheet(rows), { mapping });
    expect(table.columns.map(({ field, reason }) => [field, reason])).toEqual([
      [null, 'setting'],
      ['phone2', 'values'],
      ['phone', 'setting'],
    ]);
  });
});

describe('English files as they are', () => {
  it('Relay Foods: the user is the customer, the charge the amount, pick-up is not the order day', () => {
    const rows = csv(`OrderId,OrderDate,UserId,TotalCharges,CommonId,PupId,PickupDate
262,2009-01-11,47,50.67,TRQKD,2,2009-01-12
278,2009-01-20,47,26.6,4HH2S,3,2009-01-20
294,2009-02-03,47,38.71,3TRDC,2,2009-02-04
301,2009-02-06,47,53.38,NGAZJ,2,2009-02-09
302,2009-02-06,47,14.28,FFYHD,2,2009-02-09
321,2009-02-17,47,29.5,HA5R3,3,2009-02-17`);
    const table = tableOf(sheet(rows));
    expect(table.role).toBe('orders');
    expect(fieldsOf(table)).toEqual(['order_id', 'order_date', 'customer_id', 'amount', null, null, null]);
  });

  it('CDNOW: a repeated id with many days is the customer', () => {
    for (const names of ['id,date,quantity,amount', 'cust,date,cds,dollars']) {
      const table = tableOf(
        sheet(
          csv(`${names}
4,19970101,2,29.33
4,19970118,2,29.73
4,19970802,1,14.96
4,19971212,2,26.48
18,19970104,1,14.96
21,19970101,3,63.34
21,19970113,1,11.77
50,19970101,1,6.79
71,19970101,1,13.97
86,19970101,1,23.94
86,19970111,1,35.99
111,19970101,1,10.77`),
        ),
      );
      expect([table.role, ...fieldsOf(table)]).toEqual([
        'orders',
        'customer_id',
        'order_date',
        'quantity',
        'amount',
      ]);
    }
  });

  it('a repeated id with one day each is the order', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      100 + Math.floor(i / 3),
      day(45000 + Math.floor(i / 3)),
      1 + (i % 2),
      9.5 + i,
    ]);
    const table = tableOf(sheet([['id', 'date', 'quantity', 'amount'], ...rows]));
    expect(fieldsOf(table)).toEqual(['order_id', 'order_date', 'quantity', 'amount']);
  });
});

describe('names of columns in findings', () => {
  it('carry the letter and the name as the user sees them', () => {
    const { findings } = understood(
      sheet([['Họ tên', 'SĐT', 'Mật khẩu'], ...people.map((p) => [p[0]!, p[1]!, 'abc'])]),
    );
    const found = findings.find(({ code }) => code === 'table.forbiddenColumn');
    expect(found).toMatchObject({
      severity: 'warning',
      where: { column: 2 },
      params: { column: 'C', header: 'Mật khẩu', field: 'password' },
    });
    expect(headerOf(tableOf(sheet([['Họ tên', 'SĐT']])), 'phone')).toBe('SĐT');
  });
});

describe('what looks like a table and is none', () => {
  const rows = people.map((p) => [p[0]!, p[1]!]);

  it('a title that is also a column name ("KHÁCH HÀNG") is a title', () => {
    const table = tableOf(sheet([['KHÁCH HÀNG'], ['Họ tên', 'Xyz'], ...rows.map((row) => [row[0]!, 'abc'])]));
    expect(table).toMatchObject({ headerRow: 1, title: 'KHÁCH HÀNG' });
  });

  it('the filter lines above a report are no header', () => {
    const above = [
      ['Chi nhánh', 'Tất cả', 'Khách hàng', 'Tất cả'],
      ['Từ ngày', '01/01/2024', 'Đến ngày', '31/01/2024'],
      [],
    ];
    const header = ['Mã HĐ', 'Thời gian', 'Khách hàng', 'Điện thoại', 'Khách cần trả'];
    const table = tableOf(
      sheet([...above, header, ...people.map((p, i) => [`HD${i}`, day(45000 + i), p[0]!, p[1]!, 1000 * i])]),
    );
    expect(table).toMatchObject({ headerRow: 3, role: 'orders' });
  });

  it('a form with the facts of one person is said to be one', () => {
    const { tables, findings } = understood(
      sheet([
        ['Họ tên', 'Nguyễn Văn An'],
        ['SĐT', '0901112223'],
        ['Ngày sinh', '01/02/1990'],
        ['Địa chỉ', '1 Phố Dài'],
      ]),
    );
    expect(tables[0]!.role).toBe('cards');
    expect(findings.map(({ code }) => code)).toEqual(['shape.cards']);
  });

  it('a box of figures beside the list is apart and no cause for a warning', () => {
    const box: readonly (readonly (string | number)[])[] = [['Tổng KH:', 12], [], ['Nam:', 5]];
    const { tables, findings } = understood(
      sheet([['Họ tên', 'SĐT'], ...rows].map((row, i) => [...row, '', '', ...(box[i] ?? [])])),
    );
    expect(tables.map(({ role, columns }) => [role, columns.length])).toEqual([
      ['customers', 2],
      ['unknown', 2],
    ]);
    expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it('cells merged over several rows are said to be', () => {
    const one = sheet(
      [
        ['Khách hàng', 'Ngày mua', 'Thành tiền'],
        ...people.slice(0, 6).map((p, i) => [i % 3 ? '' : p[0]!, day(45000 + i), 90000 + i]),
      ],
      { merges: merges('A2:A4', 'A5:A7') },
    );
    const { tables, findings } = understood(one);
    expect(columnOf(tables[0]!, 'name')!.mergedCells).toBe(2);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'table.mergedCells', severity: 'warning' }),
    );
  });
});

describe('many tables', () => {
  it('thirty lists one under the other are thirty tables', () => {
    const block = (i: number) => [
      [`Danh mục ${i}`],
      i % 2 ? ['Mã hàng', 'Tên hàng', 'Giá bán'] : ['Mã KH', 'Họ tên', 'SĐT'],
      ...[1, 2, 3].map((k) => (i % 2 ? [`SP${k}`, 'Kem', 90000] : [`KH${k}`, 'Lê Thị An', `090111222${k}`])),
      [],
    ];
    const { tables } = understood(sheet(Array.from({ length: 30 }, (_, i) => block(i)).flat()));
    expect(tables).toHaveLength(30);
    expect(tables.every((table) => table.dataRows.length === 3)).toBe(true);
    expect(tables.map((table) => table.title)).toContain('Danh mục 29');
  });
});
