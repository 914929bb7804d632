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
import { FACTS, itemsOf, managedShop, PEOPLE, setting, TODAY, typeRows } from './sendingShop';

/**
 * The gates of the law, every combination: what a message is for, what the customer said and where, whether they
 * opted out, the hour, and how many messages they had today. Law 91/2025/QH15, art. 9 (consent per purpose, silence is
 * none) and 28 (refusal); Decree 91/2020/NĐ-CP, art. 13 (prior consent, 7 to 22 h, three a day).
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
const HAD = { none: 0, two: 2, three: 3, 'three yesterday': 0, 'three by SMS': 0 } as const;

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
  const [day, channel] = [
    had === 'three yesterday' ? '2026-06-30' : '2026-07-01',
    had === 'three by SMS' ? 'SMS' : 'Email',
  ];
  const count = had === 'none' ? 0 : had === 'two' ? 2 : 3;
  typeRows(
    workbook,
    'sentLog',
    Array.from({ length: count }, (_, i): Cell[] => [
      ...[`${day}T08:0${i}`, `A01|luat${i}|${day}`, 'A01', `luật ${i}`, channel],
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
function expected(purpose: Purpose, said: Said, isOnList: boolean, had: keyof typeof HAD): string | null {
  const words = { purpose: WORDS[PURPOSES.indexOf(purpose)]!, channel: 'Email' };
  if (isOnList) return skips.optedOut;
  if (SAID[said] === 'no') return skips.refused(words);
  if (SAID[said] === 'silent' && purpose !== 'transaction') return skips.noConsent(words);
  return HAD[had] >= 3 ? skips.cap({ most: 3, channel: 'Email' }) : null;
}

describe.each(PURPOSES)('a message for %s', (purpose) => {
  it.each(Object.keys(SAID) as Said[])('to somebody who said: %s', (said) => {
    const wrong: string[] = [];
    let cases = 0;
    for (const isOnList of [false, true]) {
      for (const had of Object.keys(HAD) as (keyof typeof HAD)[]) {
        const snapshot = snapshotOfMemory(shopOf(purpose, said, isOnList, had));
        const reason = expected(purpose, said, isOnList, had);
        for (const [hour, isAllowed] of Object.entries(HOURS)) {
          cases++;
          const [h, m] = hour.split(':').map(Number) as [number, number];
          const facts = { ...FACTS, today: TODAY, minuteOfDay: h * 60 + m, moment: `2026-07-01T${hour}` };
          const shown = previewSend(snapshot, 'all', facts, 'email', () => itemsOf(ONE));
          const why = shown.skipped[0]?.why ?? (shown.will.length === 1 ? null : shown.stopped);
          const due = reason ?? (isAllowed ? null : NIGHT);
          if (why !== due) wrong.push(`${isOnList} ${had} ${hour}: ${why}, not ${due}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cases).toBe(2 * 5 * 4);
  });
});
