import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answer } from '../../shared/desk/answer';
import type { SendReport } from '../../shared/desk/calls';
import type { Step } from '../../shared/desk/verbs';
import type { LaterVerbs } from '../../sidebar/runLater';
import { type Bench, bench } from '../../workbench/worker/bench';
import { benchVerbs } from '../../workbench/worker/benchVerbs';
import { careShop, KEYS } from '../cli/careShop';
import { headlessGrid } from '../hosts/headlessGrid';

let folder = '';
let made: Uint8Array;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
  made = new Uint8Array(readFileSync(careShop(folder)));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(): Promise<{ readonly open: Bench; readonly verbs: LaterVerbs }> {
  const { link } = headlessGrid();
  const open = bench(link);
  await open.open(made, 'khach.crm.xlsx');
  const around = {
    now: () => new Date(2026, 6, 1, 9, 30),
    user: () => 'Lan',
    setUser: () => undefined,
    progress: async () => false,
    cutNotice: () => '',
  };
  return { open, verbs: benchVerbs(open, link, around) };
}

/** The page is closed after so many verbs. */
async function sendUntil(verbs: LaterVerbs, most: number) {
  const answering = answer('send', { keys: 'all', channel: 'email', toMyself: false });
  const asked: Step['verb'][] = [];
  let next = answering.next();
  while (!next.done && asked.length < most) {
    const { verb, args } = next.value;
    asked.push(verb);
    next = answering.next(await (verbs[verb] as (...all: readonly unknown[]) => unknown)(...args));
  }
  return { asked, report: next.done ? (next.value as SendReport) : null };
}

describe('sending in the workbench', () => {
  it('makes drafts of all that may be sent; nothing leaves and the file stays as it was', async () => {
    const { open, verbs } = await opened();
    const { asked, report } = await sendUntil(verbs, Number.POSITIVE_INFINITY);
    expect(report).toMatchObject({ sent: 0, failed: [], unknown: [] });
    expect(report!.drafts.map(({ key }) => key)).toEqual(KEYS);
    expect(asked.filter((verb) => verb === 'send' || verb === 'apply')).toEqual([]);
    expect(Buffer.compare((await open.current()).bytes, made)).toBe(0);
  });

  it('leaves the file as it was wherever the page is closed, and all is planned still', async () => {
    const { asked } = await sendUntil((await opened()).verbs, Number.POSITIVE_INFINITY);
    for (let most = 0; most < asked.length; most++) {
      const { open, verbs } = await opened();
      expect((await sendUntil(verbs, most)).report).toBeNull();
      expect(Buffer.compare((await open.current()).bytes, made)).toBe(0);
    }
    const { report } = await sendUntil((await opened()).verbs, Number.POSITIVE_INFINITY);
    expect(report!.drafts.map(({ key }) => key)).toEqual(KEYS);
  });
});
