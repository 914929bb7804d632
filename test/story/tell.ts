import type { CustomerView } from '../../shared/desk/views';
import type { Cell } from '../../shared/workbook/cell';
import { cellAt, type Snapshot, sheetOf } from '../../shared/workbook/snapshot';
import { COMES_BACK, CUSTOMER_COUNT, DON, KHACH, ORDER_COUNT, TWICE, tenOrders, WIDTH } from './messyShop';
import { byCode, type Cells, type Rows, rowsOf, trimmed } from './readings';
import type { SheetLooks } from './shopLooks';
import {
  type Gone,
  type RangeRef,
  repairsIn,
  type StoryHost,
  type Typed,
  type Understood,
} from './storyHost';

/** What the shop owner saw, chapter by chapter. */
export interface Told {
  readonly understood: Understood;
  readonly figures: Rows;
  readonly segments: Rows;
  readonly model: Rows;
  /** Of phones by the customer's code: as typed, after accepting, after one undone. */
  readonly phones: readonly Cells[];
  readonly decided: Readonly<Record<string, number>>;
  readonly merged: Cell;
  readonly formulas: readonly unknown[];
  readonly why: Pick<CustomerView, 'name' | 'segment' | 'orders' | 'revenue' | 'predicted'>;
  readonly list: readonly (readonly [string, number | null, string])[];
  readonly previewed: readonly (readonly [string, string])[];
  readonly skipped: readonly string[];
  readonly sentKeys: readonly string[];
  readonly gone: readonly Gone[];
  /** Of those sent, put off or called: which the list still has. */
  readonly listAfter: readonly string[];
  readonly segmentsBefore: Cells;
  readonly segmentsAfter: Cells;
  readonly history: readonly (readonly Cell[])[];
  readonly figuresAfter: Rows;
  readonly afterMess: {
    readonly segments: Cells;
    readonly figures: Rows;
    readonly birthdays: readonly string[];
  };
  /** One of the user's cells: before it was spoilt, then, and after the copy was taken back. */
  readonly spoilt: readonly Cell[];
  readonly left: Sheet[];
  readonly looksLeft: readonly SheetLooks[];
}

const FIRST_DAY = '2026-07-01';
const SECOND_DAY = '2026-07-02';
/** What the user adds to their own sheet, between the phone and the address. */
const NEW_COLUMN = 3;
const NOTES = 7;

/** The whole story on a host that has the messy workbook open. */
export async function tell(host: StoryHost): Promise<Told> {
  await host.begin(FIRST_DAY);
  const understood = await host.understood();
  await host.convert({ sheet: KHACH, column: 'E', field: 'birthday' });
  const converted = await host.read();
  const first = {
    understood,
    figures: rowsOf(converted, 'overview'),
    segments: rowsOf(converted, 'segments'),
    model: rowsOf(converted, 'model'),
  };
  const repaired = await repairing(host);
  await host.merge(TWICE.other, TWICE.survivor);
  const merged = byCode(await host.read(), KHACH, '◆ Gộp vào')[TWICE.other] ?? null;
  const formulas = await typingFormulas(host);
  const cared = await caring(host);
  const grown = await growing(host);
  const afterMess = await messingUp(host);
  const spoilt = await restoring(host);
  await host.leave();
  const left = sheetsOf(await host.read());
  const looksLeft = await host.looks();
  return { ...first, ...repaired, merged, formulas, ...cared, ...grown, afterMess, spoilt, left, looksLeft };
}

/** What the owner alone did to their own sheets, without any of ours. */
export async function doneByHand(host: StoryHost): Promise<Pick<Told, 'left' | 'looksLeft'>> {
  await host.type(DON, typedRows(ORDER_COUNT + 1, tenOrders()));
  await disorder(host);
  return { left: sheetsOf(await host.read()), looksLeft: await host.looks() };
}

export interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

function sheetsOf({ sheets }: Snapshot): Sheet[] {
  return sheets.map(({ name, values }) => ({ name, rows: trimmed(values) }));
}

/** Accepts the phones, refuses one name, takes one phone back. */
async function repairing(host: StoryHost): Promise<Pick<Told, 'phones' | 'decided'>> {
  const phones = async (): Promise<Cells> => byCode(await host.read(), KHACH, 'SĐT');
  const asTyped = await phones();
  await host.repair('accepted', { kind: 'phone' });
  const accepted = await phones();
  const find = async (kind: string, status: string): Promise<string> =>
    repairsIn(await host.read()).find((one) => one.kind === kind && one.status === status)!.key;
  await host.repair('refused', { key: await find('name', 'proposed') });
  await host.repair('undone', { key: await find('phone', 'accepted') });
  const decided: Record<string, number> = {};
  for (const { kind, status } of repairsIn(await host.read())) {
    decided[`${kind} ${status}`] = (decided[`${kind} ${status}`] ?? 0) + 1;
  }
  return { phones: [asTyped, accepted, await phones()], decided };
}

