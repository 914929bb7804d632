import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answer } from '../../shared/desk/answer';
import type { Action } from '../../shared/desk/calls';
import { runNow } from '../../shared/desk/verbs';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { MemoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { STATE_SHEET, stateOf } from '../../shared/workbook/state';
import { shop } from '../commands/shop';
import { act, ask, HostDied, type Manners, memoryHost } from '../hosts/memoryVerbs';
import { dump } from '../workbook/arbitraries';

const CONVERT: Action = { kind: 'convert', corrections: [], language: null };
const ACCEPT: Action = { kind: 'repairs', status: 'accepted', of: { ofKind: 'all' } };
const SET: Action = { kind: 'set', values: { margin: '0.5', stages: 'Mới, Đã mua' } };

function converted(): MemoryWorkbook {
  const workbook = shop();
  act(workbook, CONVERT);
  return workbook;
}

function repaired(): MemoryWorkbook {
  const workbook = converted();
  act(workbook, ACCEPT);
  return workbook;
}

function grown(): MemoryWorkbook {
  const workbook = repaired();
  const row = [['A07'], ['Ngô Văn Mới'], ['0912000177'], [null], ['mới']];
  applyToMemory(workbook, [{ kind: 'write', sheet: 'Khách', row: 7, column: 0, columns: row }]);
  return workbook;
}

/** Everything but how the machine remembers it. */
function seen(workbook: MemoryWorkbook): string {
  const { names, sheets } = dump(workbook) as { names: unknown; sheets: readonly { name: string }[] };
  return JSON.stringify({ names, sheets: sheets.filter(({ name }) => name !== STATE_SHEET) });
}

const SCENES: readonly (readonly [string, () => MemoryWorkbook, Action])[] = [
  ['a first conversion', shop, CONVERT],
  ['repairs', converted, ACCEPT],
  ['settings', converted, SET],
  ['a refresh with a new row', grown, { kind: 'refresh' }],
  ['the undo of the conversion', converted, { kind: 'undo' }],
  ['the undo of repairs', repaired, { kind: 'undo' }],
  ['leaving', repaired, { kind: 'leave' }],
];

describe.each(SCENES)('%s', (_, make, action) => {
  const first = make();
  const open = (): MemoryWorkbook => structuredClone(first);
  const before = seen(first);
  const whole = open();
  act(whole, action);
  const complete = seen(whole);

  it('changes something, and is done', () => {
    expect(complete === before).toBe(false);
    expect(stateOf(snapshotOfMemory(whole))?.journal ?? null).toBeNull();
  });

  it('gives the same workbook when it pauses after every few changes', () => {
    for (const slice of [1, 40]) {
      const workbook = open();
      expect(act(workbook, action, { slice }).isRefused).toBe(false);
      expect(seen(workbook) === complete).toBe(true);
      expect(stateOf(snapshotOfMemory(workbook))).toEqual(stateOf(snapshotOfMemory(whole)));
    }
  });

  it('is complete after the next run, or refused because it is, wherever the host dies', () => {
    for (const death of deathsIn(open(), action, [0, 0.5, 1])) {
      const workbook = open();
      expect(diesIn(workbook, action, death)).toBe(true);
      const isComplete = seen(workbook) === complete;
      const next = act(workbook, action);
      expect([death, next.isRefused && !isComplete]).toEqual([death, false]);
      expect([death, seen(workbook) === complete]).toEqual([death, true]);
      expect(stateOf(snapshotOfMemory(workbook))?.journal ?? null).toBeNull();
    }
  });

  it('is complete when a run that died is continued, or as before where nothing was begun', () => {
    for (const death of deathsIn(open(), action, [0.5])) {
      const workbook = open();
      expect(diesIn(workbook, action, death)).toBe(true);
      const next = ask(workbook, 'continue', {});
      expect([death, next.isDone, next.isRefused]).toEqual([death, true, false]);
      expect([death, [before, complete].includes(seen(workbook))]).toEqual([death, true]);
    }
  });

  it('is complete in the end, however often the host pauses and dies on the way', () => {
    const fate = fc.record({
      slice: fc.integer({ min: 1, max: 120 }),
      diesAt: fc.integer({ min: 0, max: 16 }),
      diesAfter: fc.constantFrom(0, 0.3, 0.6, 1),
      goesOn: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fate, { minLength: 2, maxLength: 6 }), (fates) => {
        const workbook = open();
        for (const { goesOn, ...manners } of fates) {
          const host = memoryHost(workbook, manners);
          try {
            runNow(goesOn ? answer('continue', {}) : answer('apply', { action }), host.verbs);
          } catch (error) {
            if (!(error instanceof HostDied)) throw error;
          }
        }
        for (let calls = 0; !ask(workbook, 'continue', {}).isDone; calls++) {
          if (calls > 1000) throw new Error('continue requires an end');
        }
        const isThere = seen(workbook) === complete;
        const last = act(workbook, action);
        expect(last.isRefused && !isThere).toBe(false);
        expect(seen(workbook) === complete).toBe(true);
      }),
      { numRuns: 4 },
    );
  });
});

/** Every verb call of a run, those of apply at their beginning, in their midst and at their end. */
function deathsIn(workbook: MemoryWorkbook, action: Action, shares: readonly number[]): readonly Manners[] {
  const host = memoryHost(workbook);
  runNow(answer('apply', { action }), host.verbs);
  return host.calls.flatMap((verb, diesAt): Manners[] =>
    (verb === 'apply' ? shares : [0]).map((diesAfter) => ({ diesAt, diesAfter })),
  );
}

/** false where the host outlived it. */
function diesIn(workbook: MemoryWorkbook, action: Action, manners: Manners): boolean {
  try {
    ask(workbook, 'apply', { action }, manners);
    return false;
  } catch (error) {
    if (!(error instanceof HostDied)) throw error;
    return true;
  }
}
