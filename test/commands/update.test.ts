import { describe, expect, it } from '@jest/globals';
import { planLeave } from '../../shared/commands/leave';
import { reportOf } from '../../shared/commands/report';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import { dayOfIso } from '../../shared/model/day';
import { memorySheet, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { stateOf } from '../../shared/workbook/state';
import { dump } from '../workbook/arbitraries';
import {
  apply,
  beside,
  CUSTOMERS,
  deleteRow,
  filled,
  insertColumn,
  insertRow,
  ORDERS,
  REQUEST,
  sheetNamed,
  shop,
  sortRows,
  TODAY,
  under,
  update,
} from './shop';

const ACCEPT_ALL = { status: 'accepted', isMeant: () => true, by: 'Lan', today: TODAY } as const;

describe('convert', () => {
  it('counts orders by code with a positive net amount and sums all lines', () => {
    const report = reportOf(update(shop()));
    expect(report.orders).toMatchObject({
      count: 7,
      revenue: 1_365_000,
      from: '2026-01-15',
      to: '2026-06-28',
    });
    expect(report.orders.leftOut).toEqual([
      { reason: 'zero', count: 1 },
      { reason: 'returned', count: 1 },
    ]);
    expect(report.orders.anonymous).toBe(1);
  });

  it('gives each customer their orders: by code, and by phone where there is no code', () => {
    const workbook = shop();
    update(workbook);
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Số đơn')).toMatchObject({
      'Nguyễn Thị Mẫu': 2,
      'Trần Văn Thử': 1,
      'Lê Thị Giả': 0,
      'Phạm Văn Ví Dụ': 1,
    });
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Doanh thu')).toMatchObject({
      A01: 750_000,
      A03: 0,
      A05: 60_000,
    });
  });

  it('reads what customers owe, and adds it up where two rows are merged', () => {
    const customers = [
      ['Mã KH', 'Họ tên', 'SĐT', 'Nợ cần thu hiện tại'],
      ['A05', 'Đỗ Thị Nháp', '0912000105', '1.500.000đ'],
      ['A06', 'Đỗ Thị Nháp', '0912000105', 250000],
      ['A07', 'Vũ Thị Thử', '0912000107', null],
    ];
    const decision = { ...ACCEPT_ALL, isMeant: ({ kind }: { kind: string }) => kind === 'duplicate' };
    const report = reportOf(update(shop(customers), { decision }));
    expect(report.customers.map(({ debt }) => debt)).toEqual([1_750_000, 250_000, null]);
  });

  it('does not give an order to a namesake whose phone is another', () => {
    const orders = [
      ['Ngày mua', 'Khách hàng', 'SĐT', 'Thành tiền'],
      ['15/05/2026', 'Trần Văn Thử', null, 100000],
      ['25/05/2026', 'Trần Văn Thử', '0912000999', 200000],
    ];
    const plan = update(shop(CUSTOMERS, orders));
    const customer = reportOf(plan).customers.find(({ name }) => name === 'Trần Văn Thử')!;
    expect(customer).toMatchObject({ orders: 1, revenue: 100_000 });
    expect(plan.findings.map(({ code }) => code)).toContain('orders.unknown');
  });

  it('keeps the own code as id and numbers the others', () => {
    const workbook = shop();
    update(workbook);
    expect(under(workbook, 'Khách', '◆ Mã CRM')).toEqual(['A01', 'A02', 'A03', 'KH0001', 'A05', 'A06']);
  });

  it('shows the cleaned phone in our column while the cell of the user stays', () => {
    const workbook = shop();
    update(workbook);
    expect(under(workbook, 'Khách', '◆ SĐT chuẩn').slice(0, 3)).toEqual([
      '+84912000101',
      '+84912000102',
      '+84380000103',
    ]);
    expect(under(workbook, 'Khách', 'SĐT').slice(0, 3)).toEqual(['0912000101', 912000102, '01680000103']);
  });

  it('touches no cell of the user where no repair is accepted', () => {
    const workbook = shop();
    update(workbook);
    const cells = (name: string, width: number) => filled(sheetNamed(workbook, name), width);
    expect(cells('Khách', 5)).toEqual(CUSTOMERS);
    expect(cells('Bán hàng', 5)).toEqual(ORDERS);
  });

  it('changes nothing the second time', () => {
    const workbook = shop();
    update(workbook);
    expect(planUpdate(snapshotOfMemory(workbook), 'convert', REQUEST).changeSet.changes).toEqual([]);
  });

  it('changes nothing after a program has saved our numbers with fifteen digits', () => {
    const workbook = shop();
    update(workbook);
    for (const { cells } of workbook.sheets) {
      for (const row of cells) {
        row?.forEach((cell, c) => {
          if (typeof cell === 'number') row[c] = Number(cell.toPrecision(15));
        });
      }
    }
    expect(planUpdate(snapshotOfMemory(workbook), 'convert', REQUEST).changeSet.changes).toEqual([]);
  });

  it('is taken back exactly by undo', () => {
    const workbook = shop();
    const before = JSON.stringify(dump(workbook));
    update(workbook, { decision: ACCEPT_ALL });
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    expect(JSON.stringify(dump(workbook))).toBe(before);
  });

  it('refuses to undo where the user has typed into our sheets since', () => {
    const workbook = shop();
    update(workbook);
    sheetNamed(workbook, 'Tương tác').cells[4] = ['hôm nay', 'A01'];
    const plan = planUndo(snapshotOfMemory(workbook), 'vi');
    expect(plan.isRefused).toBe(true);
    expect(plan.findings[0]!.code).toBe('undo.changedSince');
  });

  it('finds the customers in the orders where there is no list, by code, else phone', () => {
    const workbook = shop([['Ghi chú'], ['không có gì']], ORDERS);
    const report = reportOf(update(workbook));
    expect(report.customers.map(({ id, orders }) => [id, orders])).toEqual([
      ['A01', 2],
      ['A02', 1],
      ['A06', 1],
      ['A03', 0],
      ['A05', 1],
      ['KH0001', 1],
    ]);
    expect(under(workbook, 'Khách hàng', '◆ Mã CRM')).toHaveLength(6);
  });

  it('puts the customers on a sheet of their own where cells stand in the way at the right', () => {
    const workbook = shop();
    sheetNamed(workbook, 'Khách').cells[20] = [null, null, null, null, null, null, 'ghi chú riêng'];
    const plan = update(workbook);
    expect(plan.findings.map(({ code }) => code)).toContain('customers.noRoom');
    expect(under(workbook, 'Khách hàng', '◆ Mã CRM')).toHaveLength(6);
    expect(filled(sheetNamed(workbook, 'Khách'), 5).slice(0, 7)).toEqual(CUSTOMERS);
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('keeps clear of cells that the user validates, and of rules that reach over ours', () => {
    const rule = { type: 'list', values: ['x', 'y'], strict: true } as const;
    const inTheWay = shop();
    const narrow = { rect: { row: 1, column: 7, rows: 50, columns: 1 }, rule };
    sheetNamed(inTheWay, 'Khách').validations.push(narrow);
    expect(update(inTheWay).findings.map(({ code }) => code)).toContain('customers.noRoom');
    expect(sheetNamed(inTheWay, 'Khách').validations).toEqual([narrow]);
    const over = shop();
    const wide = { rect: { row: 0, column: 0, rows: 1000, columns: 40 }, rule };
    sheetNamed(over, 'Khách').validations.push(wide);
    update(over);
    expect(sheetNamed(over, 'Khách').validations).toEqual([wide]);
  });

  it('says in a sentence that a workbook has neither customers nor orders', () => {
    const plan = planUpdate(snapshotOfMemory(shop([['x'], ['y']], null)), 'convert', REQUEST);
    expect(plan.isRefused).toBe(true);
    expect(plan.findings.map(({ code }) => code)).toContain('workbook.noCustomers');
    expect(plan.changeSet.changes).toEqual([]);
  });

  it('names the phone that two people share as a shop writes it', () => {
    const two = [
      CUSTOMERS[0]!.slice(0, 3),
      ['A01', 'Lê Thị Mẫu', '0912000101'],
      ['A02', 'Trần Văn Thử', 912000101],
    ];
    const { findings } = planUpdate(snapshotOfMemory(shop(two, null)), 'convert', REQUEST);
    expect(findings.find(({ code }) => code === 'customers.sharedMark')?.params).toMatchObject({
      mark: '0912000101',
    });
  });

  it('says of a sheet that has its header but no row yet that it waits for the first one', () => {
    const plan = planUpdate(snapshotOfMemory(shop([CUSTOMERS[0]!], null)), 'convert', REQUEST);
    expect(plan.isRefused).toBe(true);
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ code: 'workbook.noRows', params: { sheet: 'Khách', row: 1 } }),
    );
    expect(plan.findings.map(({ code }) => code)).not.toContain('workbook.noCustomers');
  });

  it('gives our sheets names of their own where the user has sheets of those names', () => {
    const workbook = shop();
    workbook.sheets.push(memorySheet('Tổng quan', [['của tôi']]));
    const plan = update(workbook);
    expect(reportOf(plan).sheetsCreated).toContain('Tổng quan (CRM)');
    expect(sheetNamed(workbook, 'Tổng quan').cells).toEqual([['của tôi']]);
  });

  it('speaks English where the headers do', () => {
    const workbook = shop(
      [
        ['Customer ID', 'Full name', 'Phone'],
        ['1', 'Jane Sample', '+84912000101'],
        ['2', 'John Sample', '+84912000102'],
      ],
      [
        ['Order ID', 'Order date', 'Customer ID', 'Amount'],
        ['10', '2026-05-14', '1', 20],
        ['11', '2026-06-24', '2', 30],
      ],
    );
    expect(reportOf(update(workbook)).sheetsCreated).toContain('Overview');
  });
});

