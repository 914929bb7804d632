import { dayNumber, dayOfIso, isoOfDay } from '../model/day';
import { type Finding, finding, type Place } from '../model/finding';
import { DEFAULT_SEGMENT_MAP, type SegmentRow, segmentMapFaults } from '../segments/segmentMap';
import { type Cell, isDateCell } from '../workbook/cell';
import { cellText } from './cellText';
import { choiceAt } from './choiceAt';
import { SETTING_KEYS, type SettingKey, type Settings, settingCells } from './settings';
import { closeZones, isTimeZone } from './timeZones';

/**
 * Settings with the typed values over `base`. A value that cannot be used keeps the base's and gives a
 * finding that says what is wanted, at the setting's place where there is one; the sheet is the caller's to name.
 */
export function withSettings(
  base: Settings,
  typed: Partial<Readonly<Record<SettingKey, Cell>>>,
  places: Partial<Readonly<Record<SettingKey, Partial<Place>>>> = {},
): { readonly settings: Settings; readonly findings: readonly Finding[] } {
  let settings = base;
  const findings: Finding[] = [];
  for (const key of SETTING_KEYS) {
    const value = typed[key];
    if (value === undefined) continue;
    const next = withSetting(settings, key, value);
    if (next === null) findings.push(invalid(settings, key, textOf(value), places[key] ?? {}));
    else settings = next;
  }
  return { settings, findings };
}

/** What is used instead is that of the base. */
function invalid(base: Settings, key: SettingKey, value: string, where: Partial<Place>): Finding {
  const used = cellText(settingCells(base)[key], base.language);
  const names = key === 'time_zone' ? { names: closeZones(value).join(', ') } : {};
  return finding('settings.invalid', 'warning', where, { key, value, used, ...names });
}

/** The user's map where it covers the grid without overlap, else the default and a finding. */
export function checkedMap(
  rows: readonly SegmentRow[],
  bins: number,
): { readonly map: readonly SegmentRow[]; readonly findings: readonly Finding[] } {
  if (rows.length === 0) return { map: DEFAULT_SEGMENT_MAP, findings: [] };
  const { gaps, overlaps } = segmentMapFaults(rows, bins);
  const fault = gaps[0] ?? overlaps[0];
  if (!fault) return { map: rows, findings: [] };
  const params = { r: fault.r, f: fault.f, segments: fault.ids.join(', ') };
  const code = gaps.length > 0 ? 'settings.mapGap' : 'settings.mapOverlap';
  return { map: rows, findings: [finding(code, 'warning', {}, params)] };
}

function withSetting(settings: Settings, key: SettingKey, value: Cell): Settings | null {
  const text = textOf(value).trim();
  switch (key) {
    case 'language':
      return text === 'vi' || text === 'en' ? { ...settings, language: text } : null;
    case 'currency':
      if (text === '') return { ...settings, currency: null };
      return /^[A-Za-z]{3}$/.test(text) ? { ...settings, currency: text.toUpperCase() } : null;
    case 'time_zone':
      return isTimeZone(text) ? { ...settings, timeZone: text } : null;
    case 'analysis_day': {
      if (text === '') return { ...settings, analysisDay: null };
      const day = isDateCell(value) ? dayNumber(value.serial) : dayOfIso(text);
      return day === null ? null : { ...settings, analysisDay: day };
    }
    case 'stages': {
      const stages = text
        .split(',')
        .map((stage) => stage.trim())
        .filter((stage) => stage !== '');
      return stages.length === 0 ? null : { ...settings, stages };
    }
    case 'rfm_bins':
      return numberSetting(value, 2, 9, true, (bins) => ({ ...settings, bins }));
    case 'margin':
      return numberSetting(value, 0, 1, false, (margin) => ({ ...settings, margin }));
    case 'discount_per_year':
      return numberSetting(value, 0, 1, false, (discountPerYear) => ({ ...settings, discountPerYear }));
    case 'horizon_months':
      return numberSetting(value, 1, 120, true, (horizonMonths) => ({ ...settings, horizonMonths }));
    case 'care_hours':
      return isHours(text) ? { ...settings, careHours: text } : null;
    case 'care_per_person':
      return numberSetting(value, 1, 1000, true, (carePerPerson) => ({ ...settings, carePerPerson }));
    case 'care_gap_days':
      return numberSetting(value, 0, 365, true, (careGapDays) => ({ ...settings, careGapDays }));
    case 'leap_birthday': {
      const leapBirthday = LEAP_BIRTHDAYS.find((day) => day === text.replace(/\b0/g, ''));
      return leapBirthday === undefined ? null : { ...settings, leapBirthday };
    }
    case 'holdout':
      return numberSetting(value, 0, 0.5, false, (holdout) => ({ ...settings, holdout }));
    case 'result_days':
      return numberSetting(value, 1, 365, true, (resultDays) => ({ ...settings, resultDays }));
    case 'auto_send': {
      const at = text === '' ? 1 : choiceAt('active', text);
      return at < 0 ? null : { ...settings, autoSend: at === 0 };
    }
    case 'log_months':
      if (text === '') return { ...settings, logMonths: null };
      return numberSetting(value, 1, 120, true, (logMonths) => ({ ...settings, logMonths }));
    case 'sender':
      return { ...settings, sender: text };
    case 'mail_client':
      return text === '' || GUID.test(text) ? { ...settings, mailClient: text.toLowerCase() } : null;
  }
}

function numberSetting(
  value: Cell,
  min: number,
  max: number,
  isWhole: boolean,
  set: (value: number) => Settings,
): Settings | null {
  const number = typeof value === 'number' ? value : numberIn(textOf(value), isWhole);
  return number >= min && number <= max && (!isWhole || Number.isInteger(number)) ? set(number) : null;
}

/** A share may be typed in per cent: 10% is 0.1. */
function numberIn(text: string, isWhole: boolean): number {
  const [, digits, percent] = /^\s*(.*?)\s*(%?)\s*$/s.exec(text.replace(',', '.'))!;
  if (digits === '' || (isWhole && percent !== '')) return Number.NaN;
  return percent === '' ? Number(digits) : Number(digits) / 100;
}

export const LEAP_BIRTHDAYS = ['28/2', '1/3'] as const;

function isHours(text: string): boolean {
  const match = /^(\d{1,2})\s*-\s*(\d{1,2})$/.exec(text);
  return match !== null && Number(match[1]) < Number(match[2]) && Number(match[2]) <= 24;
}

function textOf(value: Cell): string {
  if (isDateCell(value)) return isoOfDay(dayNumber(value.serial));
  return value === null || typeof value === 'object' ? '' : String(value);
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
