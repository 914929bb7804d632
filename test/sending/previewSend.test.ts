import { describe, expect, it } from '@jest/globals';
import type { SendPreview } from '../../shared/desk/calls';
import type { HostFacts } from '../../shared/desk/verbs';
import { messagesIn } from '../../shared/messages';
import { blockedWith } from '../../shared/sending/blockList';
import { previewSend, previewSending } from '../../shared/sending/previewSend';
import { sendAll } from '../../shared/sending/sendAll';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, putCell, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { EMPTY_STATE, STATE_SHEET, stateOf, writeState } from '../../shared/workbook/state';
import { shop, update } from '../commands/shop';
import { memoryHost, run } from './memoryMessenger';
import { ALL_KEYS, FACTS, itemsOf, keyOf, managedShop, PEOPLE, TODAY, typeRows } from './sendingShop';

const { skips } = messagesIn('vi').sending;

/** The preview of a list of one customer and his like, by what their rows say. */
function preview(
  workbook: MemoryWorkbook,
  people: readonly (readonly Cell[])[] = PEOPLE,
  facts: Partial<HostFacts> = {},
  rule = 'birthday',
): SendPreview {
  const items = itemsOf(people, rule);
  const keys = items.map(({ key }) => key);
  return previewSend(snapshotOfMemory(workbook), keys, { ...FACTS, ...facts }, 'email', () => items);
}

const why = ({ skipped }: SendPreview, customer: string): string | null =>
  skipped.find(({ key }) => key.startsWith(`${customer}|`))?.why ?? null;

/** Only A01's row, with some cells changed. */
const one = (more: Readonly<Record<number, Cell>>): readonly (readonly Cell[])[] => [
  PEOPLE[0]!,
  PEOPLE[1]!.map((cell, i) => (i in more ? more[i]! : cell)),
];