describe('analysis day', () => {
  it('is today where the last order is fresh, the last order where it is old, and what was set before both', () => {
    const plan = (today: string, set = {}) =>
      reportOf(planUpdate(snapshotOfMemory(shop()), 'convert', { ...REQUEST, today: dayOfIso(today)!, set }));
    expect(plan('2026-07-01').analysisDay).toBe('2026-07-01');
    expect(plan('2026-11-22').analysisDay).toBe('2026-06-28');
    expect(plan('2026-11-22', { analysis_day: '2026-10-01' }).analysisDay).toBe('2026-10-01');
  });
});

describe('refresh', () => {
  it('follows the customers when the user sorts only their own columns', () => {
    const workbook = shop();
    update(workbook);
    const owner = sheetNamed(workbook, 'Khách').cells[0]!.indexOf('◆ Người phụ trách');
    sheetNamed(workbook, 'Khách').cells[3]![owner] = 'Lan phụ trách';
    const before = beside(workbook, 'Khách', 'Họ tên', '◆ Người phụ trách');
    expect(before['Lê Thị Giả']).toBe('Lan phụ trách');
    sortRows(sheetNamed(workbook, 'Khách'), [1, 6], [0, 4], 1);
    const plan = update(workbook, {}, 'refresh');
    expect(plan.findings.map(({ code }) => code)).toContain('customers.moved');
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Người phụ trách')['Lê Thị Giả']).toBe('Lan phụ trách');
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Mã CRM')).toMatchObject({
      'Phạm Văn Ví Dụ': 'KH0001',
      'Lê Thị Giả': 'A03',
    });
  });

  it('changes nothing when the whole table was sorted, our columns with it, but the order in which rows are read', () => {
    const workbook = shop();
    update(workbook);
    const width = sheetNamed(workbook, 'Khách').cells[0]!.length;
    const ids = beside(workbook, 'Khách', 'Họ tên', '◆ Mã CRM');
    sortRows(sheetNamed(workbook, 'Khách'), [1, 6], [0, width - 1], 1);
    const plan = update(workbook, {}, 'refresh');
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Mã CRM')).toEqual(ids);
    const touched = plan.changeSet.changes.filter((change) => 'sheet' in change && change.sheet === 'Khách');
    expect(touched).toEqual([]);
  });

  it.each([true, false])('finds our columns after a column was inserted (names move: %s)', (movesNames) => {
    const workbook = shop();
    update(workbook);
    const before = beside(workbook, 'Khách', 'Họ tên', '◆ Doanh thu');
    insertColumn(workbook, sheetNamed(workbook, 'Khách'), 1, movesNames);
    update(workbook, {}, 'refresh');
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Doanh thu')).toEqual(before);
    expect(sheetNamed(workbook, 'Khách').cells[0]!.filter((cell) => cell === '◆ Doanh thu')).toHaveLength(1);
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('finds a renamed column of ours by its anchor and of the user by its values', () => {
    const workbook = shop();
    update(workbook);
    const cells = sheetNamed(workbook, 'Khách').cells[0]!;
    cells[cells.indexOf('◆ Người phụ trách')] = 'Sale';
    cells[2] = 'Liên hệ số';
    update(workbook, {}, 'refresh');
    expect(cells.filter((cell) => cell === '◆ Người phụ trách' || cell === 'Sale')).toHaveLength(1);
    expect(under(workbook, 'Khách', '◆ SĐT chuẩn')[1]).toBe('+84912000102');
  });

  it('takes in new rows, says who is gone, and keeps the history of both', () => {
    const workbook = shop();
    update(workbook);
    const sheet = sheetNamed(workbook, 'Khách');
    deleteRow(sheet, 2);
    insertRow(sheet, 3, ['A07', 'Vũ Thị Mới', '0912000107', null, null]);
    sheetNamed(workbook, 'Bán hàng').cells.push(['D10', '30/06/2026', 'A07', null, 700000]);
    const plan = update(workbook, {}, 'refresh');
    const codes = plan.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['customers.new', 'customers.gone']));
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Mã CRM')).toMatchObject({
      'Vũ Thị Mới': 'A07',
      'Lê Thị Giả': 'A03',
    });
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Doanh thu')['Vũ Thị Mới']).toBe(700_000);
    expect(under(workbook, 'Lịch sử phân khúc', 'Mã CRM')).toEqual(expect.arrayContaining(['A02', 'A07']));
  });

  it('never gives the number of a customer who is gone to somebody else', () => {
    const workbook = shop();
    update(workbook);
    const sheet = sheetNamed(workbook, 'Khách');
    sheet.cells[4]!.splice(0, 5, null, 'Người Khác Hẳn', '0912000999', null, null);
    update(workbook, {}, 'refresh');
    expect(beside(workbook, 'Khách', 'Họ tên', '◆ Mã CRM')['Người Khác Hẳn']).toBe('KH0002');
  });

  it('adds our deleted column again at the right', () => {
    const workbook = shop();
    update(workbook);
    const at = sheetNamed(workbook, 'Khách').cells[0]!.indexOf('◆ Phân khúc');
    for (const row of sheetNamed(workbook, 'Khách').cells) row?.splice(at, 1);
    workbook.names.delete('sk_t1_segment');
    const plan = update(workbook, {}, 'refresh');
    expect(plan.findings.map(({ code }) => code)).toContain('columns.missing');
    expect(under(workbook, 'Khách', '◆ Phân khúc')[0]).not.toBeNull();
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('moves the segment in the history only for customers who moved', () => {
    const workbook = shop();
    update(workbook);
    const before = under(workbook, 'Lịch sử phân khúc', 'Mã CRM').length;
    update(workbook, { set: { analysis_day: '2026-07-02' } }, 'refresh');
    const after = under(workbook, 'Lịch sử phân khúc', 'Mã CRM').length;
    expect(after).toBe(before);
  });
});

