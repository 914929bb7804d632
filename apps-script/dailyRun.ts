import type { Progress } from '../shared/desk/calls';
import { runNow } from '../shared/desk/verbs';
import { momentOf } from './moment';
import type { Crm } from './sidebarBridge';
import { noteDailyRun } from './triggers';
import { sheetsVerbs } from './verbs';
import { zoneClock } from './zoneClock';

/** A run on a trigger ends after six minutes; what is left then is told by the sidebar and done by the next. */
const LONGEST = 4 * 60_000;

/** The refresh of the day, care included, without anybody watching. */
export function runDaily(crm: Crm): void {
  const started = Date.now();
  const now = (): number => Date.now();
  const { verbs, release } = sheetsVerbs(now, LONGEST);
  try {
    let progress: Progress = runNow(crm.answer('apply', { action: { kind: 'refresh' } }), verbs);
    while (!progress.isDone && !progress.isRefused && now() - started < LONGEST) {
      progress = runNow(crm.answer('continue', {}), verbs);
    }
    const clock = zoneClock(SpreadsheetApp.getActive().getSpreadsheetTimeZone());
    if (progress.isDone) noteDailyRun(momentOf(clock, new Date(now())).moment);
  } finally {
    release();
  }
}