describe('previewSend', () => {
  it('shows who gets what, the most valuable first, and writes nothing', () => {
    const workbook = managedShop();
    const before = structuredClone(workbook);
    const { will, skipped, ...rest } = preview(workbook);
    expect(will.map(({ key }) => key)).toEqual(ALL_KEYS);
    expect(will[0]).toMatchObject({
      customerId: 'A01',
      customer: 'Nguyễn Thị Mẫu',
      to: 'mau@example.com',
      subject: 'Chúc mừng sinh nhật chị Mẫu 🎂',
      body: expect.stringContaining('Kính gửi chị Mẫu,'),
    });
    expect(skipped).toEqual([]);
    expect(rest).toEqual({ notes: [], quota: 100, later: 0, laterDay: null, stopped: null, asDrafts: false });
    expect(workbook).toEqual(before);
  });

  it('sends a wish on the day itself, though the list shows it some days before', () => {
    const early = itemsOf().map((item) => ({ ...item, due: '2026-07-03' }));
    const keys = early.map(({ key }) => key);
    const shown = previewSend(snapshotOfMemory(managedShop()), keys, FACTS, 'email', () => early);
    expect(shown.will).toEqual([]);
    expect(why(shown, 'A01')).toBe(skips.notYet({ day: '03/07/2026' }));
  });

  it('says what the run then does, for every reason at once', () => {
    const people = [
      PEOPLE[0]!,
      ['A01', 'Có Đủ', '0912000101', 'du@example.com', 'Nữ', 'Có', null],
      ['A02', 'Chưa Nói', '0912000102', 'noi@example.com', 'Nam', null, null],
      ['A03', 'Từ Chối', '0912000103', 'tu@example.com', 'Nữ', 'Không', null],
      ['A04', 'Không Thư', '0912000104', null, 'Nam', 'Có', null],
      ['A05', 'Sai Thư', '0912000105', 'sai@', 'Nam', 'Có', null],
      ['A06', 'Trùng Thư', '0912000106', 'DU@example.com', 'Nam', 'Có', null],
    ];
    const host = memoryHost(managedShop(people));
    const shown = preview(host.workbook, people);
    const items = itemsOf(people);
    const report = run(
      host,
      sendAll(
        items.map(({ key }) => key),
        false,
        'email',
        () => items,
      ),
    )!;
    expect(report.skipped).toEqual(shown.skipped);
    expect(host.delivered).toEqual(shown.will);
    expect(shown.skipped.map((skip) => skip.why)).toEqual([
      skips.noConsent({ purpose: 'Chăm sóc', channel: 'Email' }),
      skips.refused({ purpose: 'Chăm sóc', channel: 'Email' }),
      skips.noAddress,
      skips.badAddress({ address: 'sai@' }),
      skips.duplicate({ customer: 'Có Đủ' }),
    ]);
    // The twin gets nothing in a later run either.
    const again = preview(host.workbook, people, { moment: '2026-07-01T09:45' });
    expect(again.will).toEqual([]);
    expect(why(again, 'A06')).toBe(skips.sentToAddress({ moment: '2026-07-01 09:30' }));
  });

  it('knows the customers that are gone and the keys that are not due', () => {
    const workbook = managedShop();
    const { skipped } = previewSend(
      snapshotOfMemory(workbook),
      [keyOf('A01'), keyOf('Z99'), keyOf('A02')],
      FACTS,
      'email',
      () => [...itemsOf().slice(0, 1), { ...itemsOf()[1]!, key: keyOf('Z99'), customerId: 'Z99' }],
    );
    expect(skipped.map(({ customer, why: text }) => `${customer}: ${text}`)).toEqual([
      `Trần Văn Thử: ${skips.notDue}`,
      `Trần Văn Thử: ${skips.noCustomer}`,
    ]);
  });

  it('leaves out who opted out, whatever else they said', () => {
    const workbook = managedShop();
    const snapshot = snapshotOfMemory(workbook);
    const state = stateOf(snapshot) ?? EMPTY_STATE;
    const memory = { ...state.memory, ...blockedWith(snapshot, ' MAU@example.com') };
    applyToMemory(workbook, writeState({ ...state, memory }, sheetOf(snapshot, STATE_SHEET)));
    expect(why(preview(workbook), 'A01')).toBe(skips.optedOut);
    expect(
      JSON.stringify(snapshotOfMemory(workbook).sheets.find(({ name }) => name === STATE_SHEET)),
    ).not.toContain('mau@example.com');
  });

  it('sends no address more than three a day, whatever the rules', () => {
    const workbook = managedShop();
    const row = (n: number, status: string, day = '2026-07-01'): Cell[] => [
      `${day}T08:0${n}`,
      `A01|luat${n}|${day}`,
      'A01',
      `luật ${n}`,
      'Email',
      'mau@example.com',
      'h',
      status,
      'Lan',
      status === 'FAILED' ? '' : 'x',
    ];
    typeRows(workbook, 'sentLog', [
      row(1, 'SENT'),
      row(2, 'UNKNOWN'),
      row(3, 'FAILED'),
      row(4, 'SENT', '2026-06-30'),
    ]);
    expect(why(preview(workbook), 'A01')).toBeNull();
    typeRows(workbook, 'sentLog', [
      row(1, 'SENT'),
      row(2, 'UNKNOWN'),
      row(3, 'SENT'),
      row(4, 'SENT', '2026-06-30'),
    ]);
    expect(why(preview(workbook), 'A01')).toBe(skips.cap({ most: 3, channel: 'Email' }));
  });

  it('holds all back outside of the care hours and says when', () => {
    const shown = preview(managedShop(), PEOPLE, { minuteOfDay: 21 * 60 });
    expect(shown).toMatchObject({
      will: [],
      later: 4,
      stopped: expect.stringContaining('từ 8 giờ đến 20 giờ'),
    });
  });

  it('speaks of drafts where another seat sends', () => {
    expect(preview(managedShop(), PEOPLE, { isSendersSeat: false, quota: 0 })).toMatchObject({
      asDrafts: true,
      later: 0,
      will: { length: 4 },
    });
  });
});