describe('repairs', () => {
  it('writes the accepted ones, each with who and when, and nothing else', () => {
    const workbook = shop();
    const plan = update(workbook, { decision: { ...ACCEPT_ALL, isMeant: ({ kind }) => kind === 'phone' } });
    expect(
      reportOf(plan)
        .repairs.filter(({ status }) => status === 'accepted')
        .map(({ kind }) => kind),
    ).toEqual(['phone', 'phone']);
    expect(under(workbook, 'Khách', 'SĐT').slice(0, 3)).toEqual(['0912000101', '0912000102', '0380000103']);
    expect(under(workbook, 'Bán hàng', 'Thành tiền')[1]).toBe('250.000đ');
    expect(under(workbook, 'Sửa dữ liệu', 'Người duyệt')).toContain('Lan');
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('takes one back after the sheet was sorted, and does not propose it again as new', () => {
    const workbook = shop();
    update(workbook, { decision: ACCEPT_ALL });
    const width = sheetNamed(workbook, 'Khách').cells[0]!.length;
    sortRows(sheetNamed(workbook, 'Khách'), [1, 6], [0, width - 1], 1);
    update(
      workbook,
      { decision: { ...ACCEPT_ALL, status: 'undone', isMeant: ({ no }) => no === 1 } },
      'repairs',
    );
    expect(beside(workbook, 'Khách', 'Họ tên', 'SĐT')['Trần Văn Thử']).toBe(912000102);
    expect(beside(workbook, 'Khách', 'Họ tên', 'SĐT')['Lê Thị Giả']).toBe('0380000103');
    expect(under(workbook, 'Sửa dữ liệu', 'Tình trạng')[0]).toBe('Đã hoàn lại');
  });

  it('keeps a refused one refused over refreshes', () => {
    const workbook = shop();
    update(workbook, { decision: { ...ACCEPT_ALL, status: 'refused' } });
    const plan = update(workbook, {}, 'refresh');
    expect(new Set(reportOf(plan).repairs.map(({ status }) => status))).toEqual(new Set(['refused']));
  });

  it('merges accepted duplicates without touching a row: orders follow, undo restores', () => {
    const workbook = shop();
    update(workbook);
    const plan = update(
      workbook,
      { decision: { ...ACCEPT_ALL, isMeant: ({ kind }) => kind === 'duplicate' } },
      'repairs',
    );
    expect(reportOf(plan).customers.find(({ id }) => id === 'A06')).toMatchObject({
      mergedInto: 'A05',
      orders: 0,
    });
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Số đơn')).toMatchObject({ A05: 2, A06: null });
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Gộp vào').A06).toBe('A05');
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ Số đơn')).toMatchObject({ A05: 1, A06: 1 });
  });

  it('is accepted by the status that the user picks on the sheet', () => {
    const workbook = shop();
    update(workbook);
    sheetNamed(workbook, 'Sửa dữ liệu').cells[4]![1] = 'Đã đồng ý';
    update(workbook, {}, 'refresh');
    expect(under(workbook, 'Khách', 'SĐT')[1]).toBe('0912000102');
  });

  it('never proposes a change of a formula', () => {
    const workbook = shop();
    sheetNamed(workbook, 'Khách').cells[2]![2] = { formula: '=1*912000102', value: 912000102 };
    const report = reportOf(update(workbook, { decision: ACCEPT_ALL }));
    expect(report.repairs.some(({ row, column }) => row === 3 && column === 'C')).toBe(false);
  });
});

describe('leave', () => {
  it('leaves the workbook as it was, accepted repairs taken back', () => {
    const workbook = shop();
    const before = JSON.stringify(dump(workbook));
    update(workbook, { decision: ACCEPT_ALL });
    apply(workbook, planLeave(snapshotOfMemory(workbook), REQUEST));
    expect(JSON.stringify(dump(workbook))).toBe(before);
  });

  it('keeps what the user did meanwhile: edits, rows, columns, formats of blank cells', () => {
    const workbook = shop();
    const sheet = sheetNamed(workbook, 'Khách');
    sheet.formats[2] = [];
    sheet.formats[2]![7] = { fill: '#FFFF00' };
    sheet.widths.set(8, 40);
    update(workbook);
    sheet.cells[1]![1] = 'Nguyễn Thị Mẫu Mới';
    insertRow(sheet, 7, ['A08', 'Bùi Thêm', '0912000108', null, null]);
    apply(workbook, planLeave(snapshotOfMemory(workbook), REQUEST));
    expect(filled(sheet, 5)).toEqual([
      CUSTOMERS[0],
      ['A01', 'Nguyễn Thị Mẫu Mới', ...CUSTOMERS[1]!.slice(2)],
      ...CUSTOMERS.slice(2),
      ['A08', 'Bùi Thêm', '0912000108', null, null],
    ]);
    expect(
      sheet.cells.every((row) => row.slice(5).every((cell) => cell === null || cell === undefined)),
    ).toBe(true);
    expect(sheet.formats[2]![7]).toEqual({ fill: '#FFFF00' });
    expect([...sheet.widths]).toEqual([[8, 40]]);
    expect([...workbook.names.keys()]).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Khách', 'Bán hàng']);
  });

  it('is refused where nothing of ours is there', () => {
    expect(planLeave(snapshotOfMemory(shop()), REQUEST).isRefused).toBe(true);
  });
});

describe('settings', () => {
  it('are read from the sheet, wherever their columns were moved', () => {
    const workbook = shop();
    update(workbook);
    const sheet = sheetNamed(workbook, 'Cài đặt');
    const row = sheet.cells.findIndex((cells) => cells?.includes('margin'));
    sheet.cells[row]![1] = '0,4';
    insertColumn(workbook, sheet, 0, true);
    update(workbook, {}, 'refresh');
    expect(beside(workbook, 'Khách', 'Mã KH', '◆ CLV đến nay').A01).toBe(300_000);
  });

  it('keep the value before where the new one can not be used, and say so', () => {
    const plan = update(shop(), { set: { margin: '7' } });
    expect(plan.findings.find(({ code }) => code === 'settings.invalid')?.params).toEqual({
      key: 'margin',
      value: '7',
      used: '1',
    });
    expect(plan.model!.settings.margin).toBe(1);
  });

  it('remember the analysis day that was given', () => {
    const workbook = shop();
    update(workbook, { set: { analysis_day: '2026-06-29' } });
    expect(reportOf(update(workbook, {}, 'refresh')).analysisDay).toBe('2026-06-29');
  });

  it('hold no secret and no customer in the state sheet but the undo', () => {
    const workbook = shop();
    update(workbook);
    update(workbook, {}, 'refresh');
    expect(Object.keys(stateOf(snapshotOfMemory(workbook))!.memory)).toEqual(['nextCustomer', 'model']);
  });
});
