import { describe, expect, it } from '@jest/globals';
import { planLeave } from '../../shared/commands/leave';
import type { Plan } from '../../shared/commands/plan';
import { planUpdate } from '../../shared/commands/update';
import { findingText } from '../../shared/messages';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import type { Cell } from '../../shared/workbook/cell';
import {
  type MemoryWorkbook,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { STATE_SHEET } from '../../shared/workbook/state';
import { apply, CUSTOMERS, ORDERS, REQUEST, sheetNamed, shop, under, update } from '../commands/shop';
import { act, ask } from '../hosts/memoryVerbs';

/** An afternoon of what people do to a workbook. Each ends in a right figure or in a sentence; nothing is lost. */
const OWN = ['Khách', 'Bán hàng'];
const RAW = cellsOf(shop());

function cellsOf(workbook: MemoryWorkbook): unknown {
  return snapshotOfMemory(workbook)
    .sheets.filter(({ name }) => OWN.includes(name))
    .map(({ values }) => values);
}

function sentences({ findings }: Plan): string {
  return findings.map(({ code, params }) => findingText('vi', code, params)).join('\n');
}

function refreshPlan(workbook: MemoryWorkbook): Plan {
  return planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST);
}

/** Leaves; the sheets that are there then. */
function left(workbook: MemoryWorkbook): readonly string[] {
  const plan = planLeave(snapshotOfMemory(workbook), REQUEST);
  expect(plan.isRefused).toBe(false);
  apply(workbook, plan);
  return workbook.sheets.map(({ name }) => name);
}

function converted(): MemoryWorkbook {
  const workbook = shop();
  update(workbook);
  return workbook;
}

/** The customers with something done to each row; the header stays. */
function customersWith(change: (row: readonly Cell[], i: number) => readonly Cell[]): MemoryWorkbook {
  return shop(CUSTOMERS.map((row, i) => (i === 0 ? row : change(row, i))));
}

function ordersWith(change: (row: readonly Cell[], i: number) => readonly Cell[]): MemoryWorkbook {
  return shop(
    CUSTOMERS,
    ORDERS.map((row, i) => (i === 0 ? row : change(row, i))),
  );
}

function figure(workbook: MemoryWorkbook, label: string): Cell {
  const labels = under(workbook, 'Tổng quan', 'Chỉ số');
  return under(workbook, 'Tổng quan', 'Giá trị')[labels.indexOf(label)]!;
}

describe('hands in our sheets', () => {
  it('the state sheet made visible and spoilt: converting again mends it, and leaving still takes all of ours away', () => {
    const workbook = converted();
    const state = sheetNamed(workbook, STATE_SHEET);
    state.hidden = false;
    state.cells[0] = ['{oops'];
    act(workbook, { kind: 'convert', corrections: [], language: 'vi' });
    expect(ask(workbook, 'host', {})).toMatchObject({ isManaged: true, pending: null });
    expect(left(workbook).filter((name) => OWN.includes(name))).toEqual(OWN);
    expect(cellsOf(workbook)).toEqual(RAW);
  });

  it('the state sheet deleted: leaving works, and nothing is left', () => {
    const workbook = converted();
    workbook.sheets.splice(workbook.sheets.indexOf(sheetNamed(workbook, STATE_SHEET)), 1);
    expect(left(workbook)).toEqual(OWN);
    expect(cellsOf(workbook)).toEqual(RAW);
  });

  it('every defined name deleted: our columns are known by their headers, and leaving empties them', () => {
    const workbook = converted();
    const before = cellsOf(workbook);
    workbook.names.clear();
    expect(sentences(refreshPlan(workbook))).not.toMatch(/không còn trong trang/);
    update(workbook, {}, 'refresh');
    expect(cellsOf(workbook)).toEqual(before);
    expect(left(workbook)).toEqual(OWN);
    expect(cellsOf(workbook)).toEqual(RAW);
  });

  it('one of our sheets renamed: it keeps its new name, and no second one is made', () => {
    const workbook = converted();
    const count = workbook.sheets.length;
    for (const [name, ref] of workbook.names)
      if (ref.sheet === 'Tổng quan') workbook.names.set(name, { ...ref, sheet: 'Số liệu' });
    sheetNamed(workbook, 'Tổng quan').name = 'Số liệu';
    update(workbook, {}, 'refresh');
    expect(workbook.sheets).toHaveLength(count);
    expect(left(workbook)).toEqual(OWN);
  });

  it('the header row deleted after converting: a sentence names the sheet and the way out; put back, all is right', () => {
    const workbook = converted();
    const sheet = sheetNamed(workbook, 'Khách');
    const [header] = sheet.cells.splice(0, 1);
    const plan = refreshPlan(workbook);
    expect(sentences(plan)).toContain('không thấy dòng tiêu đề');
    expect(plan.findings.find(({ code }) => code === 'table.headerNotFound')?.where.sheet).toBe('Khách');
    sheet.cells.unshift(header!);
    expect(refreshPlan(workbook).changeSet.changes).toEqual([]);
  });

  it('the list of customers deleted: they come from the orders, and leaving takes away what was made for that', () => {
    const workbook = converted();
    workbook.sheets.splice(0, 1);
    for (const [name, ref] of [...workbook.names]) if (ref.sheet === 'Khách') workbook.names.delete(name);
    const plan = update(workbook, {}, 'refresh');
    expect(plan.model!.customers.length).toBeGreaterThan(0);
    expect(left(workbook)).toEqual(['Bán hàng']);
  });

  it('a row copied with our columns: two rows never bear one id', () => {
    const workbook = converted();
    const sheet = sheetNamed(workbook, 'Khách');
    sheet.cells.push([...sheet.cells[2]!]);
    const plan = update(workbook, {}, 'refresh');
    const ids = under(workbook, 'Khách', '◆ Mã CRM');
    expect(new Set(ids).size).toBe(ids.length);
    expect(sentences(plan)).toContain('Mã khách A02 có ở 2 dòng');
  });
});

