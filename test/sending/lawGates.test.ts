import { describe, expect, it } from '@jest/globals';
import { PURPOSES, type Purpose } from '../../shared/care/purpose';
import { headerOf } from '../../shared/crm/places';
import { messagesIn } from '../../shared/messages';
import { blockedWith } from '../../shared/sending/blockList';
import { previewSend } from '../../shared/sending/previewSend';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, putCell, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { EMPTY_STATE, STATE_SHEET, stateOf, writeState } from '../../shared/workbook/state';
import { FACTS, itemsOf, managedShop, ourSheet, PEOPLE, setting, TODAY, typeRows } from './sendingShop';

/**
 * The gates of the law, every combination: what a message is for, what the customer said and where, whether they
 * opted out, the hour, and how many messages they had in the last 24 hours. Law 91/2025/QH15, art. 9 (consent per purpose, silence is
 * none) and 28 (refusal); Decree 91/2020/NĐ-CP, art. 13 (prior consent, 7 to 22 h, three in 24 hours).
 */
const { skips, stops } = messagesIn('vi').sending;
const WORDS = messagesIn('vi').crm.choices.purposes;
const ONE = PEOPLE.slice(0, 2);
const NIGHT = stops.hours({ from: 7, to: 22 });

const SAID = {
  nothing: 'silent',
  'yes in the column': 'yes',
  'no in the column': 'no',
  'yes on the sheet for this': 'yes',
  'yes on the sheet for another purpose': 'silent',
  'yes on the sheet by another channel': 'silent',
  'no on the sheet to everything': 'no',
  'no on the sheet by this channel': 'no',
  'no on the sheet by another channel, yes in the column': 'yes',
  'no on the sheet to another purpose, yes in the column': 'yes',
  'yes in the column, no on the sheet to this': 'no',
} as const;
type Said = keyof typeof SAID;
const HOURS = { '06:59': false, '07:00': true, '21:59': true, '22:00': false } as const;
/** How many, when the first of them went (a minute apart), and by what. */
const HAD = {
  none: { count: 0, from: '2026-07-01T08:00', by: 'Email' },
  two: { count: 2, from: '2026-07-01T08:00', by: 'Email' },
  three: { count: 3, from: '2026-07-01T08:00', by: 'Email' },
  'three at 21:00 yesterday': { count: 3, from: '2026-06-30T21:00', by: 'Email' },
  'three at 21:00 the day before yesterday': { count: 3, from: '2026-06-29T21:00', by: 'Email' },
  'three by SMS': { count: 3, from: '2026-07-01T08:00', by: 'SMS' },
} as const;

/** Three e-mails within the 24 hours before that hour: those of 21:00 yesterday count in the morning, not at night. */
function isFull(had: keyof typeof HAD, hour: string): boolean {
  return had === 'three' || (had === 'three at 21:00 yesterday' && hour <= '07:00');
}

