import { type Language, messagesIn } from '../messages';
import { sidebarWordsIn } from '../messages/sidebarMessages';
import { dayOfIso } from '../model/day';
import { shownDay } from './careText';
import type { HostFacts } from './verbs';
import type { HostView } from './views';

/** What the Settings page shows of the daily run; null on a host that has none. */
export function dailyView(facts: HostFacts, language: Language): HostView['daily'] {
  const { daily } = facts;
  if (daily === null) return null;
  const { hour, by, isMine, lastRun } = daily;
  const { daily: words } = messagesIn(language).desk;
  return { hour, lastRun, account: hour === null ? null : words.account({ hour, name: by, isMine }) };
}

/**
 * The sentence for a daily run that is switched on and has not come to its end for more than 26 hours: since when, what
 * stopped it as far as it is known, and what to do. Nobody sees a timer that has died, so every page shows it. Two runs
 * within the same hour of the clock are at most 25 hours apart, an hour more where clocks are put back:
 * https://developers.google.com/apps-script/guides/triggers/installable. O(1).
 */
export function dailyNotice(facts: HostFacts, language: Language): readonly string[] {
  const { daily } = facts;
  if (daily === null || daily.hour === null) return [];
  const { hour, by, isMine } = daily;
  const good = later(daily.lastRun, daily.since);
  if (good === null || minutesAt(facts.moment) - minutesAt(good) <= LONGEST_SILENCE) return [];
  const { daily: words } = messagesIn(language).desk;
  const shown = (moment: string): string => shownMoment(moment, language);
  const ran = daily.lastRun === null ? words.neverRan : words.lastRan;
  const { refused } = daily;
  const { tabs, settings } = sidebarWordsIn(language);
  return [
    [
      words.silent({ hour, name: by, isMine }),
      ran({ moment: shown(daily.lastRun ?? good) }),
      refused === null ? words.noReason : words.reason({ moment: shown(refused.moment), why: refused.why }),
      words.wayOut({ place: `${tabs.settings} → ${settings.daily}` }),
    ].join(' '),
  ];
}

/** ISO texts of one form sort as the moments they stand for. */
function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}

/** Minutes of a wall clock, from moments as hosts write them: 2026-11-28T09:30. */
function minutesAt(moment: string): number {
  const [day, time = '00:00'] = moment.split('T') as [string, string?];
  const [hours, minutes] = time.split(':').map(Number);
  return (dayOfIso(day) ?? 0) * 1440 + hours! * 60 + minutes!;
}

function shownMoment(moment: string, language: Language): string {
  const [day, time = ''] = moment.split('T') as [string, string?];
  const at = dayOfIso(day);
  return `${at === null ? day : shownDay(at, language)} ${time}`.trim();
}

const LONGEST_SILENCE = 26 * 60;
