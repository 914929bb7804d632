import type { AnyFunction, Params } from '../define';
import type { HostValue } from './grid';

/** One thing said in both languages. */
export interface Said {
  readonly vi: string;
  readonly en: string;
}

/** What an argument or answer is measured in; `UNITS` has the words. */
export type Unit = keyof typeof UNITS;

export interface ParamText extends Said {
  readonly unit: Unit;
}

/** A call and its answer, as `so-khach call` has them: dates are ISO text. Executed by a test, printed in docs/. */
export interface Example {
  readonly args: readonly HostValue[];
  /** Numbers as far as they are printed: 8.33 stands for 8.333… */
  readonly result: unknown;
}

export type Room = 'value' | 'segments' | 'models' | 'voice' | 'loyalty' | 'cleaning';

/**
 * What a person is told of a function: one sentence, one for each argument, where it comes from, and calls with
 * their answers. Each function's file exports it as `text`, beside the record; the core bundle leaves it out.
 */
export interface FunctionText<R extends { readonly params: Params }> extends Said {
  readonly room: Room;
  readonly params: { readonly [Name in keyof R['params']]: ParamText };
  readonly returns: ParamText;
  /** Paper and equation, or the page that defines it; in both languages where it says more than names. */
  readonly source: string | Said;
  readonly examples: readonly [Example, Example, ...Example[]];
}

export function sourceIn({ source }: CatalogueEntry['text'], language: keyof Said): string {
  return typeof source === 'string' ? source : source[language];
}

/** A function with its text, as the catalogue holds it. */
export interface CatalogueEntry {
  readonly record: AnyFunction;
  readonly text: FunctionText<{ readonly params: Params }>;
}

export const UNITS = {
  money: { vi: 'tiền', en: 'money' },
  share: { vi: 'tỷ lệ 0..1', en: 'share 0..1' },
  number: { vi: 'số', en: 'number' },
  count: { vi: 'số lượng', en: 'count' },
  periods: { vi: 'số kỳ', en: 'periods' },
  days: { vi: 'ngày', en: 'days' },
  months: { vi: 'tháng', en: 'months' },
  time: { vi: 'đơn vị thời gian', en: 'unit of time' },
  date: { vi: 'ngày tháng', en: 'date' },
  id: { vi: 'mã', en: 'id' },
  text: { vi: 'chữ', en: 'text' },
  score: { vi: 'điểm', en: 'score' },
  points: { vi: 'điểm', en: 'points' },
  yesno: { vi: 'đúng/sai', en: 'true/false' },
  table: { vi: 'bảng', en: 'table' },
  options: { vi: 'tùy chọn', en: 'options' },
} as const;

export const ROOMS: Readonly<Record<Room, Said>> = {
  value: { vi: 'Giá trị và hiệu quả', en: 'Value and unit economics' },
  segments: { vi: 'Phân nhóm', en: 'Segments' },
  models: { vi: 'Mô hình xác suất', en: 'Probability models' },
  voice: { vi: 'Tiếng nói khách hàng, phễu, thử nghiệm', en: 'Voice of the customer, funnel, experiments' },
  loyalty: { vi: 'Tích điểm và chăm sóc', en: 'Loyalty and care' },
  cleaning: { vi: 'Làm sạch dữ liệu', en: 'Cleaning' },
};
