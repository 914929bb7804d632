import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { prepare } from '../../shared/workbook/apply';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Change, ChangeSet } from '../../shared/workbook/changeSet';
import { fingerprint, fingerprintText, sumOfBlock } from '../../shared/workbook/fingerprint';
import { memoryView } from '../../shared/workbook/memoryView';
import {
  type MemoryWorkbook,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { STATE_SHEET, stateOf } from '../../shared/workbook/state';
import { cells, dump, workbooks } from './arbitraries';

const RECT = { row: 0, column: 0, rows: 2, columns: 2 };

function small(): MemoryWorkbook {
  const workbook = memoryWorkbook();
  workbook.sheets.push(
    memorySheet('A', [
      ['Tên', 'SĐT'],
      ['Đỗ Thử', '0912000001'],
    ]),
  );
  return workbook;
}

function planOn(workbook: MemoryWorkbook, changes: readonly Change[]): ChangeSet {
  const sheet = snapshotOfMemory(workbook).sheets[0]!;
  return {
    command: 'convert',
    reliesOn: [{ sheet: 'A', rect: RECT, fingerprint: fingerprint(sheet, RECT) }],
    changes,
    remembers: { nextCustomer: 8 },
    looks: [],
    undo: 'keep',
  };
}

function applyAll(workbook: MemoryWorkbook, plan: ChangeSet, isAtomic = false): boolean {
  const prepared = prepare(plan, snapshotOfMemory(workbook), memoryView(workbook), isAtomic);
  if (!prepared.ok) return false;
  for (const step of prepared.steps) applyToMemory(workbook, step);
  return true;
}

const WRITE: Change = { kind: 'write', sheet: 'A', row: 0, column: 2, columns: [['Mã', 'KH1']] };

describe('prepare', () => {
  it('refuses where a block the plan relied on has changed meanwhile, and touches nothing', () => {
    const workbook = small();
    const plan = planOn(workbook, [WRITE]);
    workbook.sheets[0]!.cells[1]![1] = '0912000002';
    const before = JSON.stringify(dump(workbook));
    expect(applyAll(workbook, plan)).toBe(false);
    expect(JSON.stringify(dump(workbook))).toBe(before);
  });

  it('refuses the same plan a second time when it changed what it relied on', () => {
    const workbook = small();
    const plan = planOn(workbook, [{ ...WRITE, column: 1, columns: [['SĐT', '0912 000 001']] }]);
    expect(applyAll(workbook, plan)).toBe(true);
    expect(applyAll(workbook, plan)).toBe(false);
  });

  it('touches nothing for an empty change set', () => {
    const workbook = small();
    const before = JSON.stringify(dump(workbook));
    expect(applyAll(workbook, { ...planOn(workbook, []), command: 'refresh' })).toBe(true);
    expect(JSON.stringify(dump(workbook))).toBe(before);
  });

  it('writes the state of a conversion that changes nothing, where the state was lost', () => {
    const workbook = small();
    expect(applyAll(workbook, planOn(workbook, []))).toBe(true);
    expect(stateOf(snapshotOfMemory(workbook))?.memory).toEqual({ nextCustomer: 8 });
  });

  it.each([true, false])('keeps the undo and the memory in the state sheet (atomic host: %s)', (isAtomic) => {
    const workbook = small();
    const before = JSON.stringify(dump(workbook));
    applyAll(workbook, planOn(workbook, [WRITE]), isAtomic);
    const state = stateOf(snapshotOfMemory(workbook))!;
    expect(state.journal).toBeNull();
    expect(state.memory).toEqual({ nextCustomer: 8 });
    expect(state.undo).toMatchObject({ command: 'convert', first: true });
    applyToMemory(workbook, [...state.undo!.inverse, { kind: 'removeSheet', sheet: STATE_SHEET }]);
    expect(JSON.stringify(dump(workbook))).toBe(before);
  });

  it('leaves a journal from which a host cut off at any step goes back', () => {
    for (const cut of [1, 2]) {
      const workbook = small();
      const before = JSON.stringify(dump(workbook));
      const prepared = prepare(
        planOn(workbook, [WRITE]),
        snapshotOfMemory(workbook),
        memoryView(workbook),
        false,
      );
      if (!prepared.ok) throw new Error('the plan requires a fresh workbook');
      for (const step of prepared.steps.slice(0, cut)) applyToMemory(workbook, step);
      const { journal } = stateOf(snapshotOfMemory(workbook))!;
      applyToMemory(workbook, [...journal!.inverse, { kind: 'removeSheet', sheet: STATE_SHEET }]);
      expect(JSON.stringify(dump(workbook))).toBe(before);
    }
  });

  it('cuts a long undo into cells that every spreadsheet takes', () => {
    const workbook = small();
    const long = Array.from({ length: 3000 }, (_, i) => `Nguyễn Thị Thử ${i} 🎂`);
    applyAll(workbook, planOn(workbook, [{ ...WRITE, columns: [long] }]));
    applyAll(workbook, { ...planOn(workbook, [{ ...WRITE, columns: [long.map(() => 'x')] }]), reliesOn: [] });
    const rows = snapshotOfMemory(workbook).sheets.find((sheet) => sheet.name === STATE_SHEET)!.values;
    for (const row of rows) for (const cell of row) expect(String(cell).length).toBeLessThanOrEqual(30_000);
    expect(rows.length).toBeGreaterThan(4);
    const undo = stateOf(snapshotOfMemory(workbook))!.undo!;
    applyToMemory(workbook, undo.inverse);
    expect(workbook.sheets[0]!.cells[2999]![2]).toBe('Nguyễn Thị Thử 2999 🎂');
  });
});

describe('fingerprint', () => {
  it('is the same for the blocks as written and as read back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        (columns) => {
          const workbook = memoryWorkbook();
          workbook.sheets.push(memorySheet('A'));
          applyToMemory(workbook, [{ kind: 'write', sheet: 'A', row: 2, column: 1, columns }]);
          const sheet = snapshotOfMemory(workbook).sheets[0]!;
          expect(fingerprint(sheet, null)).toBe(fingerprintText(sumOfBlock(2, 1, columns)));
        },
      ),
    );
  });

  it('differs when any single cell differs', () => {
    fc.assert(
      fc.property(workbooks, fc.nat(5), fc.nat(4), (workbook, row, column) => {
        const old = snapshotOfMemory(workbook).sheets[0]!;
        applyToMemory(workbook, [{ kind: 'write', sheet: 'A', row, column, columns: [['khác hẳn']] }]);
        const now = snapshotOfMemory(workbook).sheets[0]!;
        expect(fingerprint(now, null)).not.toBe(fingerprint(old, null));
      }),
    );
  });
});
