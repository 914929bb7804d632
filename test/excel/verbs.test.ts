import { describe, expect, it, jest } from '@jest/globals';
import { excelVerbs } from '../../excel-addin/verbs';
import { excelWords } from '../../excel-addin/words';
import type { FilterPlace } from '../../shared/desk/verbs';
import type { Cell } from '../../shared/workbook/cell';
import { put, putFormula } from '../hosts/excel/contents';
import type { ExcelHost } from '../hosts/excel/excelHost';
import { openExcel, portOf, sheetNamed } from '../hosts/excel/openExcel';

jest.setTimeout(60_000);

const NOW = () => new Date(2026, 6, 1, 9, 5);
const ROWS: readonly (readonly Cell[])[] = [
  ['Mã', 'Nhóm', 'Tiền'],
  ['A1', 'VIP', 100],
  ['A2', 'Mới', 50],
];

function open(flavour: 'desktop' | 'web' = 'desktop', excelApi = '1.17') {
  const { host } = openExcel(
    [
      { name: 'Khách hàng', rows: ROWS },
      { name: 'Khác', rows: [['x']] },
    ],
    flavour,
    excelApi,
  );
  const verbs = excelVerbs({ port: portOf(host), progress: () => false, now: NOW });
  return { host, verbs, sheet: sheetNamed(host, 'Khách hàng') };
}

describe('facts', () => {
  it('tell the day, the minute and the selected cell', async () => {
    const { verbs, host } = open();
    await verbs.select('Khác', 4, 2);
    expect(await verbs.facts()).toMatchObject({
      ...{ kind: 'excel', today: 46_204, minuteOfDay: 545, moment: '2026-07-01T09:05', isAtomic: false },
      selection: { sheet: 'Khác', row: 4, column: 2 },
    });
    expect(host.defects).toEqual([]);
  });

  it('refuse an Excel below the floor with a sentence', async () => {
    const { verbs } = open('desktop', '1.8');
    await expect((async () => verbs.facts())()).rejects.toMatchObject({ message: excelWords('vi').tooOld });
  });
});

describe('lock', () => {
  it('lets one command at a time', async () => {
    const { verbs } = open();
    expect([verbs.lock(), verbs.lock(), await verbs.unlock(), verbs.lock()]).toEqual([
      true,
      false,
      null,
      true,
    ]);
  });
});

describe('read', () => {
  it('reads what is asked for: the state, the anchored sheets, those named, and of backups the name alone', async () => {
    const { verbs, host } = open();
    await verbs.apply(
      [
        { kind: 'createSheet', sheet: '_so_khach', hidden: true },
        { kind: 'createSheet', sheet: '_so_khach_1', hidden: true },
        { kind: 'createSheet', sheet: 'Cài đặt', hidden: false },
        {
          kind: 'name',
          name: 'sk_settings',
          ref: { sheet: 'Cài đặt', rect: { row: 0, column: 0, rows: 1, columns: 1 } },
        },
      ],
      false,
    );
    const names = async (needs: Parameters<typeof verbs.read>[0]) =>
      (await verbs.read(needs)).sheets.map(({ name }) => name);
    expect(await names('all')).toEqual(['Khách hàng', 'Khác', '_so_khach', '_so_khach_1', 'Cài đặt']);
    expect(await names({ sheets: ['settings'], customers: false })).toEqual(['_so_khach', 'Cài đặt']);
    expect(await names({ sheets: [], customers: false, named: ['_so_khach_1'] })).toEqual([
      '_so_khach',
      '_so_khach_1',
    ]);
    // An anchor is lost: the core may know the sheet by its title.
    expect(await names({ sheets: ['care'], customers: false })).toEqual([
      'Khách hàng',
      'Khác',
      '_so_khach',
      'Cài đặt',
    ]);
    expect(host.defects).toEqual([]);
  });

  it('asks an unmanaged workbook for no cell when our sheets are wanted', async () => {
    const { verbs } = open();
    expect((await verbs.read({ sheets: ['settings'], customers: true })).sheets).toEqual([]);
  });
});

describe('copySheet', () => {
  it('makes a hidden copy, last in the book, with values, formulas and formats', async () => {
    const { verbs, host, sheet } = open();
    putFormula(host.book, sheet, 3, 2, '=1+2');
    await verbs.copySheet('Khách hàng', '_so_khach_2026-07-01_1');
    await verbs.copySheet('Khác', '_so_khach_2026-07-01_2');
    const before = host.trips.length;
    await verbs.unlock();
    expect(host.trips.length).toBe(before + 1);
    const copy = host.book.sheets[host.book.sheets.length - 2]!;
    expect([copy.name, copy.visibility]).toEqual(['_so_khach_2026-07-01_1', 'Hidden']);
    expect(copy.cells).toEqual(sheet.cells);
  });

  it('says how to keep a copy where Excel makes none', async () => {
    const { verbs } = open();
    verbs.copySheet('Khách hàng', 'a/b');
    await expect((async () => verbs.read('all'))()).rejects.toMatchObject({
      message: excelWords('vi').noCopy({ sheet: 'Khách hàng' }),
    });
  });
});

