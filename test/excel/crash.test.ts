import { describe, expect, it, jest } from '@jest/globals';
import { planLeave } from '../../shared/commands/leave';
import type { Plan } from '../../shared/commands/plan';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { STATE_SHEET, stateOf } from '../../shared/workbook/state';
import { CUSTOMERS, ORDERS, REQUEST } from '../commands/shop';
import type { Book } from '../hosts/excel/book';
import { type Break, type ExcelHost, excelHost } from '../hosts/excel/excelHost';
import { type OpenExcel, onHost, openExcel } from '../hosts/excel/openExcel';
import { pictureOf } from '../hosts/excel/picture';

jest.setTimeout(240_000);

const SHOP = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const HOWS: readonly Break['how'][] = ['lost', 'half', 'answerLost'];

type MakePlan = (snapshot: Snapshot) => Plan;

const convert: MakePlan = (snapshot) => planUpdate(snapshot, 'convert', REQUEST);
const set: MakePlan = (snapshot) => planUpdate(snapshot, 'set', { ...REQUEST, set: { margin: '0.5' } });
const undo: MakePlan = (snapshot) => planUndo(snapshot, 'vi');
const leave: MakePlan = (snapshot) => planLeave(snapshot, REQUEST);

async function run(workbook: OpenExcel, makePlan: MakePlan): Promise<Plan> {
  const plan = makePlan(await workbook.read());
  if (!plan.isRefused) await workbook.apply(plan.changeSet);
  return plan;
}

/** The user's sheets and ours, but not the machine's own words and not where the user's cursor is. */
function picture(host: ExcelHost): string {
  return JSON.stringify(pictureOf(host.book, (name) => name === STATE_SHEET));
}

/** A book at a stage, made once and copied for each crash. */
async function stage(...plans: readonly MakePlan[]): Promise<() => ExcelHost> {
  const workbook = openExcel(SHOP, 'web');
  for (const makePlan of plans) await run(workbook, makePlan);
  return () => excelHost(structuredClone(workbook.host.book) as Book, 'web');
}

/**
 * The command breaks off at every round trip in every way. Then the pane is opened again: what the state sheet says
 * was begun is taken back, and nothing else is done. The workbook must be as before or as after.
 */
async function breakEverywhere(
  open: () => ExcelHost,
  makePlan: MakePlan,
  recover: (workbook: OpenExcel) => Promise<void>,
): Promise<void> {
  const whole = open();
  const before = picture(whole);
  await run(onHost(whole), makePlan);
  const after = picture(whole);
  const writes = whole.trips.flatMap(({ isWrite }, trip) => (isWrite ? [trip] : []));
  expect(writes.length).toBeGreaterThan(0);
  const wrong: string[] = [];
  // Reading changes nothing, however it breaks: one such trip stands for all.
  for (const trip of [writes[0]! - 1, ...writes]) {
    for (const how of whole.trips[trip]!.isWrite ? HOWS : HOWS.slice(0, 1)) {
      const host = open();
      host.breakAt = { trip, how };
      const failure = await run(onHost(host), makePlan).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'GeneralException', retryable: true });
      host.breakAt = null;
      await recover(onHost(host));
      const now = picture(host);
      if (now !== before && now !== after) wrong.push(`${how} at ${trip} of ${whole.trips.length}`);
      expect(host.defects).toEqual([]);
    }
  }
  expect(wrong).toEqual([]);
}

async function takeBack(workbook: OpenExcel): Promise<void> {
  if (stateOf(await workbook.read())?.journal) await run(workbook, undo);
}

describe('a connection that breaks at any round trip', () => {
  it('leaves a conversion done or not begun', async () => {
    await breakEverywhere(await stage(), convert, takeBack);
  });

  it('leaves a refresh done or not begun', async () => {
    await breakEverywhere(await stage(convert), set, takeBack);
  });

  it('leaves an undo done or not begun', async () => {
    await breakEverywhere(await stage(convert, set), undo, takeBack);
  });

  it('lets leaving be done again until nothing of ours is there', async () => {
    await breakEverywhere(await stage(convert), leave, async (workbook) => {
      if (stateOf(await workbook.read())) await run(workbook, leave);
    });
  });
});