function shopOf(purpose: Purpose, said: Said, isOnList: boolean, had: keyof typeof HAD): MemoryWorkbook {
  const workbook = managedShop(ONE);
  const sheet = workbook.sheets.find(({ name }) => name === 'Khách')!;
  const column = said.includes('yes in the column') ? 'Có' : said === 'no in the column' ? 'Không' : null;
  putCell(sheet, 1, sheet.cells[0]!.indexOf('Đồng ý nhận tin'), column);
  putCell(sheet, 1, sheet.cells[0]!.indexOf(headerOf('consent', 'vi')), column);
  const word = WORDS[PURPOSES.indexOf(purpose)]!;
  const other = WORDS[(PURPOSES.indexOf(purpose) + 1) % PURPOSES.length]!;
  const rows: Partial<Record<Said, readonly Cell[]>> = {
    'yes on the sheet for this': ['A01', word, 'Email', 'Có'],
    'yes on the sheet for another purpose': ['A01', other, 'Email', 'Có'],
    'yes on the sheet by another channel': ['A01', word, 'SMS', 'Có'],
    'no on the sheet to everything': ['A01', null, null, 'Không'],
    'no on the sheet by this channel': ['A01', null, 'Email', 'Không'],
    'no on the sheet by another channel, yes in the column': ['A01', null, 'SMS', 'Không'],
    'no on the sheet to another purpose, yes in the column': ['A01', other, null, 'Không'],
    'yes in the column, no on the sheet to this': ['A01', word, 'Email', 'Không'],
  };
  const row = rows[said];
  if (row) typeRows(workbook, 'consent', [row]);
  typeRows(workbook, 'templates', [['sinh nhật', 'Email', word, 'Chào', 'Chào']]);
  const { count, from, by } = HAD[had];
  const day = from.slice(0, 10);
  typeRows(
    workbook,
    'sentLog',
    Array.from({ length: count }, (_, i): Cell[] => [
      ...[`${from.slice(0, -1)}${i}`, `A01|luat${i}|${day}`, 'A01', `luật ${i}`, by],
      ...['mau@example.com', 'h', 'SENT', 'Lan', `x${i}`],
    ]),
  );
  setting(workbook, 'care_hours', '0-24');
  if (isOnList) {
    const snapshot = snapshotOfMemory(workbook);
    const state = stateOf(snapshot) ?? EMPTY_STATE;
    const memory = { ...state.memory, ...blockedWith(snapshot, 'mau@example.com') };
    applyToMemory(workbook, writeState({ ...state, memory }, sheetOf(snapshot, STATE_SHEET)));
  }
  return workbook;
}

/** What the law makes of it, written down apart from the code: a reason, or null for a message that goes. */
function expected(purpose: Purpose, said: Said, isOnList: boolean, isFullNow: boolean): string | null {
  const words = { purpose: WORDS[PURPOSES.indexOf(purpose)]!, channel: 'Email' };
  if (isOnList) return skips.optedOut;
  if (SAID[said] === 'no') return skips.refused(words);
  if (SAID[said] === 'silent' && purpose !== 'transaction') return skips.noConsent(words);
  return isFullNow ? skips.cap({ most: 3, channel: 'Email' }) : null;
}

