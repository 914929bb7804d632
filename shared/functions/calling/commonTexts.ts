import type { ParamText } from './functionText';

export const IDS_TEXT: ParamText = {
  unit: 'id',
  vi: 'Mã khách của từng đơn, mỗi dòng một đơn.',
  en: 'Customer id of each order, one row an order.',
};
export const DATES_TEXT: ParamText = { unit: 'date', vi: 'Ngày của từng đơn.', en: 'Day of each order.' };
export const AMOUNTS_TEXT: ParamText = {
  unit: 'money',
  vi: 'Số tiền của từng đơn; hàng trả lại là số âm, ô trống là 0.',
  en: 'Amount of each order; returns are negative, blank is 0.',
};
export const AS_OF_TEXT: ParamText = {
  unit: 'date',
  vi: 'Ngày phân tích; bỏ trống là ngày mới nhất trong dữ liệu.',
  en: 'The analysis day; left out, the latest date in the data.',
};
export const OPTIONS_TEXT: ParamText = {
  unit: 'options',
  vi: 'Tùy chọn, cách nhau bằng dấu phẩy: en (tiếng Anh), noheader (không có dòng tiêu đề).',
  en: 'Options, separated by commas: en (English words), noheader (no header row).',
};
export const WORD_OPTIONS_TEXT: ParamText = {
  unit: 'options',
  vi: 'Tùy chọn: en (trả lời bằng tiếng Anh).',
  en: 'Options: en (answer in English).',
};
export const UNIT_TEXT: ParamText = {
  unit: 'text',
  vi: 'Đơn vị thời gian: "day", "week", "month" (30,4375 ngày) hoặc "year" (365,25 ngày); bỏ trống là "day".',
  en: 'Unit of time: "day", "week", "month" (30.4375 days) or "year" (365.25 days); "day" when left out.',
};
export const PERIOD_TEXT: ParamText = {
  unit: 'text',
  vi: 'Kỳ theo lịch: "month", "week" (tuần ISO từ thứ Hai), "quarter" hoặc "year"; bỏ trống là "month".',
  en: 'Calendar period: "month", "week" (ISO, from Monday), "quarter" or "year"; "month" when left out.',
};
