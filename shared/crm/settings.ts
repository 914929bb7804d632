import { type Language, messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { DEFAULT_SEGMENT_MAP, type SegmentRow } from '../segments/segmentMap';
import type { Cell } from '../workbook/cell';

/** What the user may set. It stands only on the Settings sheet; defaults come from the workbook itself. */
export interface Settings {
  readonly language: Language;
  /** ISO 4217; null: amounts without a sign. */
  readonly currency: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** null: chosen by itself (analysisDay.ts). */
  readonly analysisDay: DayNumber | null;
  readonly stages: readonly string[];
  readonly bins: number;
  /** Share of revenue, 0..1. */
  readonly margin: number;
  readonly discountPerYear: number;
  readonly horizonMonths: number;
  readonly careHours: string;
  /** Lines of today's list for each person who works it down. */
  readonly carePerPerson: number;
  /** Days that a customer is left alone by reminders to buy after anybody cared for them. */
  readonly careGapDays: number;
  /** When a birthday of 29 February is kept in common years. */
  readonly leapBirthday: '28/2' | '1/3';
  /** 0..0.5: the share of occasions that are left alone, to see what care changes. */
  readonly holdout: number;
  /** Days in which a next order counts as a rule's result. */
  readonly resultDays: number;
  /** Does the daily run of Google Sheets send e-mail by itself? */
  readonly autoSend: boolean;
  /** Months after which addresses in the sent log are taken out; null: never. */
  readonly logMonths: number | null;
  /** Excel: the one user whose computer sends e-mail, by the name or address in the logs; elsewhere where trials go. '' for none. */
  readonly sender: string;
  /** Excel alone: the shop's own application id at Microsoft Entra, a GUID and no secret; '' for none. */
  readonly mailClient: string;
  readonly segmentMap: readonly SegmentRow[];
}

export const SETTING_KEYS = [
  'language',
  'currency',
  'time_zone',
  'analysis_day',
  'stages',
  'rfm_bins',
  'margin',
  'discount_per_year',
  'horizon_months',
  'care_hours',
  'care_per_person',
  'care_gap_days',
  'leap_birthday',
  'holdout',
  'result_days',
  'auto_send',
  'log_months',
  'sender',
  'mail_client',
] as const;

export type SettingKey = (typeof SETTING_KEYS)[number];

export function isSettingKey(text: string): text is SettingKey {
  return (SETTING_KEYS as readonly string[]).includes(text);
}

export function defaultSettings(language: Language, currency: string | null): Settings {
  return {
    language,
    currency,
    timeZone: language === 'vi' ? 'Asia/Ho_Chi_Minh' : 'UTC',
    analysisDay: null,
    stages: messagesIn(language).crm.choices.stages,
    bins: 5,
    margin: 1,
    discountPerYear: 0.1,
    horizonMonths: 12,
    careHours: '8-20',
    carePerPerson: 30,
    careGapDays: 7,
    leapBirthday: '28/2',
    holdout: 0,
    resultDays: 30,
    autoSend: false,
    logMonths: null,
    sender: '',
    mailClient: '',
    segmentMap: DEFAULT_SEGMENT_MAP,
  };
}

/** The settings as the cells of the sheet's value column. */
export function settingCells(settings: Settings): Readonly<Record<SettingKey, Cell>> {
  return {
    language: settings.language,
    currency: settings.currency,
    time_zone: settings.timeZone,
    analysis_day: settings.analysisDay === null ? null : isoOfDay(settings.analysisDay),
    stages: settings.stages.join(', '),
    rfm_bins: settings.bins,
    margin: settings.margin,
    discount_per_year: settings.discountPerYear,
    horizon_months: settings.horizonMonths,
    care_hours: settings.careHours,
    care_per_person: settings.carePerPerson,
    care_gap_days: settings.careGapDays,
    leap_birthday: settings.leapBirthday,
    holdout: settings.holdout,
    result_days: settings.resultDays,
    auto_send: messagesIn(settings.language).crm.choices.active[settings.autoSend ? 0 : 1]!,
    log_months: settings.logMonths,
    sender: settings.sender === '' ? null : settings.sender,
    mail_client: settings.mailClient === '' ? null : settings.mailClient,
  };
}
