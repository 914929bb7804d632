import { lexNumber } from '../../intake/numberText';
import type { Language } from '../../messages';
import type { ScoreColumn } from '../../rfm/rfmColumns';
import type { RfmScores, RfmThresholds } from '../../rfm/rfmScores';
import { thresholdScores } from '../../rfm/thresholdScores';
import type { Table } from '../define';
import { type Fault, fault } from './fault';
import type { Options } from './options';

/**
 * Scores by the thresholds that the options r=, f= and m= give ("30/90/180/365", in any order); a dimension
 * without keeps its quantiles. null where none is given.
 */
export function fixedThresholds(
  options: Options,
  { thresholds }: { readonly thresholds: RfmThresholds },
  recencyDays: ScoreColumn,
  orders: ScoreColumn,
  revenue: ScoreColumn,
): RfmScores | Fault | null {
  const used: Record<'r' | 'f' | 'm', RfmThresholds['r']> = { ...thresholds };
  let isGiven = false;
  for (const key of ['r', 'f', 'm'] as const) {
    const text = options.valueOf(key);
    if (text === undefined) continue;
    const values = text.split('/').map((part) => plainNumber(part));
    if (values.some((value) => value === null)) {
      return fault('badOption', { option: key, text, example: `${key}=30/90/180/365` });
    }
    used[key] = values;
    isGiven = true;
  }
  return isGiven ? thresholdScores(recencyDays, orders, revenue, used) : null;
}

/** What it takes to reach each score: days at most, orders and revenue at least. */
export function thresholdTable(thresholds: RfmThresholds, bins: number, language: Language): Table {
  const rows = Array.from({ length: bins - 1 }, (_, i) => [
    i + 2,
    thresholds.r[i] ?? null,
    thresholds.f[i] ?? null,
    thresholds.m[i] ?? null,
  ]);
  return { header: HEADERS[language], rows };
}

const HEADERS = {
  vi: ['điểm', 'số ngày tối đa', 'số đơn tối thiểu', 'doanh thu tối thiểu'],
  en: ['score', 'days_at_most', 'orders_at_least', 'revenue_at_least'],
};

/** Figures with unit words ("5tr"), no marks: a separator would be taken for one. */
function plainNumber(text: string): number | null {
  const lexed = lexNumber(text.trim());
  if (lexed?.body.shape !== 'whole' || lexed.percent) return null;
  const value = Number(`${lexed.body.digits}e${lexed.power}`) + lexed.rest;
  return lexed.negative ? -value : value;
}
