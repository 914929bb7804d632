import { type Channel, isSendChannel, type SendChannel } from '../../shared/care/channel';
import type { Action, CallId, Calls, Preview, Progress, TextFile } from '../../shared/desk/calls';
import { EVERY_HOST_CAN } from '../../shared/desk/everyHostCan';
import type { HostView, TodayView } from '../../shared/desk/views';
import { sidebarWordsIn } from '../../shared/messages/sidebarMessages';
import type { Bridge } from '../../sidebar/bridge';
import { customerView } from './examples/customerView';
import { dataView } from './examples/dataView';
import { HOSTILE, idOf, PEOPLE } from './examples/people';
import { personView } from './examples/personView';
import { segmentsView } from './examples/segmentsView';
import { sendPreview, sendReport } from './examples/sendViews';
import { settingsView } from './examples/settingsView';
import { startView } from './examples/startView';
import { todayView, unknownMessages } from './examples/todayView';
import { pickOf } from './examples/words';

/** What the fake workbook is like. */
export type Scenario =
  | 'new'
  | 'shop'
  | 'empty'
  | 'blank'
  | 'failing'
  | 'busy'
  | 'hostile'
  | 'huge'
  | 'pending'
  | 'slow'
  /** A sending was cut off, and it is late in the evening. */
  | 'unsure'
  /** A sending ends before its end. */
  | 'stopped';

export interface FakeOptions {
  readonly scenario: Scenario;
  readonly language: 'vi' | 'en';
  readonly kind: HostView['kind'];
  /** How long each answer takes. */
  readonly waitMs: number;
}

export interface FakeBridge extends Bridge {
  readonly asked: readonly { readonly command: CallId; readonly args: unknown }[];
  /** The files that the user was given. */
  readonly kept: readonly TextFile[];
}

const STEPS = 4;

const CAN: readonly CallId[] = [
  ...EVERY_HOST_CAN,
  'daily',
  'previewSend',
  'send',
  'calendar',
  'freezeFormulas',
  'reenterFormulas',
];