describe('a sheet of the user’s own with the name of our hidden one', () => {
  it('is not written over: a sentence says to rename it, and then all goes well', () => {
    const workbook = shop();
    const own = [
      ['của tôi', 'đừng đụng'],
      [1, 2],
    ] as readonly (readonly Cell[])[];
    workbook.sheets.push(memorySheet(STATE_SHEET, own));
    const plan = planUpdate(snapshotOfMemory(workbook), 'convert', REQUEST);
    expect(plan.isRefused).toBe(true);
    expect(plan.changeSet.changes).toEqual([]);
    expect(sentences(plan)).toContain(`Tệp đã có trang "${STATE_SHEET}" của bạn`);
    sheetNamed(workbook, STATE_SHEET).name = 'Của tôi';
    update(workbook);
    expect(sheetNamed(workbook, 'Của tôi').cells).toEqual(own);
  });
});

describe('sheets doubled', () => {
  it.each(['before', 'after'])(
    'the order sheet duplicated %s its original: no money counts twice',
    (where) => {
      const workbook = converted();
      const revenue = figure(workbook, 'Doanh thu');
      const copy = structuredClone({ ...sheetNamed(workbook, 'Bán hàng'), name: 'Bán hàng (2)' });
      workbook.sheets.splice(where === 'before' ? 1 : 2, 0, copy);
      const plan = update(workbook, {}, 'refresh');
      expect(figure(workbook, 'Doanh thu')).toBe(revenue);
      expect(sentences(plan)).toMatch(/Cả 10 dòng đơn ở trang "Bán hàng( \(2\))?" đều có ở trang/);
    },
  );

  it('the first months on a sheet of their own and all months on another: each order counts once', () => {
    const workbook = shop();
    workbook.sheets.push(memorySheet('Quý 1', ORDERS.slice(0, 6)));
    update(workbook);
    const plain = converted();
    for (const label of ['Doanh thu', 'Đơn hàng']) expect(figure(workbook, label)).toBe(figure(plain, label));
  });

  it('two months of the same fields and other rows both count', () => {
    const workbook = shop(CUSTOMERS, ORDERS.slice(0, 6));
    workbook.sheets.push(memorySheet('Quý 2', [ORDERS[0]!, ...ORDERS.slice(6)]));
    const plan = update(workbook);
    expect(sentences(plan)).not.toContain('chỉ tính một lần');
    expect(figure(workbook, 'Doanh thu')).toBe(figure(converted(), 'Doanh thu'));
  });

  it('the list of customers duplicated with our columns in it: everybody is there once', () => {
    const workbook = converted();
    workbook.sheets.splice(1, 0, structuredClone({ ...sheetNamed(workbook, 'Khách'), name: 'Khách (2)' }));
    const plan = update(workbook, {}, 'refresh');
    expect(plan.model!.customers).toHaveLength(CUSTOMERS.length - 1);
    expect(sentences(plan)).toContain('Trang "Khách (2)" là bản chép danh sách khách ở trang "Khách"');
    expect(sentences(plan)).not.toContain('không thấy dòng tiêu đề');
    expect(left(workbook)).toEqual(['Khách', 'Khách (2)', 'Bán hàng']);
  });

  it('the same of a list with more columns than we add: nobody becomes two customers', () => {
    const more = {
      ...{ 'Địa chỉ': '1 phố Mẫu', 'Tỉnh thành': 'Hà Nội', 'Giới tính': 'Nữ', 'Nguồn khách': 'Zalo' },
      ...{ Zalo: '0900000001', Facebook: 'fb', 'Công ty': 'Công ty Mẫu', 'Mã số thuế': null, Website: null },
      ...{ 'Nhân viên phụ trách': 'Lan', 'Nghề nghiệp': 'Giáo viên', 'Ngày sinh': null, 'Công nợ': null },
    };
    const workbook = shop(
      CUSTOMERS.map((row, i) => [...row, ...(i === 0 ? Object.keys(more) : Object.values(more))]),
    );
    update(workbook);
    workbook.sheets.splice(1, 0, structuredClone({ ...sheetNamed(workbook, 'Khách'), name: 'Khách (2)' }));
    const plan = update(workbook, {}, 'refresh');
    expect(plan.model!.customers).toHaveLength(CUSTOMERS.length - 1);
    expect(plan.changeSet.changes).toEqual([]);
  });

  it('a copy without our columns is a list of its own, as it was before', () => {
    const workbook = converted();
    const copy = structuredClone({ ...sheetNamed(workbook, 'Khách'), name: 'Khách (2)' });
    for (const row of copy.cells) row?.splice(CUSTOMERS[0]!.length);
    workbook.sheets.splice(1, 0, copy);
    const plan = update(workbook, {}, 'refresh');
    expect(plan.model!.tables.filter(({ role }) => role === 'customers')).toHaveLength(2);
    expect(sentences(plan)).not.toContain('bản chép');
  });
});

