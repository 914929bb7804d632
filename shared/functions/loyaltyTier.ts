import { isFailure } from '../metrics/failure';
import { loyaltyTier as metric } from '../metrics/loyaltyTier';
import { MONEY } from './calling/commonParams';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const loyaltyTier = defineFunction({
  name: 'LOYALTY_TIER',
  params: {
    spend: MONEY,
    thresholds: { kind: 'money', shape: 'list' },
    names: { kind: 'text', shape: 'list' },
  },
  answers: 'each',
  run: ({ spend, thresholds, names }) => {
    const tier = metric(
      spend,
      thresholds,
      names.map((name) => name ?? ''),
    );
    return isFailure(tier) ? tier : (tier.name ?? '');
  },
});

export const text: FunctionText<typeof loyaltyTier> = {
  room: 'loyalty',
  vi: 'Hạng thành viên đã đạt: mức cao nhất không vượt quá chi tiêu; trống nếu chưa đạt mức nào.',
  en: 'The tier that a spend has reached: the highest threshold not above it; blank below all.',
  params: {
    spend: {
      unit: 'money',
      vi: 'Chi tiêu (hoặc số điểm) của khách.',
      en: 'Spend (or points) of the customer.',
    },
    thresholds: { unit: 'money', vi: 'Các mức cần đạt.', en: 'What each tier takes.' },
    names: { unit: 'text', vi: 'Tên hạng, cạnh các mức.', en: 'Names of the tiers, beside them.' },
  },
  returns: { unit: 'text', vi: 'Tên hạng.', en: 'Name of the tier.' },
  source: {
    vi: 'Chương trình xếp hạng theo mốc như các cửa hàng Việt Nam công bố.',
    en: 'Threshold programmes as published by Vietnamese shops.',
  },
  examples: [
    { args: [3500000, [[1000000], [3000000], [5000000]], [['VIP1'], ['VIP2'], ['VIP3']]], result: 'VIP2' },
    {
      args: [
        [[0], ['12tr']],
        ['5tr', '10tr'],
        ['Bạc', 'Vàng'],
      ],
      result: [[''], ['Vàng']],
    },
  ],
};
