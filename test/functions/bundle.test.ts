import vm from 'node:vm';
import { describe, expect, it, jest } from '@jest/globals';
import { planUpdate } from '../../shared/commands/update';
import { callRecord, SPILL_CELLS } from '../../shared/functions/calling/callFunction';
import { sourceIn } from '../../shared/functions/calling/functionText';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { memorySheet, memoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { bundleCore } from '../../tools/coreBundle';
import { CUSTOMERS, ORDERS, REQUEST } from '../commands/shop';

const settings = { language: 'vi', mostCells: SPILL_CELLS } as const;

jest.setTimeout(60_000);

describe('the core bundle in a bare V8 context', () => {
  it('gives every example bit for bit the answer of a direct call', async () => {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    new vm.Script((await bundleCore()).cells).runInContext(context);
    for (const { record, text } of catalogue) {
      for (const { args } of text.examples) {
        const call = `JSON.stringify(SoKhach.callFunction(${JSON.stringify(record.name)}, JSON.parse(${JSON.stringify(JSON.stringify(args))}), ${JSON.stringify(settings)}))`;
        expect([record.name, vm.runInContext(call, context)]).toEqual([
          record.name,
          JSON.stringify(callRecord(record, args, settings)),
        ]);
      }
    }
  });

  it('carries the records of the functions and none of their texts', async () => {
    const { cells: core } = await bundleCore();
    expect(core).toContain('GROSS_REVENUE_RETENTION');
    for (const { text } of catalogue) expect(core.includes(sourceIn(text, 'en'))).toBe(false);
  });
});

describe('the commands beside it', () => {
  it('plan in the same context what a direct call plans, sharing the modules of the core', async () => {
    const { cells, commands } = await bundleCore();
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(cells, context);
    vm.runInContext(commands, context);
    const workbook = memoryWorkbook();
    workbook.sheets.push(memorySheet('Khách', CUSTOMERS), memorySheet('Bán hàng', ORDERS));
    const snapshot = snapshotOfMemory(workbook);
    context.asked = [snapshot, 'convert', REQUEST];
    const bundled = vm.runInContext('JSON.stringify(SoKhachCrm.planUpdate(...asked).changeSet)', context);
    const direct = JSON.stringify(planUpdate(snapshot, 'convert', REQUEST).changeSet);
    expect(bundled).toBe(direct);
  });

  it('cannot be loaded alone: the core is not in them twice', async () => {
    const { commands } = await bundleCore();
    expect(() => vm.runInContext(commands, vm.createContext({}))).toThrow('SoKhach is not defined');
  });
});
