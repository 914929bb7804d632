import { answer } from '../../shared/desk/answer';
import { type HostFacts, runNow } from '../../shared/desk/verbs';
import { memorySheet, memoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import type { Bridge } from '../../sidebar/bridge';
import { sampleShop } from '../../tools/samples/sampleShop';
import { memoryHost } from '../hosts/memoryVerbs';

/** The real core over the sample shop in memory, with a user who is on its third customer. */
export function coreBridge(): Bridge & { readonly asked: readonly unknown[] } {
  const workbook = memoryWorkbook();
  for (const { name, rows } of sampleShop().sheets) workbook.sheets.push(memorySheet(name, rows));
  const asked: unknown[] = [];
  let user = '';
  const can: HostFacts['can'] = [
    ...(['host', 'start', 'today', 'customer', 'segments', 'data', 'settings', 'preview', 'apply'] as const),
    ...(['continue', 'select', 'filterSegment', 'user', 'previewSend', 'send', 'calendar'] as const),
    ...(['person', 'exportPerson'] as const),
  ];
  return {
    asked,
    keep: () => undefined,
    call: async (command, args) => {
      asked.push({ command, args });
      if (command === 'user') user = (args as { readonly name: string }).name;
      const selection = { sheet: workbook.sheets[0]!.name, row: 7, column: 1 };
      const facts = { can, user, selection, quota: 100, ownAddress: 'shop@example.com' };
      const { verbs } = memoryHost(workbook, { facts, slice: 12 });
      await new Promise((resolve) => setTimeout(resolve));
      const reply = runNow(answer(command, JSON.parse(JSON.stringify(args))), verbs);
      return JSON.parse(JSON.stringify(reply));
    },
  };
}
