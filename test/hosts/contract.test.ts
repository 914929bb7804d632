import { describe, expect, it } from '@jest/globals';
import { planLeave } from '../../shared/commands/leave';
import { reportOf } from '../../shared/commands/report';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { STATE_SHEET } from '../../shared/workbook/state';
import { CUSTOMERS, ORDERS, REQUEST, TODAY } from '../commands/shop';
import { HOSTS, type OpenWorkbook, type Sheets } from './hosts';

/** What every host must do alike: the same scenes, the same assertions. */
const SHOP: Sheets = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const ACCEPT = { status: 'accepted', isMeant: () => true, by: 'Lan', today: TODAY } as const;

function converted(workbook: OpenWorkbook): OpenWorkbook {
  expect(workbook.apply(planUpdate(workbook.read(), 'convert', REQUEST).changeSet)).toBe(true);
  return workbook;
}

/** Values of all sheets but the machine's own, whose undo speaks the host's language of formats. */
function cellsOf(snapshot: Snapshot): unknown {
  return snapshot.sheets
    .filter(({ name }) => name !== STATE_SHEET)
    .map(({ name, values, hidden, merges }) => ({ name, values, hidden, merges }));
}

describe.each(Object.entries(HOSTS))('the %s host', (_, open) => {
  it('reads back what a plan wrote: planned again, nothing is left to change', () => {
    const workbook = converted(open(SHOP));
    expect(planUpdate(workbook.read(), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('holds the same cells and gives the same report as the reference', () => {
    const [ours, reference] = [converted(open(SHOP)), converted(HOSTS.memory!(SHOP))];
    expect(cellsOf(ours.read())).toEqual(cellsOf(reference.read()));
    const report = (workbook: OpenWorkbook) => reportOf(planUpdate(workbook.read(), 'inspect', REQUEST));
    expect(report(ours)).toEqual(report(reference));
  });

  it('refuses a plan when anybody changed a sheet that it was made from, and writes nothing', () => {
    const workbook = open(SHOP);
    const plan = planUpdate(workbook.read(), 'convert', REQUEST);
    workbook.type('Khách', 1, 4, 'thích cà phê');
    const before = cellsOf(workbook.read());
    expect(workbook.apply(plan.changeSet)).toBe(false);
    expect(cellsOf(workbook.read())).toEqual(before);
  });

  it('refuses the same plan the second time', () => {
    const workbook = open(SHOP);
    const plan = planUpdate(workbook.read(), 'convert', REQUEST);
    expect(workbook.apply(plan.changeSet)).toBe(true);
    expect(workbook.apply(plan.changeSet)).toBe(false);
  });

  it('is as before after undo, and after leave', () => {
    const before = cellsOf(open(SHOP).read());
    const undone = converted(open(SHOP));
    undone.apply(planUndo(undone.read(), 'vi').changeSet);
    expect(cellsOf(undone.read())).toEqual(before);
    expect(undone.read().sheets.map(({ name }) => name)).not.toContain(STATE_SHEET);
    const left = open(SHOP);
    left.apply(planUpdate(left.read(), 'convert', { ...REQUEST, decision: ACCEPT }).changeSet);
    left.apply(planLeave(left.read(), REQUEST).changeSet);
    expect(cellsOf(left.read())).toEqual(before);
    expect(left.read().names).toEqual([]);
  });

  it('undoes a refresh to exactly what was there, and no further', () => {
    const workbook = converted(open(SHOP));
    const before = cellsOf(workbook.read());
    workbook.apply(planUpdate(workbook.read(), 'set', { ...REQUEST, set: { margin: '0.5' } }).changeSet);
    expect(cellsOf(workbook.read())).not.toEqual(before);
    workbook.apply(planUndo(workbook.read(), 'vi').changeSet);
    expect(cellsOf(workbook.read())).toEqual(before);
    expect(planUndo(workbook.read(), 'vi').isRefused).toBe(true);
  });

  it('keeps text that looks like a formula, a number or markup as text', () => {
    const names = ['=1+1', '+84', "'007", '@x', '<b>đậm</b>', '_x000D_', '12e5', 'a\u0007b'];
    const rows = names.map((name, i) => [`N${i}`, name, `091200020${i}`]);
    const workbook = converted(open([{ name: 'Khách', rows: [['Mã KH', 'Họ tên', 'SĐT'], ...rows] }]));
    const sheet = workbook.read().sheets[0]!;
    expect(sheet.values.slice(1).map((row) => row[1])).toEqual(names);
    expect(sheet.formulas.every((row) => row === undefined)).toBe(true);
  });
});
