import { dayOfLunar } from '../care/lunar';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const lunarToSolar = defineFunction({
  name: 'LUNAR_TO_SOLAR',
  params: {
    day: { kind: 'number', shape: 'each', min: 1, max: 30, whole: true },
    month: { kind: 'number', shape: 'each', min: 1, max: 12, whole: true },
    year: { kind: 'number', shape: 'each', min: 1930, max: 2100, whole: true },
    leap: { kind: 'cell', shape: 'each', optional: true },
  },
  answers: 'each',
  run: ({ day, month, year, leap }) => {
    const isLeap = leap === true || leap === 1 || (typeof leap === 'string' && LEAP.test(leap.trim()));
    const found = dayOfLunar({ day, month, year, leap: isLeap });
    if (found !== null) return { serial: found };
    return fault('noSolarDay', { text: `${day}/${month}${isLeap ? ' nhuận' : ''}/${year}` });
  },
});

const LEAP = /^(?:true|yes|1|x|leap|có|nhuận|đúng)$/i;

export const text: FunctionText<typeof lunarToSolar> = {
  room: 'cleaning',
  vi: 'Ngày dương lịch của một ngày âm lịch Việt Nam.',
  en: 'The solar day of a day of Vietnam’s lunar calendar.',
  params: {
    day: { unit: 'number', vi: 'Ngày âm lịch.', en: 'Lunar day.' },
    month: { unit: 'number', vi: 'Tháng âm lịch.', en: 'Lunar month.' },
    year: { unit: 'number', vi: 'Năm âm lịch.', en: 'Lunar year.' },
    leap: {
      unit: 'yesno',
      vi: 'TRUE nếu là tháng nhuận; bỏ trống là không.',
      en: 'TRUE for the leap month; not when left out.',
    },
  },
  returns: { unit: 'date', vi: 'Ngày dương lịch.', en: 'The solar date.' },
  source: {
    vi: 'Sóc và tiết khí thiên văn theo giờ UTC+7 (trước 1968: UTC+8), 1930-2100.',
    en: 'Astronomical new moons and solar terms at UTC+7 (UTC+8 before 1968), 1930-2100.',
  },
  examples: [
    { args: [1, 1, 2027], result: '2027-02-06' },
    { args: [[[15], [8]], [[8], [6]], 2025, [[false], [true]]], result: [['2025-10-06'], ['2025-08-01']] },
  ],
};