describe('odd cells', () => {
  it('codes that are dates: a sentence says that the column is passed over, and the ids are ours', () => {
    const workbook = customersWith((row, i) => [{ serial: 45_000 + i }, ...row.slice(1)]);
    for (let r = 1; r < CUSTOMERS.length; r++)
      sheetNamed(workbook, 'Khách').formats[r] = [{ numberFormat: 'dd/mm/yyyy' }];
    const plan = update(workbook);
    expect(sentences(plan)).toContain('không phải Mã KH như tên cột');
    expect(under(workbook, 'Khách', '◆ Mã CRM')[0]).toBe('KH0001');
  });

  it('an error of a formula among the amounts: the others count, a sentence says how many do not', () => {
    const workbook = ordersWith((row, i) => (i === 1 ? [...row.slice(0, 4), { error: '#REF!' }] : row));
    const plan = update(workbook);
    expect(figure(workbook, 'Doanh thu')).toBe(Number(figure(converted(), 'Doanh thu')) - 500_000);
    expect(sentences(plan)).toContain('giá trị lỗi nên không được tính');
  });

  it('totals that are zero or negative: no orders, no customers who bought, no prediction, no error', () => {
    const workbook = ordersWith((row, i) => [...row.slice(0, 4), i % 2 === 0 ? 0 : -100_000]);
    update(workbook);
    expect([figure(workbook, 'Đơn hàng'), figure(workbook, 'Khách đã mua')]).toEqual([0, 0]);
    expect(new Set(under(workbook, 'Khách', '◆ Phân khúc'))).toEqual(new Set(['Chưa mua hàng']));
  });

  it('names of emoji alone make nobody one person with another', () => {
    const workbook = customersWith(([code, , phone, email, note]) => [
      code!,
      '🌸👩‍👧',
      phone!,
      email!,
      note!,
    ]);
    const plan = update(workbook);
    // The two rows of one phone are proposed as before, and no more.
    expect(plan.model!.duplicates).toHaveLength(1);
    expect(under(workbook, 'Khách', 'Họ tên')[0]).toBe('🌸👩‍👧');
  });

  it('right-to-left marks and overrides around names: found by the plain name, and proposed without them', () => {
    const workbook = customersWith(([code, name, ...rest]) => [code!, `\u202E${name}\u200F\u2066`, ...rest]);
    const plan = update(workbook);
    const names = plan.model!.repairs.filter(({ proposal }) => proposal.kind === 'name');
    expect(names[0]!.proposal.to).toBe('Nguyễn Thị Mẫu');
    expect(ask(workbook, 'customer', { by: 'query', text: 'nguyen thi mau' }).kind).toBe('one');
  });

  it('cells as long as a sheet takes, half an emoji and control characters: converted, and left as they were', () => {
    const workbook = customersWith((row, i) => {
      if (i === 1) return [row[0]!, 'Nguyễn '.repeat(4_600), ...row.slice(2, 4), 'x'.repeat(32_767)];
      return i === 2 ? [row[0]!, 'Trần \uD83D Văn\u0000Thử\u0007', ...row.slice(2)] : row;
    });
    const before = cellsOf(workbook);
    update(workbook);
    expect(left(workbook)).toEqual(OWN);
    expect(cellsOf(workbook)).toEqual(before);
  });

  it('sheet names of 31 characters with quotes and marks of formulas', () => {
    const names = ["Khách của 'Tiệm' năm 2026 !$#,;", 'Đ'.repeat(31)];
    const workbook = memoryWorkbook();
    workbook.sheets.push(memorySheet(names[0]!, CUSTOMERS), memorySheet(names[1]!, ORDERS));
    update(workbook);
    expect(workbook.sheets.filter(({ name }) => name.length > 31)).toEqual([]);
    expect(refreshPlan(workbook).changeSet.changes).toEqual([]);
    expect(left(workbook)).toEqual(names);
  });

  it('a title and two headers merged: read by what stands below, and said so', () => {
    const workbook = shop();
    const sheet = sheetNamed(workbook, 'Khách');
    sheet.cells.unshift(['DANH SÁCH KHÁCH']);
    sheet.cells[1]![3] = null;
    sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 5 }, { row: 1, column: 2, rows: 1, columns: 2 });
    const plan = update(workbook);
    expect(plan.model!.customers).toHaveLength(CUSTOMERS.length - 1);
    expect(plan.model!.customers[0]!.email.value).toBe('mau@example.com');
    expect(sentences(plan)).toContain('được đọc theo dữ liệu');
  });

  it('a workbook with nothing in it: a sentence says what a sheet needs', () => {
    const workbook = memoryWorkbook();
    workbook.sheets.push(memorySheet('Trang tính1', []));
    const plan = planUpdate(snapshotOfMemory(workbook), 'convert', REQUEST);
    expect(plan.isRefused).toBe(true);
    expect(sentences(plan)).toContain('cần một dòng tiêu đề');
  });
});