async function typingFormulas(host: StoryHost): Promise<readonly unknown[]> {
  const column = (at: number): RangeRef => ({
    sheet: DON,
    row: 1,
    column: at,
    rows: ORDER_COUNT,
    columns: 1,
  });
  const orders = [column(2), column(1), column(3)];
  return [
    await host.formula('CLV', [500_000, 4, 3]),
    await host.formula('RFM', [...orders, FIRST_DAY]),
    await host.formula('CLV_PREDICT', [...orders, 12, FIRST_DAY]),
  ];
}

/** A customer and why, the list, what would go, three messages, one put off, one called. */
async function caring(
  host: StoryHost,
): Promise<Pick<Told, 'why' | 'list' | 'previewed' | 'skipped' | 'sentKeys' | 'gone' | 'listAfter'>> {
  const why = whyOf(await host.customer('K001'));
  const { items } = await host.today();
  const { will, skipped } = await host.previewSend();
  const keys = will.slice(0, 3).map(({ key }) => key);
  const gone = await host.send(keys);
  const others = items.map(({ key }) => key).filter((key) => !will.some((one) => one.key === key));
  await host.snooze(others[0]!, '2026-07-10');
  await host.called(others[1]!, 'Hẹn cuối tuần ghé');
  const done = new Set([...keys, others[0], others[1]]);
  const after = (await host.today()).items.map(({ key }) => key);
  return {
    why,
    list: items.map(({ key, valueAtRisk, reason }) => [key, valueAtRisk, reason]),
    previewed: will.map(({ to, subject }) => [to, subject]),
    skipped: skipped.map(({ key }) => key),
    sentKeys: keys,
    gone: [...gone].sort((a, b) => (a.to < b.to ? -1 : 1)),
    listAfter: after.filter((key) => done.has(key)),
  };
}

function whyOf({ name, segment, orders, revenue, predicted }: CustomerView): Told['why'] {
  return { name, segment, orders, revenue, predicted };
}

/** The next day ten orders come. */
async function growing(
  host: StoryHost,
): Promise<Pick<Told, 'segmentsBefore' | 'segmentsAfter' | 'history' | 'figuresAfter'>> {
  const segmentsBefore = byCode(await host.read(), KHACH, '◆ Phân khúc');
  await host.begin(SECOND_DAY);
  await host.type(DON, typedRows(ORDER_COUNT + 1, tenOrders()));
  await host.refresh();
  const now = await host.read();
  return {
    segmentsBefore,
    segmentsAfter: byCode(now, KHACH, '◆ Phân khúc'),
    history: rowsOf(now, 'segmentHistory').filter((row) => row.includes(COMES_BACK)),
    figuresAfter: rowsOf(now, 'overview'),
  };
}

/** Sorts their own columns by name, inserts a column, renames another. */
async function disorder(host: StoryHost): Promise<void> {
  await host.type(KHACH, sortedByName(await host.read()));
  await host.insertColumn(KHACH, NEW_COLUMN);
  await host.type(KHACH, [
    { row: 0, column: NEW_COLUMN, cell: 'Nơi gặp' },
    { row: 1, column: NEW_COLUMN, cell: 'Hội chợ' },
    { row: 0, column: NOTES + 1, cell: 'Ghi chú riêng' },
  ]);
}

async function messingUp(host: StoryHost): Promise<Told['afterMess']> {
  await disorder(host);
  await host.refresh();
  const now = await host.read();
  return {
    segments: byCode(now, KHACH, '◆ Phân khúc'),
    figures: rowsOf(now, 'overview'),
    birthdays: (await host.today()).items.map(({ key }) => key).filter((key) => key.includes('|birthday|')),
  };
}

/** Keeps a copy, spoils a cell, takes the copy back. */
async function restoring(host: StoryHost): Promise<readonly Cell[]> {
  const cell = async (): Promise<Cell> => cellAt(sheetOf(await host.read(), KHACH)!, 5, 1);
  const before = await cell();
  await host.backup();
  await host.type(KHACH, [{ row: 5, column: 1, cell: 'xóa nhầm' }]);
  const spoilt = await cell();
  await host.restore();
  return [before, spoilt, await cell()];
}

function sortedByName(snapshot: Snapshot): readonly Typed[] {
  const { values } = sheetOf(snapshot, KHACH)!;
  const rows = values.slice(1, CUSTOMER_COUNT + 1).map((row) => row.slice(0, WIDTH));
  rows.sort((a, b) => (String(a[1]).normalize() < String(b[1]).normalize() ? -1 : 1));
  return typedRows(1, rows);
}

function typedRows(from: number, rows: Rows): readonly Typed[] {
  return rows.flatMap((cells, r) => cells.map((cell, column) => ({ row: from + r, column, cell })));
}
