import { breakEvenRevenue as metric } from '../metrics/breakEvenRevenue';
import { MONEY, RATE } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const breakEvenRevenue = defineFunction({
  name: 'BREAK_EVEN_REVENUE',
  params: {
    cac: { ...MONEY, min: 0 },
    gross_margin: RATE,
  },
  answers: 'each',
  run: (a) => metric(a.cac, a.gross_margin),
});

export const text: FunctionText<typeof breakEvenRevenue> = {
  room: 'value',
  vi: 'Doanh thu tối thiểu một khách phải mang lại để hòa vốn chi phí có khách.',
  en: 'The least revenue a customer must bring to earn their acquisition cost.',
  params: {
    cac: { unit: 'money', vi: 'Chi phí để có một khách.', en: 'Cost of winning a customer.' },
    gross_margin: { unit: 'share', vi: 'Biên lợi nhuận gộp.', en: 'Gross margin.' },
  },
  returns: { unit: 'money', vi: 'Doanh thu hòa vốn.', en: 'Revenue.' },
  source: { vi: 'Chi phí có được khách / tỷ suất lãi gộp.', en: 'Acquisition cost / gross margin.' },
  examples: [
    { args: [500, 0.75], result: 666.6667 },
    { args: [300000, '40%'], result: 750000 },
  ],
};
