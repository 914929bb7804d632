import { describe, expect, it, jest } from '@jest/globals';
import { excelVerbs } from '../../excel-addin/verbs';
import { answer } from '../../shared/desk/answer';
import type { Action, CallId, Calls } from '../../shared/desk/calls';
import { type LaterVerbs, runLater } from '../../sidebar/runLater';
import { CUSTOMERS, ORDERS } from '../commands/shop';
import type { ExcelHost } from '../hosts/excel/excelHost';
import { onHost, openExcel, portOf } from '../hosts/excel/openExcel';
import { pictureOf } from '../hosts/excel/picture';

jest.setTimeout(120_000);

const NOW = () => new Date(2026, 6, 1, 9, 30);
const SHOP = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];

/** The pane on a workbook: every call goes through the core and the verbs of Excel. `slice`: pauses after so many. */
function pane(host: ExcelHost, slice = Number.POSITIVE_INFINITY) {
  const whole = excelVerbs({ port: portOf(host), progress: () => false, now: NOW });
  const verbs: LaterVerbs = {
    ...whole,
    apply: (changes, mayPause) => whole.apply(mayPause ? changes.slice(0, slice) : changes, mayPause),
  };
  const call = <K extends CallId>(command: K, args: Calls[K]['args']): Promise<Calls[K]['answer']> =>
    runLater(answer(command, args), verbs);
  return { call, apply: (action: Action) => call('apply', { action }) };
}

const CONVERT: Action = { kind: 'convert', corrections: [], language: null };

describe('the core on Excel', () => {
  it('says who and where it is, before and after', async () => {
    const { host } = openExcel(SHOP);
    const { call, apply } = pane(host);
    expect(await call('host', {})).toMatchObject({ kind: 'excel', isManaged: false, today: '2026-07-01' });
    expect(await apply(CONVERT)).toMatchObject({ isDone: true, isRefused: false, share: 1 });
    expect(await call('host', {})).toMatchObject({ isManaged: true, pending: null });
    expect(host.defects).toEqual([]);
  });

  it('converts, shows, undoes and leaves the workbook as it was', async () => {
    const { host } = openExcel(SHOP, 'web');
    const before = pictureOf(host.book);
    const { call, apply } = pane(host);
    await apply(CONVERT);
    expect(await call('preview', { action: { kind: 'refresh' } })).toMatchObject({ isEmpty: true });
    expect(await apply({ kind: 'undo' })).toMatchObject({ isDone: true, isRefused: false });
    expect(pictureOf(host.book)).toEqual(before);
    await apply(CONVERT);
    expect(await apply({ kind: 'leave' })).toMatchObject({ isDone: true, isRefused: false });
    expect(pictureOf(host.book)).toEqual(before);
    expect(host.defects).toEqual([]);
  });

  it('goes on where it paused, until all is as if it had not', async () => {
    const whole = openExcel(SHOP);
    await pane(whole.host).apply(CONVERT);
    const { host } = openExcel(SHOP);
    let progress = await pane(host, 120).apply(CONVERT);
    let slices = 1;
    while (!progress.isDone) {
      progress = await pane(host, 120).call('continue', {});
      slices++;
    }
    expect(slices).toBeGreaterThan(2);
    expect(progress).toMatchObject({ isDone: true, isRefused: false });
    const cells = async (of: ExcelHost) =>
      (await onHost(of).read()).sheets.filter(({ name }) => !name.startsWith('_so_khach'));
    expect(await cells(host)).toEqual(await cells(whole.host));
  });

  it('converts in at most twelve control round trips, the backup included', async () => {
    const { host } = openExcel(SHOP, 'web');
    await pane(host).apply(CONVERT);
    const blocks = host.trips.filter(({ isBlock }) => isBlock).length;
    expect(host.trips.length - blocks).toBeLessThanOrEqual(12);
  });

  it('goes on, or takes back, what was cut off: continue always ends', async () => {
    const { host: plain } = openExcel(SHOP);
    await pane(plain).apply(CONVERT);
    const writes = plain.trips.flatMap(({ isWrite }, trip) => (isWrite ? [trip] : []));
    for (const trip of writes) {
      const { host } = openExcel(SHOP);
      host.breakAt = { trip, how: 'half' };
      await expect(pane(host).apply(CONVERT)).rejects.toMatchObject({ retryable: true });
      host.breakAt = null;
      const { call } = pane(host);
      const { pending, isManaged } = await call('host', {});
      const end = pending === null ? null : await call('continue', {});
      expect(end === null || (end.isDone && !end.isRefused)).toBe(true);
      expect(isManaged || pending === null || (await call('host', {})).isManaged).toBe(true);
    }
  });
});