/** A host that answers from examples and remembers a little of what it was told. */
export function fakeBridge({ scenario, language, kind, waitMs }: FakeOptions): FakeBridge {
  const p = pickOf(language);
  const asked: { command: CallId; args: unknown }[] = [];
  const kept: TextFile[] = [];
  const handled = new Set<string>();
  const owners = new Map<string, string>();
  const settled = new Set<string>();
  const isSure = scenario !== 'unsure' && scenario !== 'hostile' && scenario !== 'huge';
  let isManaged = scenario !== 'new' && scenario !== 'blank';
  let user = scenario === 'shop' ? '' : 'Thảo';
  let undo: string | null = isManaged ? 'convert' : null;
  let running: { readonly action: Action; step: number } | null =
    scenario === 'pending' ? { action: { kind: 'refresh' }, step: 1 } : null;
  let isCut = scenario === 'busy';
  const mark = <T>(view: T): T =>
    scenario === 'hostile' ? hostile(view) : scenario === 'huge' ? huge(view) : view;

  const progress = (): Progress => {
    const { action, step } = running!;
    const isDone = step >= (isQuick(action) ? 1 : STEPS);
    if (isDone) {
      running = null;
      if (action.kind === 'convert') isManaged = true;
      if (action.kind === 'leave') isManaged = false;
      undo = action.kind === 'undo' || action.kind === 'leave' ? null : action.kind;
      if (action.kind === 'care') {
        if (action.owner !== undefined) owners.set(action.key, action.owner);
        else handled.add(action.key);
      }
      if (action.kind === 'settle') settled.add(action.key);
      if (action.kind === 'undo') for (const done of [handled, owners, settled]) done.clear();
    } else running!.step++;
    return {
      isDone,
      share: isDone ? 1 : step / STEPS,
      text: isDone
        ? p('Đã ghi 1.284 ô vào 3 trang.', '1,284 cells written on 3 sheets.')
        : p('Đang ghi trang Phân khúc…', 'Writing the sheet Segments…'),
      isRefused: false,
      findings: [],
    };
  };

  const answers: { readonly [K in CallId]: (args: Calls[K]['args']) => Calls[K]['answer'] } = {
    host: () => ({
      kind,
      can: CAN.filter((id) => kind === 'excel' || !id.endsWith('Formulas')),
      isManaged,
      language,
      words: sidebarWordsIn(language),
      currency: 'VND',
      today: '2026-11-28',
      user,
      pending: running && { command: running.action.kind, share: running.step / STEPS },
      undo,
      daily: {
        hour: 6,
        lastRun: '2026-11-28',
        account: p('Chạy lúc 6 giờ bằng tài khoản của bạn.', 'Runs at 6:00 with your account.'),
      },
      notices:
        scenario === 'huge'
          ? [
              p(
                'Tệp lớn: chỉ hiện 5.000 dòng đầu, số liệu vẫn tính trên toàn bộ.',
                'Large file: the first 5,000 rows are shown; figures are of all.',
              ),
            ]
          : [],
      sends: kind === 'sheets' ? ['email', 'zns', 'sms'] : ['email'],
    }),
    words: (args) => sidebarWordsIn(args.language),
    start: () => (scenario === 'blank' ? { ...startView(p), tables: [] } : startView(p)),
    today: ({ owner }) => {
      const view = todayView(p);
      const nothing = { items: [], count: 0, later: 0, valueAtRisk: null, done: 0, owners: [], sendable: [] };
      if (scenario === 'empty') return { ...view, ...nothing };
      const items = view.items
        .map((item) => ({ ...item, owner: owners.get(item.key) ?? item.owner }))
        .filter((item) => !handled.has(item.key) && (owner ?? item.owner) === item.owner);
      const isAll = owner === undefined || owner === null;
      const result: TodayView = {
        ...view,
        items,
        count: isAll ? view.count - handled.size : items.length,
        done: view.done + handled.size,
        unknown: isSure ? [] : unknownMessages(p).filter(({ key }) => !settled.has(key)),
      };
      return result;
    },
    customer: (args) => {
      if (scenario === 'empty') return { kind: 'none', query: 'text' in args ? args.text : '' };
      if (args.by === 'query') {
        const found = PEOPLE.map((name, index) => ({
          name,
          id: idOf(index),
          detail: `${idOf(index)}, 0912 000 ${123 + index}`,
        })).filter(({ name }) => plain(name).includes(plain(args.text)));
        if (found.length === 0) return { kind: 'none', query: args.text };
        if (found.length > 1) return { kind: 'many', matches: found, count: found.length + 8 };
        return { kind: 'one', customer: customerView(p, PEOPLE.indexOf(found[0]!.name)) };
      }
      const index = args.by === 'id' ? Number(args.text.slice(2)) - 1 : 0;
      return { kind: 'one', customer: customerView(p, index) };
    },
    person: ({ who }) => ({ kind: 'one', person: personView(p, who) }),
    exportPerson: ({ who }) => ({
      files: ['json', 'txt'].map((type) => ({ name: `${who}.${type}`, type: 'text/plain', text: who })),
    }),
    segments: () => {
      const view = segmentsView(language);
      return scenario === 'empty'
        ? { ...view, segments: view.segments.map((each) => ({ ...each, count: 0 })) }
        : view;
    },
    data: () => {
      const view = dataView(p);
      return scenario === 'empty'
        ? { ...view, quality: 1, kinds: [], repairs: [], duplicates: [], toDo: [] }
        : view;
    },
    settings: () => {
      const view = settingsView(language);
      return scenario === 'empty' ? { ...view, backups: [] } : view;
    },
    preview: ({ action }) => preview(action),
    apply: ({ action }) => {
      running = { action, step: isQuick(action) ? 1 : 0 };
      return progress();
    },
    continue: () => {
      if (isCut) {
        isCut = false;
        throw {
          code: 'timeout',
          retryable: true,
          message: p('Google Trang tính ngắt sau 6 phút.', 'Google Sheets stopped it after 6 minutes.'),
          cause: null,
        };
      }
      return progress();
    },
    select: () => ({}),
    filterSegment: () => ({}),
    daily: () => ({}),
    user: ({ name }) => {
      user = name;
      return {};
    },
    previewSend: ({ channel }) => previewSend(channel),
    send: ({ keys, channel, toMyself }) => {
      const all = previewSend(channel);
      const will = all.will.filter(({ key }) => keys === 'all' || keys.includes(key));
      const report = sendReport({ ...all, will }, p, kind);
      const isStopped = scenario === 'stopped';
      if (toMyself) {
        const stopped = isStopped
          ? p('Chưa biết địa chỉ email của bạn.', 'Your own address is unknown.')
          : null;
        return { ...report, sent: isStopped ? 0 : 1, failed: [], unknown: [], drafts: [], stopped };
      }
      return isStopped ? { ...report, stopped: p('Bạn đã dừng.', 'You stopped it.') } : report;
    },
    calendar: ({ keys }) => ({
      name: 'so-khach.ics',
      type: 'text/calendar',
      text: `BEGIN:VCALENDAR\r\n${JSON.stringify(keys)}\r\nEND:VCALENDAR\r\n`,
    }),
    freezeFormulas: () => ({ count: 42 }),
    reenterFormulas: () => ({ count: 42 }),
  };

  const previewSend = (channel: SendChannel = 'email') => ({
    ...sendPreview(p, channel),
    asDrafts: kind !== 'sheets',
    ...(scenario === 'empty' ? { will: [], later: 0, laterDay: null } : {}),
    ...(isSure
      ? {}
      : {
          stopped: p(
            'Ngoài giờ gửi tin (8:00 đến 20:00): các tin còn lại để sáng mai.',
            'Outside of the hours for messages (8:00 to 20:00): the others wait until tomorrow.',
          ),
        }),
  });

  const preview = (action: Action): Preview => {
    const isLeave = action.kind === 'leave';
    const isRepairs = action.kind === 'repairs';
    return {
      will: isLeave
        ? [p('Gỡ 9 trang và 14 cột do Sổ Khách thêm.', 'Remove 9 sheets and 14 columns of ours.')]
        : [
            p(
              'Thêm 14 cột ở bên phải trang “Khách hàng”: 7.574 ô.',
              'Add 14 columns at the right of “Customers”: 7,574 cells.',
            ),
            p('Thêm 9 trang mới: 10.422 ô.', 'Add 9 new sheets: 10,422 cells.'),
          ],
      wont: [
        p('Trang “Bảng giá” và mọi công thức.', 'The sheet “Prices” and all formulas.'),
        p('Thứ tự dòng và cột của bạn.', 'The order of your rows and columns.'),
      ],
      cells: isRepairs
        ? dataView(p)
            .repairs.slice(0, 3)
            .map(({ sheet, row, column, from, to }) => ({ sheet, row: row!, column: column!, from, to }))
        : [],
      cellCount: isRepairs ? 77 : 0,
      findings: [],
      isRefused: false,
      isEmpty: false,
    };
  };

  return {
    asked,
    kept,
    keep: (files) => void kept.push(...files),
    call: async (command, args) => {
      asked.push({ command, args });
      await new Promise((resolve) =>
        setTimeout(resolve, scenario === 'slow' && command !== 'host' ? 1e9 : waitMs),
      );
      if (scenario === 'failing' && command !== 'host')
        throw {
          code: 'lock',
          retryable: true,
          message: p(
            'Một người khác đang chạy Sổ Khách trên tệp này. Đợi một phút rồi thử lại.',
            'Somebody else is running the CRM in this file. Try again in a minute.',
          ),
          cause: null,
        };
      // As google.script.run carries it: plain JSON, a copy.
      const answer = answers[command](args);
      const isOurs = command === 'words';
      return JSON.parse(JSON.stringify(isOurs ? answer : mark(answer)));
    },
  };
}

