import { describe, expect, it, jest } from '@jest/globals';
import { applyChanges } from '../../excel-addin/applyChanges';
import { EXCEL_API_FLOOR, excelPort, tooOld } from '../../excel-addin/excelPort';
import { hostErrorOf } from '../../excel-addin/hostError';
import { nothingKnown } from '../../excel-addin/known';
import { excelWords } from '../../excel-addin/words';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import type { Cell } from '../../shared/workbook/cell';
import { CUSTOMERS, ORDERS, REQUEST } from '../commands/shop';
import type { ExcelHost } from '../hosts/excel/excelHost';
import { FAULTS } from '../hosts/excel/faults';
import { type OpenExcel, onHost, openExcel, sheetNamed } from '../hosts/excel/openExcel';
import { pictureOf } from '../hosts/excel/picture';

jest.setTimeout(120_000);

const SHOP = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const VI = excelWords('vi-VN');

async function convert(workbook: OpenExcel): Promise<boolean> {
  return workbook.apply(planUpdate(await workbook.read(), 'convert', REQUEST).changeSet);
}

/** The trips of a conversion on a workbook of its own, by what they are. */
async function writesOfConversion(): Promise<readonly number[]> {
  const workbook = openExcel(SHOP);
  await convert(workbook);
  return workbook.host.trips.flatMap(({ isWrite }, trip) => (isWrite ? [trip] : []));
}

function meanwhile(host: ExcelHost, at: number, act: () => void): void {
  host.meanwhile = (trip) => {
    if (trip === at) act();
  };
}

describe('a user who is typing into a cell', () => {
  it('is waited for, and then everything is done', async () => {
    const workbook = openExcel(SHOP);
    workbook.host.book.isEditing = true;
    const read = workbook.read();
    setTimeout(() => {
      workbook.host.book.isEditing = false;
    }, 20);
    expect((await read).sheets.map(({ name }) => name)).toEqual(['Khách', 'Bán hàng']);
  });

  it('gets a sentence where Excel cannot wait', async () => {
    const { host } = openExcel(SHOP);
    host.book.isEditing = true;
    const before = pictureOf(host.book);
    const impatient = excelPort(
      (_, body) => host.run({}, body),
      () => true,
      () => VI,
    );
    const change = {
      kind: 'clear',
      sheet: 'Khách',
      rect: { row: 0, column: 0, rows: 1, columns: 1 },
    } as const;
    await expect(applyChanges(impatient, [change], nothingKnown(), () => false)).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
      retryable: true,
      message: VI.editing,
    });
    expect(pictureOf(host.book)).toEqual(before);
  });
});

describe('a sheet that goes away', () => {
  it('before anything was written refuses the plan', async () => {
    const workbook = openExcel(SHOP);
    const { changeSet } = planUpdate(await workbook.read(), 'convert', REQUEST);
    workbook.host.book.sheets.splice(1, 1);
    expect(await workbook.apply(changeSet)).toBe(false);
    expect(workbook.host.book.sheets.map(({ name }) => name)).toEqual(['Khách']);
  });

  it('while we write stops with a sentence, and what was begun is taken back', async () => {
    const [, changes] = await writesOfConversion();
    const workbook = openExcel(SHOP);
    const orders = pictureOf(workbook.host.book, (name) => name !== 'Bán hàng');
    meanwhile(workbook.host, changes!, () => {
      workbook.host.book.sheets = workbook.host.book.sheets.filter(({ name }) => name !== 'Khách');
    });
    await expect(convert(workbook)).rejects.toMatchObject({ code: 'ItemNotFound', message: VI.gone });
    workbook.host.meanwhile = null;
    const again = onHost(workbook.host);
    await again.apply(planUndo(await again.read(), 'vi').changeSet);
    expect(pictureOf(workbook.host.book)).toEqual(orders);
  });
});

describe('a protected sheet', () => {
  it('that was protected before is left alone: the customers get a sheet of their own', async () => {
    const workbook = openExcel(SHOP);
    sheetNamed(workbook.host, 'Khách').isProtected = true;
    const before = pictureOf(workbook.host.book, (name) => name !== 'Khách');
    expect(await convert(workbook)).toBe(true);
    const { sheets } = pictureOf(workbook.host.book, (name) => name !== 'Khách') as { sheets: unknown };
    expect(sheets).toEqual((before as { sheets: unknown }).sheets);
  });

  it('that is protected while we write stops with a sentence; unprotected, all is taken back', async () => {
    const [, changes] = await writesOfConversion();
    const workbook = openExcel(SHOP);
    const before = pictureOf(workbook.host.book);
    const sheet = sheetNamed(workbook.host, 'Khách');
    meanwhile(workbook.host, changes!, () => {
      sheet.isProtected = true;
    });
    await expect(convert(workbook)).rejects.toMatchObject({
      code: 'AccessDenied',
      retryable: true,
      message: VI.isProtected,
    });
    workbook.host.meanwhile = null;
    sheet.isProtected = false;
    const again = onHost(workbook.host);
    await again.apply(planUndo(await again.read(), 'vi').changeSet);
    expect(pictureOf(workbook.host.book)).toEqual(before);
  });
});

