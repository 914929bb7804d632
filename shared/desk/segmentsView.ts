import { significant } from '../crm/predicted';
import { segmentAdvice, segmentName } from '../crm/segmentName';
import type { Settings } from '../crm/settings';
import { messagesIn } from '../messages';
import { SEGMENT_COLOURS } from '../segments/segmentColours';
import { isDefaultMap, SEGMENT_ORDER, segmentOf } from '../segments/segmentMap';
import type { Snapshot } from '../workbook/snapshot';
import type { Calls } from './calls';
import { type CustomerRow, customerRows, numberOf, textOf } from './customerRows';
import type { DeskContext } from './deskContext';
import { deskSettings } from './deskSettings';
import { usedDayOf } from './usedDayOf';
import type { Needs } from './verbs';
import type { SegmentsView } from './views';

export const needsSegments: Needs = { sheets: ['settings'], customers: true };

/**
 * The R x F grid and the sums of each segment, of what our columns hold; merged rows count nowhere. Segments stand
 * in the order of the Segments sheet, those of the user's own map behind ours. O(rows).
 */
export function segmentsView(
  snapshot: Snapshot,
  _: Calls['segments']['args'],
  { language }: DeskContext,
): SegmentsView {
  const settings = deskSettings(snapshot, language);
  const rows = customerRows(snapshot).filter((row) => textOf(row, 'merged_into') === null);
  const sums = sumsOf(rows, idsOf(settings));
  const all = [...sums.values()];
  const customers = all.reduce((sum, { count }) => sum + count, 0);
  const totals = {
    revenue: totalOf(all.map((sum) => sum.revenue)),
    valueAtRisk: totalOf(all.map((sum) => sum.valueAtRisk)),
    predicted: totalOf(all.map((sum) => sum.predicted)),
  };
  const { segmentMap: map, bins } = settings;
  const words = messagesIn(language);
  return {
    bins,
    grid: gridOf(rows, settings),
    segments: all.map((sum) => ({
      id: sum.id,
      name: segmentName(sum.id, language) ?? sum.id,
      color: colourOf(sum.id),
      count: sum.count,
      share: customers === 0 ? 0 : sum.count / customers,
      revenue: totals.revenue === null ? null : (sum.revenue ?? 0),
      revenueShare: totals.revenue ? (sum.revenue ?? 0) / totals.revenue : null,
      valueAtRisk: totals.valueAtRisk === null ? null : significant(sum.valueAtRisk ?? 0),
      predicted: totals.predicted === null ? null : significant(sum.predicted ?? 0),
      advice: segmentAdvice(sum.id, language) ?? '',
    })),
    customers: rows.length,
    currency: settings.currency,
    analysisDay: usedDayOf(snapshot),
    source: isDefaultMap(map) ? words.crm.figures.defaultMap : words.views.map.own,
  };
}

interface Sum {
  readonly id: string;
  count: number;
  revenue: number | null;
  valueAtRisk: number | null;
  predicted: number | null;
}

/** The segments of the map in the order of our sheet. */
function idsOf({ segmentMap }: Settings): readonly string[] {
  const used = new Set(segmentMap.map(({ id }) => id));
  const ours = SEGMENT_ORDER.filter((id) => id === 'noOrders' || used.has(id));
  return [...new Set([...ours, ...used])];
}

function sumsOf(rows: readonly CustomerRow[], ids: readonly string[]): ReadonlyMap<string, Sum> {
  const sums = new Map(
    ids.map((id): [string, Sum] => [id, { id, count: 0, revenue: null, valueAtRisk: null, predicted: null }]),
  );
  const idOf = new Map(
    ids.flatMap((id) => (['vi', 'en'] as const).map((language) => [segmentName(id, language), id] as const)),
  );
  for (const row of rows) {
    const sum = sums.get(idOf.get(textOf(row, 'segment')) ?? '');
    if (sum === undefined) continue;
    sum.count++;
    sum.revenue = added(sum.revenue, numberOf(row, 'revenue'));
    sum.valueAtRisk = added(sum.valueAtRisk, numberOf(row, 'value_at_risk'));
    sum.predicted = added(sum.predicted, numberOf(row, 'predicted_clv'));
  }
  return sums;
}

function gridOf(rows: readonly CustomerRow[], { bins, segmentMap }: Settings): SegmentsView['grid'] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = `${numberOf(row, 'r')}:${numberOf(row, 'f')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  return scores.map((r) =>
    scores.map((f) => ({ count: counts.get(`${r}:${f}`) ?? 0, segment: segmentOf(segmentMap, r, f) })),
  );
}

function added(sum: number | null, value: number | null): number | null {
  return value === null ? sum : (sum ?? 0) + value;
}

function totalOf(values: readonly (number | null)[]): number | null {
  return values.reduce(added, null);
}

/** As the sheet shows it; white for segments of the user's own. */
function colourOf(id: string): string {
  const colours: Readonly<Record<string, string>> = SEGMENT_COLOURS;
  return (colours[id] ?? '#ffffff').toUpperCase();
}
