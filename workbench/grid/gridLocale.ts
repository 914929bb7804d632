import type { GridLocale } from './library';

/** How numbers and dates are typed and shown: 1.250.000,5 and 31/12/2025; arguments part with semicolons. */
export const GRID_LOCALE: GridLocale = {
  name: 'Tiếng Việt',
  code: 'vi_VN',
  thousandsSeparator: '.',
  decimalSeparator: ',',
  weekStart: 1,
  dateFormat: 'dd/mm/yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
};