describe('consent', () => {
  const YES = messagesIn('vi').crm.choices.consent.yes;
  const NO = messagesIn('vi').crm.choices.consent.no;
  const [CARE, AD] = messagesIn('vi').crm.choices.purposes as [string, string];
  const day = (iso: number): Cell => ({ serial: iso });
  const withConsents = (column: Cell, rows: readonly (readonly Cell[])[]): MemoryWorkbook => {
    const workbook = managedShop(column === 'Có' ? YES_ONE : SILENT_ONE);
    typeRows(workbook, 'consent', rows);
    return workbook;
  };
  const YES_ONE = one({});
  const SILENT_ONE = one({ 5: null });
  const REFUSED = skips.refused({ purpose: CARE, channel: 'Email' });
  const SILENT = skips.noConsent({ purpose: CARE, channel: 'Email' });

  it.each<[string, Cell, readonly (readonly Cell[])[], string | null]>([
    ['nothing said', null, [], SILENT],
    ['the column says yes', 'Có', [], null],
    ['the sheet says yes for this purpose and channel', null, [['A01', CARE, 'Email', YES]], null],
    ['for this purpose, all channels', null, [['A01', CARE, null, YES]], null],
    ['for another purpose', null, [['A01', AD, 'Email', YES]], SILENT],
    ['for another channel', null, [['A01', CARE, 'Zalo', YES]], SILENT],
    ['without a purpose', null, [['A01', null, 'Email', YES]], SILENT],
    ['of somebody else', null, [['A02', CARE, 'Email', YES]], SILENT],
    ['a blank answer', null, [['A01', CARE, 'Email', null]], SILENT],
    ['the column says yes, the sheet no', 'Có', [['A01', CARE, 'Email', NO]], REFUSED],
    ['no to everything', 'Có', [['A01', null, null, NO]], REFUSED],
    ['no to calls alone', 'Có', [['A01', CARE, 'Gọi điện', NO]], null],
    ['no to advertising alone', 'Có', [['A01', AD, null, NO]], null],
    [
      'no, later yes',
      null,
      [
        ['A01', CARE, 'Email', NO, 'q', day(46000)],
        ['A01', CARE, 'Email', YES, 'q', day(46100)],
      ],
      null,
    ],
    [
      'yes, later no',
      null,
      [
        ['A01', CARE, 'Email', YES, 'q', day(46000)],
        ['A01', CARE, 'Email', NO, 'q', day(46100)],
      ],
      REFUSED,
    ],
    [
      'yes and no on one day',
      null,
      [
        ['A01', CARE, 'Email', YES, 'q', day(46000)],
        ['A01', CARE, 'Email', NO, 'q', day(46000)],
      ],
      REFUSED,
    ],
    [
      'a no without a day, then yes',
      null,
      [
        ['A01', CARE, 'Email', NO],
        ['A01', CARE, 'Email', YES, 'q', day(46100)],
      ],
      REFUSED,
    ],
    ['in English', null, [['A01', 'care', 'e-mail', 'yes']], null],
  ])('%s', (_, column, rows, expected) => {
    expect(why(preview(withConsents(column, rows), YES_ONE), 'A01')).toBe(expected);
  });

  it("heeds the user's own column though ours says yes", () => {
    const workbook = managedShop(YES_ONE);
    const sheet = workbook.sheets.find(({ name }) => name === 'Khách')!;
    putCell(sheet, 1, 5, 'Không');
    expect(why(preview(workbook, YES_ONE), 'A01')).toBe(REFUSED);
  });

  it('is not asked for a transaction, but a refusal stands', () => {
    const rows = [['sinh nhật', 'Email', 'Giao dịch', 'Hóa đơn', 'Kính gửi {{Người nhận}}']];
    const workbook = withConsents(null, []);
    typeRows(workbook, 'templates', rows);
    expect(preview(workbook, YES_ONE).will).toHaveLength(1);
    typeRows(workbook, 'consent', [['A01', null, 'Email', NO]]);
    expect(preview(workbook, YES_ONE).will).toEqual([]);
  });
});