describe('a column of ours that the user renamed', () => {
  it('is found by its defined name: a refresh changes its header back and loses no column', async () => {
    const workbook = openExcel(SHOP);
    await convert(workbook);
    const sheet = sheetNamed(workbook.host, 'Khách');
    const width = sheet.cells[0]!.length;
    const column = sheet.cells[0]!.findIndex((cell) => typeof cell === 'string' && cell.startsWith('◆ '));
    workbook.type('Khách', 0, column + 1, 'Nhóm của tôi');
    const plan = planUpdate(await workbook.read(), 'refresh', REQUEST);
    expect(plan.isRefused).toBe(false);
    await workbook.apply(plan.changeSet);
    expect(sheet.cells[0]!.length).toBe(width);
    expect(workbook.host.defects).toEqual([]);
  });
});

describe('the limits of Excel', () => {
  const LONG = 'ế'.repeat(9_000);

  it('5 MB a request and a response on the web: dense cells go in blocks that fit', async () => {
    const rows: Cell[][] = [['Mã KH', 'Họ tên', 'SĐT', 'Ghi chú']];
    for (let i = 0; i < 400; i++) {
      rows.push([`K${i}`, `Khách Mẫu ${i}`, `0912${String(200000 + i).slice(-6)}`, LONG + i]);
    }
    const workbook = openExcel([{ name: 'Khách', rows }], 'web');
    const read = await workbook.read();
    expect(read.sheets[0]!.values[400]![3]).toBe(`${LONG}399`);
    const columns = [rows.map((row) => row[3]!)];
    const write = { kind: 'write', sheet: 'Khách', row: 0, column: 6, columns } as const;
    await applyChanges(workbook.port, [write], nothingKnown(), () => false);
    expect((await workbook.read()).sheets[0]!.values.map((row) => row[6])).toEqual(columns[0]);
    const largest = Math.max(
      ...workbook.host.trips.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)),
    );
    // A block that turned out too large for a response was read again by halves; nothing was lost.
    expect(workbook.host.trips.every(({ requestBytes }) => requestBytes < 5 * 1024 * 1024)).toBe(true);
    expect(largest).toBeGreaterThan(1_000_000);
  });

  it('values that come back as null are an error with a sentence, never an empty sheet', async () => {
    const workbook = openExcel(SHOP);
    workbook.host.book.mostCellsRead = 10;
    await expect(workbook.read()).rejects.toMatchObject({
      code: 'tooManyCells',
      message: VI.tooManyCells({ sheet: 'Khách' }),
    });
  });

  it('an Excel below the floor is told so', () => {
    const old = excelPort(
      () => Promise.reject(new Error('not asked')),
      (version) => Number(version.split('.')[1]) <= 8,
      () => VI,
    );
    expect(EXCEL_API_FLOOR).toBe('1.9');
    expect(tooOld(old)).toMatchObject({ message: VI.tooOld, retryable: false });
  });
});

describe('hostErrorOf', () => {
  it.each(Object.keys(FAULTS))('has a sentence in both languages for %s', (code) => {
    for (const language of ['vi-VN', 'en-US']) {
      const error = hostErrorOf(
        { code, message: 'x', debugInfo: { errorLocation: 'Range.values' } },
        excelWords(language),
      );
      expect(error.message).not.toMatch(/undefined|\{|\$/);
      expect([error.code, typeof error.retryable]).toEqual([code, 'boolean']);
      expect(JSON.parse(JSON.stringify(error.cause))).toEqual({ message: 'x', location: 'Range.values' });
    }
  });

  it('keeps a refusal of our own, and names what it does not know', () => {
    const own = hostErrorOf({ code: 'Strange', message: 'odd' }, VI);
    expect(hostErrorOf(own, VI)).toBe(own);
    expect(own.message).toContain('Strange');
    expect(hostErrorOf(new Error('boom'), VI).message).toContain('boom');
  });
});
