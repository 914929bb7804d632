import { nextCareDate as metric, parseCareRule } from '../care/nextCareDate';
import { dmyOfDay } from '../model/day';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { shownCell } from './calling/shownCell';
import { defineFunction } from './define';

export const nextCareDate = defineFunction({
  name: 'NEXT_CARE_DATE',
  params: {
    last_date: { kind: 'date', shape: 'each' },
    rule: { kind: 'text', shape: 'each' },
    as_of: { kind: 'date', shape: 'each', optional: true },
  },
  answers: 'each',
  run: ({ last_date, rule, as_of }) => {
    const parsed = parseCareRule(rule);
    if (!parsed) return fault('unknownRule', { argument: 'rule', row: null, text: shownCell(rule) });
    const due = metric(last_date, parsed, as_of ?? null);
    if (due !== null) return { serial: due };
    return fault('noLunarDay', { argument: 'last_date', row: null, text: dmyOfDay(last_date) });
  },
});

export const text: FunctionText<typeof nextCareDate> = {
  room: 'loyalty',
  vi: 'Ngày đến hạn chăm sóc tiếp theo theo một quy tắc.',
  en: 'The next due date of a care rule.',
  params: {
    last_date: {
      unit: 'date',
      vi: 'Ngày gốc: lần mua, lần chăm sóc cuối, hoặc ngày sinh.',
      en: 'The day to count from: last purchase, last care, or the birthday.',
    },
    rule: {
      unit: 'text',
      vi: 'Quy tắc: "30 ngày", "6 tuần", "3 tháng", "1 năm", "sinh nhật" hoặc "sinh nhật âm lịch" (tiếng Anh cũng được).',
      en: 'The rule: "30 days", "6 weeks", "3 months", "1 year", "birthday" or "lunar birthday" (Vietnamese too).',
    },
    as_of: {
      unit: 'date',
      vi: 'Ngày đang xét; có thì trả về lần đến hạn đầu tiên từ ngày đó, bỏ trống thì lần đầu sau ngày gốc.',
      en: 'The day that counts; given, the first due date on or after it, left out, the first after the last date.',
    },
  },
  returns: { unit: 'date', vi: 'Ngày đến hạn.', en: 'The due date.' },
  source: {
    vi: 'Tính theo lịch (31/1 + 1 tháng = ngày cuối tháng 2); sinh nhật âm lịch theo lịch Việt Nam, như hàm LUNAR.',
    en: 'Calendar arithmetic (31 Jan + 1 month = the last of February); lunar birthdays by Vietnam’s calendar, as in LUNAR.',
  },
  examples: [
    { args: ['2026-01-31', '1 tháng'], result: '2026-02-28' },
    {
      args: [[['2026-06-01'], ['1990-08-15']], [['30 days'], ['birthday']], '2026-07-05'],
      result: [['2026-07-31'], ['2026-08-15']],
    },
    { args: ['1985-09-28', 'sinh nhật âm lịch', '2026-01-01'], result: '2026-09-24' },
  ],
};