describe('the template of a message', () => {
  const subjects = (workbook: MemoryWorkbook, rule: string): string[] => {
    const { will, skipped } = preview(workbook, one({}), {}, rule);
    return [...will.map(({ subject }) => subject), ...skipped.map((skip) => skip.why)];
  };

  it('is ours where the sheet has none: an invitation to come back is an advertisement', () => {
    const workbook = managedShop(one0);
    expect(subjects(workbook, 'birthday')).toEqual(['Chúc mừng sinh nhật chị Mẫu 🎂']);
    expect(subjects(workbook, 'reorder')).toEqual(['[QC] Lâu rồi chưa gặp chị Mẫu']);
    expect(subjects(workbook, 'cam on')).toEqual(['Cảm ơn chị Mẫu đã mua hàng']);
    expect(subjects(workbook, 'bao hanh')).toEqual([
      skips.noTemplate({ rule: 'bao hanh', channel: 'Email' }),
    ]);
  });

  it("is the sheet's, by the rule's word, its id, our code, or the Rules sheet; Zalo texts are none", () => {
    const workbook = managedShop(one0);
    typeRows(workbook, 'templates', [
      ['Sinh nhật', 'Zalo', 'Chăm sóc', null, 'Zalo'],
      ['SINH NHAT', 'Email', 'Chăm sóc', 'Của cửa hàng', 'Chào {{Tên}}'],
      ['comeBack', null, 'Quảng cáo', 'Mời chị {{Tên}}', 'Giảm 20%'],
      ['BH', 'Email', 'Giao dịch', 'Bảo hành', 'Sắp hết hạn'],
    ]);
    typeRows(workbook, 'rules', [['Bảo hành', null, null, null, 'Email', 'bh', 'Có']]);
    expect(subjects(workbook, 'birthday')).toEqual(['Của cửa hàng']);
    expect(subjects(workbook, 'reorder')).toEqual(['[QC] Mời chị Mẫu']);
    expect(subjects(workbook, 'bao hanh')).toEqual(['Bảo hành']);
    // Where the sheet says nothing of a rule of ours, our own text stands.
    expect(subjects(workbook, 'cam on')).toEqual(['Cảm ơn chị Mẫu đã mua hàng']);
    expect(subjects(workbook, 'su kien')).toEqual([skips.noTemplate({ rule: 'su kien', channel: 'Email' })]);
  });

  it('without a purpose is for what its rule is for, and of a rule of the user’s own an advertisement', () => {
    const workbook = managedShop(one0);
    typeRows(workbook, 'templates', [
      ['sinh nhật', 'Email', null, 'Chúc mừng', 'Chào'],
      ['khai truong', 'Email', null, 'Khai trương', 'Chào'],
    ]);
    expect(subjects(workbook, 'birthday')).toEqual(['Chúc mừng']);
    expect(subjects(workbook, 'khai truong')).toEqual(['[QC] Khai trương']);
  });

  const one0 = one({});
});

describe('a reminder whose day moves with every refresh', () => {
  const had = (status: string, moment = '2026-06-30T09:00', id = ''): MemoryWorkbook => {
    const workbook = managedShop();
    const cells = (word: string, note: string): readonly Cell[] => [
      ...[moment, 'A01|pAlive|2026-06-30', 'A01', 'Có thể sắp bỏ đi', 'E-mail', 'mau@example.com'],
      ...['0', word, 'Lan', note],
    ];
    typeRows(workbook, 'sentLog', [cells('SENDING', ''), cells(status, id)]);
    return workbook;
  };
  const one = (workbook: MemoryWorkbook) => preview(workbook, PEOPLE, {}, 'pAlive');

  it('is not sent under its new key while nobody knows whether the one before went out', () => {
    const shown = one(had('UNKNOWN'));
    expect(why(shown, 'A01')).toBe(skips.unknown({ moment: '2026-06-30 09:00' }));
    expect(shown.will.map(({ customerId }) => customerId)).toEqual(['A02', 'A03', 'A04']);
  });

  it('is sent where the one before surely failed', () => {
    expect(why(one(had('FAILED', '2026-06-30T09:00', 'Chưa gửi: hết hạn mức')), 'A01')).toBeNull();
  });
});

describe("today's own list", () => {
  it('is what is sent: a birthday of today, once', () => {
    const workbook = shop(
      [
        ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'],
        ['A01', 'Nguyễn Thị Mẫu', '0912000101', 'mau@example.com', '01/07/1990', 'Có'],
        ['A02', 'Trần Văn Thử', '0912000102', 'thu@example.com', '01/07/1985', null],
        ['A03', 'Lê Văn Giả', '0912000103', 'gia@example.com', '15/11/1985', 'Có'],
      ],
      null,
    );
    update(workbook, { today: TODAY });
    const keys = ['A01', 'A02', 'A03'].map((id) => keyOf(id));
    const host = memoryHost(workbook);
    const shown = run(host, previewSending(keys))!;
    expect(host.calls).toEqual(['facts', 'read']);
    const report = run(host, sendAll(keys, false))!;
    expect(host.delivered).toEqual(shown.will);
    expect(host.delivered.map(({ to }) => to)).toEqual(['mau@example.com']);
    expect(report.skipped.map((skip) => skip.why)).toContain(skips.notDue);
    host.facts = { ...FACTS, moment: '2026-07-01T10:00' };
    const again = run(host, sendAll(keys, false))!;
    expect(again.sent).toBe(0);
    expect(again.skipped.find(({ key }) => key === keys[0])).toMatchObject({
      customer: 'Nguyễn Thị Mẫu',
      why: skips.sent({ moment: '2026-07-01 09:30' }),
    });
  });
});
