import { lunarOfDay } from '../care/lunar';
import { dmyOfDay } from '../model/day';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const lunar = defineFunction({
  name: 'LUNAR',
  params: {
    date: { kind: 'date', shape: 'each' },
  },
  answers: 'each',
  run: ({ date }) => {
    const found = lunarOfDay(date);
    if (!found) return fault('noLunarDay', { argument: 'date', row: null, text: dmyOfDay(date) });
    const two = (part: number) => String(part).padStart(2, '0');
    return `${two(found.day)}/${two(found.month)}/${found.year}${found.leap ? ' nhuận' : ''}`;
  },
});

export const text: FunctionText<typeof lunar> = {
  room: 'cleaning',
  vi: 'Ngày âm lịch Việt Nam của một ngày dương lịch; tháng nhuận có chữ "nhuận".',
  en: 'The day of Vietnam’s lunar calendar; a leap month is marked "nhuận".',
  params: {
    date: { unit: 'date', vi: 'Ngày dương lịch.', en: 'A day of the solar calendar.' },
  },
  returns: { unit: 'text', vi: 'Ngày/tháng/năm âm lịch.', en: 'Lunar day/month/year.' },
  source: {
    vi: 'Sóc và tiết khí thiên văn theo giờ UTC+7 (trước 1968: UTC+8), 1930-2100.',
    en: 'Astronomical new moons and solar terms at UTC+7 (UTC+8 before 1968), 1930-2100.',
  },
  examples: [
    { args: ['2026-02-17'], result: '01/01/2026' },
    { args: [[['2025-10-06'], ['2025-08-01']]], result: [['15/08/2025'], ['08/06/2025 nhuận']] },
  ],
};
