import type { SegmentsView } from '../../../shared/desk/views';
import { messagesIn } from '../../../shared/messages';
import { SEGMENT_COLOURS } from '../../../shared/segments/segmentColours';
import { DEFAULT_SEGMENT_MAP, SEGMENT_ORDER, segmentOf } from '../../../shared/segments/segmentMap';

const COUNTS = [
  [52, 38, 21, 9, 4],
  [31, 29, 18, 12, 6],
  [24, 22, 26, 17, 9],
  [19, 14, 20, 24, 13],
  [11, 7, 19, 37, 59],
];

export function segmentsView(language: 'vi' | 'en'): SegmentsView {
  const words = messagesIn(language).segments;
  const grid = COUNTS.map((row, r) =>
    row.map((count, f) => ({ count, segment: segmentOf(DEFAULT_SEGMENT_MAP, r + 1, f + 1) })),
  );
  const countOf = (id: string) =>
    id === 'noOrders'
      ? 0
      : grid.flat().reduce((sum, cell) => sum + (cell.segment === id ? cell.count : 0), 0);
  const weights = [9, 6, 3, 1, 1, 2.5, 1, 3, 7, 0.6, 0];
  const total = SEGMENT_ORDER.reduce((sum, id, index) => sum + countOf(id) * weights[index]!, 0);
  return {
    bins: 5,
    grid,
    segments: SEGMENT_ORDER.map((id, index) => {
      const count = countOf(id);
      const revenueShare = (count * weights[index]!) / total;
      return {
        id,
        name: words[id].name,
        color: SEGMENT_COLOURS[id],
        count,
        share: count / 541,
        revenue: Math.round(1_284_350_000 * revenueShare),
        revenueShare,
        valueAtRisk: Math.round(190_000_000 * revenueShare * (index > 4 ? 1.6 : 0.3)),
        predicted: Math.round(620_000_000 * revenueShare),
        advice: words[id].advice,
      };
    }),
    customers: 541,
    currency: 'VND',
    analysisDay: '2026-11-28',
    source: 'Bảng phân khúc mặc định, theo R và F.',
  };
}
