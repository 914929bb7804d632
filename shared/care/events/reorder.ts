import { reorderDue } from '../reorderDue';
import { type CareEventRule, dueOf } from './event';

/**
 * Past their own median gap (`reorder`) or, of customers who came once, past other customers' (`secondOrder`). Only
 * where something is at risk: of whom the model expects nothing any more is left alone.
 */
export const reorder: CareEventRule = ({ customers, today, rule }) =>
  dueOf(customers, ({ firstOrder, lastOrder, nextCare, valueAtRisk }) => {
    if (valueAtRisk === null || Math.round(valueAtRisk) < 1) return null;
    const late = reorderDue({ firstOrder, lastOrder, expectedNext: nextCare }, today);
    if (late === null || late.rule !== rule.event) return null;
    const { gapDays, silentDays } = late;
    return { due: late.due, since: lastOrder, reason: { why: late.rule, gapDays, silentDays } };
  });