/** Done by one call. */
function isQuick({ kind }: Action): boolean {
  return kind === 'care' || kind === 'note' || kind === 'settle';
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

/** Texts of the workbook's become ones that would do harm where they were taken for more than text. */
function hostile<T>(view: T): T {
  let next = 0;
  const kept = [
    'id',
    'key',
    'kind',
    'field',
    'role',
    'color',
    'status',
    'currency',
    'language',
    'segment',
    'can',
    'code',
    'sends',
  ];
  const change = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => (kept.includes(name) ? each : change(each, name)));
    if (name === 'words') return value;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, key)]));
    const isChannel = name === 'channel' && isSendChannel(value as Channel);
    if (typeof value !== 'string' || isChannel || kept.includes(name) || /^\d{4}-\d\d-\d\d/.test(value))
      return value;
    return HOSTILE[next++ % HOSTILE.length];
  };
  return change(view, '') as T;
}

/** Lists many times as long. */
function huge<T>(view: T): T {
  const change = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((each) => change(each, name));
      if (
        ![
          'items',
          'timeline',
          'repairs',
          'facts',
          'findings',
          'duplicates',
          'matches',
          'will',
          'unknown',
        ].includes(name)
      )
        return list;
      return Array.from({ length: 20 }, (_, round) =>
        list.map((each) =>
          each !== null && typeof each === 'object' && 'key' in each
            ? { ...each, key: `${round} ${each.key}` }
            : each,
        ),
      ).flat();
    }
    if (name === 'words') return value;
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(each, key)]));
    if (typeof value === 'number' && name !== 'row' && value > 1000) return value * 1_000_000;
    return value;
  };
  return change(view, '') as T;
}