describe('filterRows', () => {
  const PLACE: FilterPlace = { sheet: 'Khách hàng', headerRow: 0, column: 1, field: 'segment' };
  const VIP = { filterOn: 'Values', values: ['VIP'] };

  it('filters by one column, and takes its buttons away again', async () => {
    const { verbs, sheet } = open();
    await verbs.filterRows(PLACE, 'VIP');
    expect(sheet.filter?.rect).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
    expect([...sheet.filter!.criteria]).toEqual([[1, VIP]]);
    await verbs.filterRows(PLACE, null);
    expect(sheet.filter).toBeNull();
  });

  it('keeps a filter that was there, and only empties it', async () => {
    const { verbs, sheet } = open();
    sheet.filter = { rect: { row: 0, column: 0, rows: 3, columns: 2 }, criteria: new Map() };
    await verbs.filterRows(PLACE, 'VIP');
    await verbs.filterRows(PLACE, null);
    expect(sheet.filter?.criteria.size).toBe(0);
  });

  it('leaves a filter of the user alone, and says so', async () => {
    const { verbs, sheet } = open();
    sheet.filter = {
      rect: { row: 0, column: 0, rows: 3, columns: 3 },
      criteria: new Map([[2, { filterOn: 'Custom', criterion1: '>60' }]]),
    };
    const before = structuredClone(sheet.filter);
    await expect((async () => verbs.filterRows(PLACE, 'VIP'))()).rejects.toMatchObject({ code: 'ownFilter' });
    expect(sheet.filter).toEqual(before);
  });

  it('uses the filter of the table that the column is in', async () => {
    const { verbs, sheet } = open();
    const rect = { row: 0, column: 0, rows: 3, columns: 3 };
    sheet.tables.push({ id: 't', name: 'Bảng1', rect, filter: { rect, criteria: new Map() } });
    await verbs.filterRows(PLACE, 'VIP');
    expect([...sheet.tables[0]!.filter!.criteria]).toEqual([[1, VIP]]);
    expect(sheet.filter).toBeNull();
  });
});

describe('freezing and bringing back formulas', () => {
  function withFormulas(host: ExcelHost): void {
    const { book } = host;
    const sheet = sheetNamed(host, 'Khác');
    const table = [
      ['R', 'F'],
      ['5', 4],
    ] as const;
    book.results.set('=CLV(1,2,3)', 600).set('=RFM(A1:C9)', table).set('=SUM(1,2)', 3);
    book.results.set('=PHONE("0912000123")', '+84912000123');
    putFormula(book, sheet, 0, 1, '=CLV(1,2,3)');
    putFormula(book, sheet, 2, 1, '=RFM(A1:C9)');
    putFormula(book, sheet, 5, 1, '=SUM(1,2)');
    putFormula(book, sheet, 6, 1, '=PHONE("0912000123")');
    put(sheet, 7, 1, { formula: '=CLV(9,9,9)', value: { error: '#BUSY!' } });
  }

  it.each(['desktop', 'web'] as const)('keeps values, tables and texts alike, on the %s', async (flavour) => {
    const { verbs, host } = open(flavour);
    withFormulas(host);
    const sheet = sheetNamed(host, 'Khác');
    const before = structuredClone(sheet.cells);
    expect(await verbs.freezeFormulas()).toBe(3);
    expect(sheet.cells[0]![1]).toBe(600);
    expect([sheet.cells[2]!.slice(1), sheet.cells[3]!.slice(1)]).toEqual([
      ['R', 'F'],
      ['5', 4],
    ]);
    expect(sheet.cells[5]![1]).toMatchObject({ formula: '=SUM(1,2)' });
    expect(sheet.cells[6]![1]).toBe('+84912000123');
    // A cell without an answer keeps its formula.
    expect(sheet.cells[7]![1]).toMatchObject({ formula: '=CLV(9,9,9)' });
    expect(await verbs.freezeFormulas()).toBe(0);
    host.book.results.set('=CLV(9,9,9)', { error: '#BUSY!' });
    expect(await verbs.reenterFormulas()).toBe(4);
    expect(sheet.cells).toEqual(before);
    expect(host.defects).toEqual([]);
  });

  it('leaves a cell alone that the user has typed into since', async () => {
    const { verbs, host } = open();
    withFormulas(host);
    const sheet = sheetNamed(host, 'Khác');
    await verbs.freezeFormulas();
    put(sheet, 0, 1, 'của tôi');
    await verbs.reenterFormulas();
    expect(sheet.cells[0]![1]).toBe('của tôi');
  });

  it('writes formulas anew that a workbook without the add-in named _xldudf_', async () => {
    const { verbs, host } = open();
    const sheet = sheetNamed(host, 'Khác');
    put(sheet, 0, 2, {
      formula: '=_xldudf_CLV(1,2,3)+_xldudf_DATE_VN("1/2/2026")',
      value: { error: '#NAME?' },
    });
    put(sheet, 1, 2, { formula: '=MYCLV(1)', value: { error: '#NAME?' } });
    host.book.results.set('=CLV(1,2,3)+DATE_VN("1/2/2026")', 7);
    expect(await verbs.reenterFormulas()).toBe(1);
    expect(sheet.cells[0]![2]).toEqual({ formula: '=CLV(1,2,3)+DATE_VN("1/2/2026")', value: 7 });
    expect(sheet.cells[1]![2]).toMatchObject({ formula: '=MYCLV(1)' });
  });
});

describe('apply', () => {
  it('says how far it is and stops after a round trip when asked to', async () => {
    const { host } = openExcel([{ name: 'A', rows: [] }]);
    const heard: number[] = [];
    const progress = (share: number): boolean => heard.push(share) > 1;
    const verbs = excelVerbs({ port: portOf(host), progress, now: NOW });
    const columns = [Array.from({ length: 60_000 }, (_, i) => `một dòng chữ khá dài số ${i}`)];
    const changes = [0, 1, 2, 3].map(
      (column) => ({ kind: 'write', sheet: 'A', row: 0, column, columns }) as const,
    );
    const done = await verbs.apply(changes, true);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(4);
    expect(heard.every((share) => share > 0 && share <= 1)).toBe(true);
    expect(await verbs.apply(changes.slice(done), false)).toBe(4 - done);
    expect(host.book.sheets[0]!.cells[59_999]).toHaveLength(4);
  });
});
