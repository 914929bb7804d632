import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Progress } from '../../shared/desk/calls';
import type { HostView } from '../../shared/desk/views';
import { stateOf } from '../../shared/workbook/state';
import { CUSTOMERS, ORDERS } from '../commands/shop';
import { Killed } from './appsScript/meter';
import { builtFiles, openProject, typeCell, verbsOf } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';
import type { Sheets } from './hosts';

const SHOP: Sheets = [
  { name: 'Khách', rows: CUSTOMERS },
  { name: 'Bán hàng', rows: ORDERS },
];
const CONVERT = { action: { kind: 'convert', corrections: [], language: 'vi' } };

let project: ScriptProject;
beforeAll(builtFiles, 60_000);
beforeEach(async () => {
  project = await openProject(SHOP);
});

interface Failed {
  readonly code: string;
  readonly retryable: boolean;
  readonly message: string;
}

function call(command: string, args: unknown): { ok: boolean; answer?: unknown; failure?: Failed } {
  return JSON.parse(project.call('call', command, JSON.stringify(args)) as string);
}

function answer<T>(command: string, args: unknown): T {
  const reply = call(command, args);
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
  return reply.answer as T;
}

describe('the menu', () => {
  it('is made with no service but the menu, as onOpen may run before anybody allowed anything', () => {
    project.world.meter.begin();
    project.call('onOpen', { authMode: 'NONE' });
    expect(project.world.meter.calls).toEqual([]);
    expect(project.world.ui.menus).toEqual([
      { name: 'Sổ Khách', items: [['Mở Sổ Khách', 'showSidebar']], isShown: true },
    ]);
  });

  it('speaks English where the user does', async () => {
    project = await openProject(SHOP, { locale: 'en_US' });
    project.call('onInstall');
    expect(project.world.ui.menus[0]!.items).toEqual([['Open Sổ Khách', 'showSidebar']]);
  });

  it('opens the sidebar, one page without anything to load', () => {
    project.call('showSidebar');
    const { title, html } = project.world.ui.sidebars[0]!;
    expect(title).toBe('Sổ Khách');
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(html.match(/<\/script/g)).toHaveLength(1);
  });

  it('evaluates the commands only when one runs', () => {
    expect(project.evaluate('soKhachLoaded_')).toBeNull();
    project.call('onOpen');
    expect(project.evaluate('soKhachLoaded_')).toBeNull();
    call('host', {});
    expect(project.evaluate('soKhachLoaded_')).not.toBeNull();
  });
});

describe('a call of the sidebar', () => {
  it('answers who and where we are, in plain JSON', () => {
    const host = answer<HostView>('host', {});
    expect(host).toMatchObject({ kind: 'sheets', isManaged: false, today: '2026-07-01' });
    expect(host.can).toContain('daily');
  });

  it('converts, says so, and finds nothing to do the second time', () => {
    expect(answer<Progress>('apply', CONVERT)).toMatchObject({ isDone: true, isRefused: false });
    expect(answer<HostView>('host', {}).isManaged).toBe(true);
    const names = verbsOf(project)
      .read('all')
      .sheets.map(({ name }) => name);
    expect(answer<Progress>('apply', { action: { kind: 'refresh' } })).toMatchObject({ isDone: true });
    expect(
      verbsOf(project)
        .read('all')
        .sheets.map(({ name }) => name),
    ).toEqual(names);
  });

  it('fails in words that say what to do, with Google’s own as the cause', () => {
    const sheet = project.world.sheets[0]!;
    sheet.protection = { warningOnly: false, editors: [] };
    const grid = { ...sheet, name: 'Lớn', maxRows: 384_000, id: 99, protection: null };
    project.world.sheets.push(grid);
    sheet.protection = null;
    const { ok, failure } = call('apply', CONVERT);
    expect([ok, failure!.code, failure!.retryable]).toEqual([false, 'tooManyCells', false]);
    expect(failure!.message).toMatch(/10\.000\.000 ô/);
  });

  it('is retryable where Google was only too busy', () => {
    project.world.meter.begin({
      failAt: 5,
      failure: 'Service invoked too many times in a short time: Spreadsheets.',
    });
    expect(JSON.parse(project.call('call', 'host', '{}') as string).failure).toMatchObject({
      code: 'busyService',
      retryable: true,
    });
  });

  it.each([
    ['', '{}'],
    ['constructor.x', '{}'],
    ['nope', '{}'],
    ['host', 'no json'],
  ])('takes no harm from %j with %j', (command, args) => {
    expect(JSON.parse(project.call('call', command, args) as string)).toMatchObject({ ok: false });
  });

  it('keeps the user’s name outside of the spreadsheet', () => {
    verbsOf(project).setUser('Lan');
    expect(verbsOf(project).facts().user).toBe('Lan');
    expect(project.world.properties.get('user chu.shop@example.com')!.get('soKhachUser')).toBe('Lan');
  });
});

