import type { OutgoingMessage, SendPreview } from '../desk/calls';
import { messagesIn } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { quotaOf, type SendingDesk } from './sendingDesk';
import { hoursOf, isWithinHours } from './skipReasons';

/** A message with what the ledger notes of it. */
export interface Chosen {
  readonly message: OutgoingMessage;
  /** As it is shown. */
  readonly rule: string;
}

export interface Choice {
  readonly will: readonly Chosen[];
  readonly skipped: SendPreview['skipped'];
  readonly later: number;
  /** The day on which those go. */
  readonly laterDay: string | null;
  readonly stopped: string | null;
}

export const NOTHING: Choice = { will: [], skipped: [], later: 0, laterDay: null, stopped: null };

/** What the hour and the quota leave of it. */
export function withinLimits(
  { facts, settings, isSeat, channel, says }: SendingDesk,
  will: readonly Chosen[],
  skipped: Choice['skipped'],
): Choice {
  const { stops } = messagesIn(says).sending;
  const tomorrow = isoOfDay((facts.today + 1) as DayNumber);
  const hours = hoursOf(settings.careHours);
  if (will.length > 0 && !isWithinHours(settings.careHours, facts.minuteOfDay)) {
    const laterDay = facts.minuteOfDay < hours.from * 60 ? isoOfDay(facts.today) : tomorrow;
    return { will: [], skipped, later: will.length, laterDay, stopped: stops.hours(hours) };
  }
  const quota = isSeat ? quotaOf(facts, channel) : null;
  const most = quota === null ? will.length : Math.max(0, quota);
  if (most >= will.length) return { ...NOTHING, will, skipped };
  return {
    ...{ will: will.slice(0, most), skipped, later: will.length - most, laterDay: tomorrow },
    stopped: stops.quota({ quota: most }),
  };
}
