import vm from 'node:vm';
import { describe, expect, it, jest } from '@jest/globals';
import { callRecord, SPILL_CELLS } from '../../shared/functions/calling/callFunction';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { bundleCore } from '../../tools/coreBundle';

const settings = { language: 'vi', mostCells: SPILL_CELLS } as const;

jest.setTimeout(60_000);

describe('the core bundle in a bare V8 context', () => {
  it('gives every example bit for bit the answer of a direct call', async () => {
    const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
    new vm.Script(await bundleCore()).runInContext(context);
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
    const core = await bundleCore();
    expect(core).toContain('GROSS_REVENUE_RETENTION');
    for (const { text } of catalogue) expect(core.includes(text.source)).toBe(false);
  });
});