describe('two users at once', () => {
  it('tells the second one who waited in vain, and loses nothing', () => {
    answer('apply', CONVERT);
    project.world.lockedBy = 'an@example.com';
    const told = answer<Progress>('apply', { action: { kind: 'refresh' } });
    expect(told).toMatchObject({ isRefused: true });
    expect(told.findings).toHaveLength(1);
    expect(project.world.lockedBy).toBe('an@example.com');
  });

  it('lets the second go on once the first is done, on what the first left', () => {
    answer('apply', CONVERT);
    project.world.lockedBy = 'an@example.com';
    project.world.whileWaiting = () => {
      typeCell(project.world, 'Khách', 7, 0, 'A07');
      typeCell(project.world, 'Khách', 7, 1, 'Vũ Thị Mới');
      typeCell(project.world, 'Khách', 7, 2, '0912000107');
      project.world.lockedBy = null;
    };
    expect(answer<Progress>('apply', { action: { kind: 'refresh' } })).toMatchObject({
      isDone: true,
      isRefused: false,
    });
    expect(verbsOf(project).read('all').sheets[0]!.values[7]![5]).toBe('A07');
    expect(project.world.lockedBy).toBeNull();
  });
});

describe('long work', () => {
  it('stops by the clock, says how far it is, and goes on until it is done', () => {
    project.world.meter.begin({ cost: 200 });
    let progress: Progress = JSON.parse(
      project.call('call', 'apply', JSON.stringify(CONVERT)) as string,
    ).answer;
    let slices = 1;
    const shares: number[] = [];
    while (!progress.isDone) {
      shares.push(progress.share);
      expect(answer<HostView>('host', {}).pending).toMatchObject({ share: progress.share });
      project.world.meter.begin({ cost: 200 });
      progress = JSON.parse(project.call('call', 'continue', '{}') as string).answer;
      slices++;
    }
    expect(slices).toBeGreaterThan(2);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(progress.isRefused).toBe(false);
    expect(answer<Progress>('apply', { action: { kind: 'refresh' } }).isDone).toBe(true);
    expect(stateOf(verbsOf(project).read('all'))!.journal).toBeNull();
  });

  it('killed after six minutes, it is taken up by the next run', () => {
    project.world.meter.begin({ cost: 4000 });
    // Each batch is longer than it should be: the machine ends the run, and with it its lock.
    expect(() => project.call('call', 'apply', JSON.stringify(CONVERT))).toThrow(Killed);
    project.world.lockedBy = null;
    project.world.meter.begin();
    let progress = answer<Progress>('continue', {});
    while (!progress.isDone) progress = answer<Progress>('continue', {});
    const done = answer<Progress>('apply', CONVERT);
    expect(done).toMatchObject({ isDone: true, isRefused: false });
    expect(answer<HostView>('host', {})).toMatchObject({ isManaged: true, pending: null });
  });
});

describe('sending', () => {
  const message = {
    key: 'k',
    customerId: 'A01',
    customer: 'Mẫu',
    to: 'mau@example.com',
    subject: 'Chào',
    body: 'Xin chào',
    channel: 'email' as const,
    fields: null,
    unsubscribe: null,
  };

  it('sends, and knows how many more may be sent today', () => {
    const { verbs } = { verbs: verbsOf(project) };
    expect(verbs.send(message)).toEqual({ ok: true, id: '' });
    expect(project.world.outbox).toEqual([{ to: 'mau@example.com', subject: 'Chào', body: 'Xin chào' }]);
    expect(verbs.facts().quota).toBe(99);
  });

  it('is sure that nothing went out after a bad address or without quota, and unsure after anything else', () => {
    const verbs = verbsOf(project);
    expect(verbs.send({ ...message, to: 'mau' })).toMatchObject({ ok: false, isSure: true });
    project.world.mailFailure = () => 'Server error occurred. Please try saving the project again.';
    expect(verbs.send(message)).toMatchObject({ ok: false, isSure: false });
    project.world.mailFailure = null;
    project.world.mailQuota = 0;
    expect(verbs.send(message)).toMatchObject({ ok: false, isSure: true });
    expect(project.world.outbox).toEqual([]);
  });
});

