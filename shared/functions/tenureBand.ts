import { cellMessagesIn } from '../messages/cellMessages';
import { tenureBand as metric } from '../metrics/tenureBand';
import { OPTIONS } from './calling/commonParams';
import { WORD_OPTIONS_TEXT } from './calling/commonTexts';
import { fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const tenureBand = defineFunction({
  name: 'TENURE_BAND',
  params: {
    first_date: { kind: 'date', shape: 'each' },
    as_of: { kind: 'date', shape: 'each' },
    options: OPTIONS,
  },
  answers: 'each',
  run: (a, { language }) => {
    const band = metric(a.first_date, a.as_of);
    if (!band) return fault('dateInFuture', { argument: 'first_date', other: 'as_of' });
    return cellMessagesIn(language).tenureBand(band);
  },
});

export const text: FunctionText<typeof tenureBand> = {
  room: 'segments',
  vi: 'Khách gắn bó bao lâu: mới (dưới 3 tháng), 3-12 tháng, 1-3 năm, trên 3 năm.',
  en: 'How long somebody has been a customer: new (under 3 months), 3-12 months, 1-3 years, over 3 years.',
  params: {
    first_date: { unit: 'date', vi: 'Ngày mua đầu tiên của khách.', en: 'The day of the first order.' },
    as_of: { unit: 'date', vi: 'Ngày cần tính.', en: 'The day that counts.' },
    options: WORD_OPTIONS_TEXT,
  },
  returns: { unit: 'text', vi: 'Mức gắn bó.', en: 'The band.' },
  source: {
    vi: 'Số tháng tròn kể từ đơn đầu tiên; các mốc do Sổ Khách đặt.',
    en: 'Whole calendar months from the first order; own bands.',
  },
  examples: [
    { args: ['2026-05-01', '2026-06-30'], result: 'mới' },
    {
      args: [[['2025-01-15'], ['2020-01-01']], '2026-06-30', 'en'],
      result: [['1-3 years'], ['over 3 years']],
    },
  ],
};
