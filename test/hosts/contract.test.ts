import { beforeAll, describe, expect, it } from '@jest/globals';
import { planErase } from '../../shared/commands/erase';
import { planLeave } from '../../shared/commands/leave';
import { reportOf } from '../../shared/commands/report';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import { findPerson } from '../../shared/person/findPerson';
import { personOfId } from '../../shared/person/whoIs';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { STATE_SHEET } from '../../shared/workbook/state';
import { CUSTOMERS, ORDERS, REQUEST, TODAY } from '../commands/shop';
import { context } from '../desk/desk';
import { builtFiles } from './appsScript/openSheets';
import { HOSTS, type Later, type OpenWorkbook, type Sheets } from './hosts';

/** What every host must do alike: the same scenes, the same assertions. */
const SHOP: Sheets = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const ACCEPT = { status: 'accepted', isMeant: () => true, by: 'Lan', today: TODAY } as const;

async function converted(opened: Later<OpenWorkbook>): Promise<OpenWorkbook> {
  const workbook = await opened;
  expect(await workbook.apply(planUpdate(await workbook.read(), 'convert', REQUEST).changeSet)).toBe(true);
  return workbook;
}

/** Values of all sheets but the machine's own, whose undo speaks the host's language of formats. */
function cellsOf(snapshot: Snapshot): unknown {
  return snapshot.sheets
    .filter(({ name }) => name !== STATE_SHEET)
    .map(({ name, values, hidden, merges }) => ({ name, values, hidden, merges }));
}

// Builds the script of Google Sheets, once.
beforeAll(builtFiles, 60_000);

describe.each(Object.entries(HOSTS))('the %s host', (_, open) => {
  it('reads back what a plan wrote: planned again, nothing is left to change', async () => {
    const workbook = await converted(open(SHOP));
    expect(planUpdate(await workbook.read(), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('holds the same cells and gives the same report as the reference', async () => {
    const [ours, reference] = [await converted(open(SHOP)), await converted(HOSTS.memory!(SHOP))];
    expect(cellsOf(await ours.read())).toEqual(cellsOf(await reference.read()));
    const report = async (workbook: OpenWorkbook) =>
      reportOf(planUpdate(await workbook.read(), 'inspect', REQUEST));
    expect(await report(ours)).toEqual(await report(reference));
  });

  it('refuses a plan when anybody changed a sheet that it was made from, and writes nothing', async () => {
    const workbook = await open(SHOP);
    const plan = planUpdate(await workbook.read(), 'convert', REQUEST);
    await workbook.type('Khách', 1, 4, 'thích cà phê');
    const before = cellsOf(await workbook.read());
    expect(await workbook.apply(plan.changeSet)).toBe(false);
    expect(cellsOf(await workbook.read())).toEqual(before);
  });

  it('refuses the same plan the second time', async () => {
    const workbook = await open(SHOP);
    const plan = planUpdate(await workbook.read(), 'convert', REQUEST);
    expect(await workbook.apply(plan.changeSet)).toBe(true);
    expect(await workbook.apply(plan.changeSet)).toBe(false);
  });

  it('is as before after undo, and after leave', async () => {
    const before = cellsOf(await (await open(SHOP)).read());
    const undone = await converted(open(SHOP));
    await undone.apply(planUndo(await undone.read(), 'vi').changeSet);
    expect(cellsOf(await undone.read())).toEqual(before);
    expect((await undone.read()).sheets.map(({ name }) => name)).not.toContain(STATE_SHEET);
    const left = await open(SHOP);
    await left.apply(planUpdate(await left.read(), 'convert', { ...REQUEST, decision: ACCEPT }).changeSet);
    await left.apply(planLeave(await left.read(), REQUEST).changeSet);
    expect(cellsOf(await left.read())).toEqual(before);
    expect((await left.read()).names).toEqual([]);
  });

  it('undoes a refresh to exactly what was there, and no further', async () => {
    const workbook = await converted(open(SHOP));
    const before = cellsOf(await workbook.read());
    await workbook.apply(
      planUpdate(await workbook.read(), 'set', { ...REQUEST, set: { margin: '0.5' } }).changeSet,
    );
    expect(cellsOf(await workbook.read())).not.toEqual(before);
    await workbook.apply(planUndo(await workbook.read(), 'vi').changeSet);
    expect(cellsOf(await workbook.read())).toEqual(before);
    expect(planUndo(await workbook.read(), 'vi').isRefused).toBe(true);
  });

  it('erases a person: nothing of them in any cell, no way back, and the others as they were', async () => {
    const workbook = await converted(open(SHOP));
    const before = await workbook.read();
    const keys = findPerson(before, personOfId(before, 'A01')!).traces.map(({ key }) => key);
    const action = { kind: 'erase', id: 'A01', orders: 'keep', maybes: keys } as const;
    const plan = planErase(before, action, REQUEST, { ...context(), today: TODAY });
    expect(await workbook.apply(plan.changeSet)).toBe(true);
    const after = await workbook.read();
    expect(JSON.stringify(after)).not.toMatch(/\bA01\b|0912000101|mau@example|Nguyễn Thị Mẫu/);
    expect(after.sheets[0]!.values.slice(2)).not.toEqual([]);
    expect(after.sheets[0]!.values[2]!.slice(0, 3)).toEqual(CUSTOMERS[2]!.slice(0, 3));
    expect(after.sheets[1]!.values.map((row) => row[4])).toEqual(ORDERS.map((row) => row[4]));
    expect(planUndo(after, 'vi').isRefused).toBe(true);
    expect(planUpdate(after, 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('keeps text that looks like a formula, a number or markup as text', async () => {
    const names = ['=1+1', '+84', "'007", '@x', '<b>đậm</b>', '_x000D_', '12e5', 'a\u0007b'];
    const rows = names.map((name, i) => [`N${i}`, name, `091200020${i}`]);
    const workbook = await converted(open([{ name: 'Khách', rows: [['Mã KH', 'Họ tên', 'SĐT'], ...rows] }]));
    const sheet = (await workbook.read()).sheets[0]!;
    expect(sheet.values.slice(1).map((row) => row[1])).toEqual(names);
    expect(sheet.formulas.every((row) => row === undefined)).toBe(true);
  });

  it('hides the state sheet and anchors the same sheets and columns as the reference', async () => {
    const [ours, reference] = [await converted(open(SHOP)), await converted(HOSTS.memory!(SHOP))];
    const anchors = ({ names }: Snapshot) =>
      [...names]
        .map(({ name, sheet, rect }) => ({ name, sheet, rect }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    const read = await ours.read();
    expect(anchors(read)).toEqual(anchors(await reference.read()));
    expect(read.sheets.find(({ name }) => name === STATE_SHEET)?.hidden).toBe(true);
  });

  it('keeps codes that look like numbers, dates or formulas as the text they are in our own columns', async () => {
    const codes = ['007', '1e5', '2026-07-01', '5/1', '+84', '-3', '10%', 'TRUE', '=A1', "'x"];
    const rows = codes.map((code, i) => [code, `Khách Số ${i}`, `091200030${i}`]);
    const workbook = await converted(open([{ name: 'Khách', rows: [['Mã KH', 'Họ tên', 'SĐT'], ...rows] }]));
    const sheet = (await workbook.read()).sheets[0]!;
    const column = sheet.values[0]!.indexOf('◆ Mã CRM');
    expect(sheet.values.slice(1).map((row) => row[column])).toEqual(codes);
  });
});