describe('clocks and countries', () => {
  it('Vietnamese data in a workbook of the United States: days before months, dong, Vietnamese words', () => {
    const snapshot = { ...snapshotOfMemory(shop()), locale: 'en-US' };
    const { model, language } = planUpdate(snapshot, 'convert', REQUEST);
    expect([language, model!.settings.currency]).toEqual(['vi', 'VND']);
    const plain = planUpdate(snapshotOfMemory(shop()), 'convert', REQUEST).model!;
    expect(model!.figures.map(({ lastOrder }) => lastOrder)).toEqual(
      plain.figures.map(({ lastOrder }) => lastOrder),
    );
  });

  it('a clock that goes back: orders after that day are said, and none is lost', () => {
    const workbook = converted();
    const plan = update(workbook, { today: dayOfIso('2026-06-20') as DayNumber }, 'refresh');
    expect(sentences(plan)).toContain('1 đơn có ngày sau ngày phân tích 20/06/2026');
    update(workbook, {}, 'refresh');
    expect(figure(workbook, 'Doanh thu')).toBe(figure(converted(), 'Doanh thu'));
  });

  it('an order of the year 2206: a sentence, and the analysis day stays today', () => {
    const workbook = ordersWith((row, i) => (i === 1 ? [row[0]!, '15/01/2206', ...row.slice(2)] : row));
    const plan = update(workbook);
    expect(sentences(plan)).toContain('"15/01/2206"');
    expect(figure(workbook, 'Ngày phân tích')).toEqual({ serial: REQUEST.today });
  });

  it.each([
    ['2026-02-17', '17/02/1990', 'the first day of Tết'],
    ['2026-12-31', '01/01/1990', 'the eve of a year'],
    ['2027-02-28', '29/02/1992', 'a year without 29 February'],
    ['2028-02-29', '29/02/1992', 'a year with it'],
  ])('a birthday that is due on %s (born %s, %s) is on the list once', (day, born) => {
    const workbook = shop(
      CUSTOMERS.map((row, i) => [
        ...row,
        i === 0 ? 'Ngày sinh' : i === 1 ? born! : null,
        i === 0 ? 'Đồng ý nhận tin' : 'Có',
      ]),
      null,
    );
    const today = dayOfIso(day!) as DayNumber;
    update(workbook, { today });
    const { items } = ask(workbook, 'today', { most: 50 }, { facts: { today, moment: `${day}T09:00` } });
    expect(items.map(({ customerId, rule }) => [customerId, rule])).toEqual([['A01', 'Sinh nhật']]);
  });
});