describe('what the sidebar asks of the grid', () => {
  it('selects a cell and knows where the user is', () => {
    const verbs = verbsOf(project);
    verbs.select('Bán hàng', 3, 2);
    expect(verbs.facts().selection).toEqual({ sheet: 'Bán hàng', row: 3, column: 2 });
  });

  it('filters the rows of a segment and takes its filter away again', () => {
    answer('apply', CONVERT);
    const verbs = verbsOf(project);
    const place = { sheet: 'Khách', headerRow: 0, column: 9, field: 'segment' } as const;
    verbs.filterRows(place, 'Ngủ đông');
    const sheet = project.world.sheets[0]!;
    expect([...sheet.filter!.criteria]).toEqual([[9, { text: 'Ngủ đông' }]]);
    verbs.filterRows(place, null);
    expect(sheet.filter).toBeNull();
  });

  it('uses a filter of the user’s and leaves it there', () => {
    const sheet = project.world.sheets[0]!;
    sheet.filter = { rect: { row: 0, column: 0, rows: 7, columns: 20 }, criteria: new Map() };
    const place = { sheet: 'Khách', headerRow: 0, column: 9, field: 'segment' } as const;
    verbsOf(project).filterRows(place, 'Ngủ đông');
    verbsOf(project).filterRows(place, null);
    expect(sheet.filter).toMatchObject({ rect: { columns: 20 } });
    expect([...sheet.filter.criteria]).toEqual([]);
  });

  it('copies a sheet, hidden, last, without taking its names', () => {
    answer('apply', CONVERT);
    const before = verbsOf(project).read('all').names;
    verbsOf(project).copySheet('Khách', '_so_khach_2026-07-01_1');
    const copy = project.world.sheets.at(-1)!;
    expect(copy).toMatchObject({ name: '_so_khach_2026-07-01_1', hidden: true });
    expect(verbsOf(project).read('all').names).toEqual(before);
    const told = verbsOf(project)
      .read('all')
      .sheets.find(({ name }) => name === copy.name)!;
    expect(told.values).toEqual([]);
    const read = verbsOf(project).read({ sheets: [], customers: false, named: [copy.name] });
    expect(read.sheets.at(-1)!.values[1]).toEqual(verbsOf(project).read('all').sheets[0]!.values[1]);
  });
});

describe('a custom function in the built script', () => {
  const date = (iso: string): unknown => project.evaluate(`new Date('${iso}T00:00:00+07:00')`);

  it('takes dates, blanks, whole columns and error cells', () => {
    expect(project.call('AGE', date('1990-07-01'), date('2026-07-01'))).toBe(36);
    const column = [['0912000123'], [''], ['0912000124'], ...Array.from({ length: 997 }, () => [''])];
    expect(project.call('PHONE', column)).toEqual([['+84912000123'], [''], ['+84912000124']]);
    const ages = project.call(
      'AGE',
      [[date('1990-07-01')], ['#REF!'], ['']],
      date('2026-07-01'),
    ) as string[][];
    expect(ages[0]).toEqual([36]);
    expect(ages[1]![0]).toMatch(/^#N\/A: .*#REF!/);
  });

  it('gives a date as a date, and fails in the spreadsheet’s language', () => {
    const day = project.call('DATE_VN', '17/02/2026') as Date;
    expect(day.toISOString()).toBe('2026-02-16T17:00:00.000Z');
    expect(() => project.call('CLV', 'x', 1, 1)).toThrow('average_order_value: "x" không phải là số.');
  });

  it('calls no service but the spreadsheet, and loads no command', () => {
    project.world.meter.begin();
    project.call('PHONE', '0912000123');
    expect(project.world.meter.calls.filter((name) => !/^Spreadsheet(App)?\.get/.test(name))).toEqual([]);
    expect(project.evaluate('soKhachLoaded_')).toBeNull();
  });

  it('is a global with help, and what is not for cells ends in _', () => {
    const globals = project.evaluate('Object.keys(globalThis)') as string[];
    const functions = globals.filter((name) => project.evaluate(`typeof ${name}`) === 'function');
    const lower = functions.filter(
      (name) => name !== name.toUpperCase() && !name.endsWith('_') && name !== 'Date',
    );
    expect(lower.sort()).toEqual(['call', 'dailyRun', 'onInstall', 'onOpen', 'showSidebar']);
  });
});