describe.each(PURPOSES)('a message for %s', (purpose) => {
  it.each(Object.keys(SAID) as Said[])('to somebody who said: %s', (said) => {
    const wrong: string[] = [];
    let cases = 0;
    for (const isOnList of [false, true]) {
      for (const had of Object.keys(HAD) as (keyof typeof HAD)[]) {
        const snapshot = snapshotOfMemory(shopOf(purpose, said, isOnList, had));
        for (const [hour, isAllowed] of Object.entries(HOURS)) {
          cases++;
          const [h, m] = hour.split(':').map(Number) as [number, number];
          const facts = { ...FACTS, today: TODAY, minuteOfDay: h * 60 + m, moment: `2026-07-01T${hour}` };
          const shown = previewSend(snapshot, 'all', facts, 'email', () => itemsOf(ONE));
          const why = shown.skipped[0]?.why ?? (shown.will.length === 1 ? null : shown.stopped);
          const reason = expected(purpose, said, isOnList, isFull(had, hour));
          const due = reason ?? (isAllowed ? null : NIGHT);
          if (why !== due) wrong.push(`${isOnList} ${had} ${hour}: ${why}, not ${due}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBe(2 * 6 * 4);
  });
});

/**
 * What a text of the shop's own is for, where it says so and where it does not. An advertisement under any event must
 * not pass as a transaction, which needs no consent and has no label.
 */
const TEXTS: readonly {
  readonly rule: string;
  readonly event: string;
  /** The cell of the purpose. */
  readonly cell: string | null;
  readonly is: Purpose;
}[] = [
  { rule: 'Xả hàng', event: 'Ngày ghi ở một cột', cell: null, is: 'marketing' },
  { rule: 'Xả hàng', event: 'Ngày ghi ở một cột', cell: 'linh tinh', is: 'marketing' },
  { rule: 'Xả hàng', event: 'Ngày ghi ở một cột', cell: 'Quảng cáo', is: 'marketing' },
  { rule: 'Hẹn tái khám', event: 'Ngày ghi ở một cột', cell: 'Giao dịch', is: 'transaction' },
  { rule: 'Hẹn tái khám', event: 'Ngày ghi ở một cột', cell: 'Chăm sóc', is: 'care' },
  { rule: 'Nợ khách sỉ', event: 'Công nợ', cell: null, is: 'marketing' },
  { rule: 'Bảo hành máy lọc', event: 'Bảo hành hoặc hạn dùng', cell: null, is: 'marketing' },
  { rule: 'Lễ Giáng sinh', event: 'Ngày lễ', cell: null, is: 'marketing' },
  { rule: 'Không có sự kiện', event: '', cell: null, is: 'marketing' },
  { rule: 'Lịch hẹn', event: 'Ngày ghi ở một cột', cell: null, is: 'transaction' },
  { rule: 'Đến hạn công nợ', event: 'Công nợ', cell: null, is: 'transaction' },
  { rule: 'Sắp hết bảo hành', event: 'Bảo hành hoặc hạn dùng', cell: null, is: 'transaction' },
  { rule: 'Sinh nhật', event: 'Sinh nhật', cell: null, is: 'care' },
  { rule: 'Lịch hẹn', event: 'Số ngày từ lần mua cuối', cell: null, is: 'marketing' },
  { rule: 'Nhịp mua', event: 'Ngày ghi ở một cột', cell: null, is: 'marketing' },
];

describe.each(TEXTS)('a text of the shop: rule $rule, event "$event", purpose "$cell"', (text) => {
  const shown = (said: 'Có' | 'Không' | null, channel: 'email' | 'sms' = 'email') => {
    const workbook = managedShop(ONE);
    const sheet = workbook.sheets.find(({ name }) => name === 'Khách')!;
    for (const header of ['Đồng ý nhận tin', headerOf('consent', 'vi')])
      putCell(sheet, 1, sheet.cells[0]!.indexOf(header), said);
    for (const id of ['rules', 'templates'] as const) ourSheet(workbook, id).cells.splice(4);
    const row = [text.rule, text.event, 0, 'Ngày hẹn', null, null, 'Có'];
    typeRows(workbook, 'rules', [row]);
    typeRows(workbook, 'templates', [[text.rule, null, text.cell, 'Mua ngay', 'Giảm 50% toàn shop!']]);
    const facts = { ...FACTS, gateways: ['sms'] as const };
    return previewSend(snapshotOfMemory(workbook), 'all', facts, channel, () => itemsOf(ONE, text.rule));
  };
  const isSaid = text.cell !== null && text.cell !== 'linh tinh';
  const isOurs = ['Lịch hẹn', 'Đến hạn công nợ', 'Sắp hết bảo hành', 'Sinh nhật', 'Nhịp mua'].includes(
    text.rule,
  );

  it(`is for ${text.is}: whom it reaches, and with what label`, () => {
    const words = { purpose: WORDS[PURPOSES.indexOf(text.is)]!, channel: 'Email' };
    const silent = shown(null);
    const blank = skips.noPurpose({ code: text.rule, row: 5 });
    if (text.is === 'transaction') expect(silent.will).toHaveLength(1);
    else {
      expect(silent.will).toEqual([]);
      expect(silent.skipped[0]!.why).toBe(isSaid || isOurs ? skips.noConsent(words) : blank);
    }
    expect(shown('Không').skipped[0]!.why).toBe(skips.refused(words));
    const agreed = shown('Có');
    expect(agreed.will[0]!.subject).toBe(text.is === 'marketing' ? '[QC] Mua ngay' : 'Mua ngay');
    expect(agreed.notes).toEqual(isSaid || isOurs ? [] : [blank]);
  });

  it('goes by SMS unless it advertises, for gateways send no single advertisements', () => {
    const agreed = shown('Có', 'sms');
    expect(agreed.skipped.map(({ why }) => why)).toEqual(text.is === 'marketing' ? [skips.smsAdvert] : []);
    expect(agreed.will).toHaveLength(text.is === 'marketing' ? 0 : 1);
  });
});
