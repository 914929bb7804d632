import type { CareEvent, CareRuleRow } from '../../../shared/care/careRule';
import { EVENT_RULES } from '../../../shared/care/events';
import type { CareCustomer, EventSources, RuleFault } from '../../../shared/care/events/event';
import { type DayNumber, dayOfIso, isoOfDay } from '../../../shared/model/day';

export const TODAY = '2026-07-01';

export function day(iso: string): DayNumber {
  return dayOfIso(iso) as DayNumber;
}

export function rule(event: CareEvent, days: number, detail = ''): CareRuleRow {
  return Object.freeze({
    ...{ id: event, name: event, event, days, detail, channel: null, template: '' },
    ...{ isActive: true, result: '', row: 5 },
  });
}

const NOBODY: CareCustomer = Object.freeze({
  ...{ id: 'A', firstOrder: null, lastOrder: null, orders: null, nextCare: null, expectedNext: null },
  ...{ pAlive: null, valueAtRisk: null, stage: null, stageSince: null, movedDown: null },
});

/** Customers with these figures alone; days as ISO text. */
export function customer(
  own: {
    readonly [K in keyof CareCustomer]?: CareCustomer[K] | string;
  },
): CareCustomer {
  const read = Object.entries(own).map(([key, value]) => [
    key,
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value,
  ]);
  return Object.freeze({ ...NOBODY, ...Object.fromEntries(read) });
}

/** Who is due and when, as `0 2026-07-05`. */
export function due(
  ruleRow: CareRuleRow,
  customers: readonly CareCustomer[],
  more: Partial<EventSources> = {},
): readonly string[] | RuleFault {
  const found = EVENT_RULES[ruleRow.event]({
    ...{ customers, rule: ruleRow, today: day(TODAY), leapBirthday: '28/2' },
    ...{
      birthdays: () => null,
      genders: () => customers.map(() => null),
      days: () => null,
      amounts: () => null,
    },
    ...more,
  });
  return 'fault' in found ? found : found.map((one) => `${one.at} ${isoOfDay(one.due)}`);
}
