import type { Progress } from '../shared/desk/calls';
import { runNow, type Verbs } from '../shared/desk/verbs';
import type { Gateways } from './gateways';
import { failureOf } from './hostError';
import { hostMessages } from './messages';
import { momentOf } from './moment';
import type { Crm } from './sidebarBridge';
import { isDailyMine, noteDailyRefusal, noteDailyRun } from './triggers';
import { sheetsVerbs } from './verbs';
import { zoneClock } from './zoneClock';

/** A run on a trigger ends after six minutes; what is left then is told by the sidebar and done by the next. */
const LONGEST = 4 * 60_000;

/**
 * The refresh of the day, care included, without anybody watching; then, where Settings say so, e-mail to all that are
 * due and may have it, the most valuable first. It keeps to the care hours, the quota and the time of a run; what is
 * left then, the next run or a press in the sidebar sends, nothing twice. It does nothing in the name of somebody whose
 * daily run was switched off or taken over. That it did not get through is kept for the sidebar to show; what is thrown
 * goes on to Google, which writes to the trigger's owner about it.
 */
export function runDaily(crm: Crm, gateways: Gateways | null = null): void {
  const started = Date.now();
  const now = (): number => Date.now();
  if (!isDailyMine()) return;
  const { verbs, release } = sheetsVerbs(now, LONGEST, gateways);
  try {
    const progress = refreshed(crm, verbs, () => now() - started < LONGEST);
    if (!progress.isDone || progress.isRefused) {
      noteDailyRefusal(momentNow(), progress.text);
      return;
    }
    noteDailyRun(momentNow());
    if (now() - started < LATEST_SENDING && sendsByItself(crm, verbs)) {
      // A run that has refreshed for long has less time left to send.
      const isTime = (): boolean => now() - started >= LONGEST;
      const sending: Verbs = { ...verbs, progress: isTime };
      runNow(crm.answer('send', { keys: 'all', channel: 'email', toMyself: false }), sending);
    }
  } catch (error) {
    noteFailure(error);
    throw error;
  } finally {
    release();
  }
}

function noteFailure(error: unknown): void {
  try {
    noteDailyRefusal(momentNow(), failureOf(error, hostMessages(Session.getActiveUserLocale())).message);
  } catch {
    // Google answers nothing any more: then the run is silent, and that is shown too.
  }
}

/** As far as it came in the time. */
function refreshed(crm: Crm, verbs: Verbs, isTimeLeft: () => boolean): Progress {
  let progress: Progress = runNow(crm.answer('apply', { action: { kind: 'refresh' } }), verbs);
  while (!progress.isDone && !progress.isRefused && isTimeLeft()) {
    progress = runNow(crm.answer('continue', {}), verbs);
  }
  return progress;
}

function momentNow(): string {
  const clock = zoneClock(SpreadsheetApp.getActive().getSpreadsheetTimeZone());
  return momentOf(clock, new Date(Date.now())).moment;
}

/** The setting `auto_send`, by its word in either language. */
function sendsByItself(crm: Crm, verbs: Verbs): boolean {
  const { settings } = runNow(crm.answer('settings', {}), verbs);
  const value = settings.find(({ key }) => key === 'auto_send')?.value ?? '';
  return YES.test(value);
}

const YES = /^(có|yes)$/i;
/** Later than that there is no room for many messages. */
const LATEST_SENDING = 3.5 * 60_000;
