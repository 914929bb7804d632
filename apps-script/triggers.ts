import type { DailyFacts } from '../shared/desk/verbs';

/**
 * The one time trigger of ours. A trigger is its user's own: nobody sees or deletes another's, while the spreadsheet and
 * its properties belong to all (https://developers.google.com/apps-script/guides/triggers/installable). So the document
 * names the one trigger that counts, and every other ends itself when it fires.
 */
export const DAILY_HANDLER = 'dailyRun';

/** Who switches the daily run on, and when. */
export interface DailySetter {
  readonly name: string;
  readonly moment: string;
}

/**
 * Runs `dailyRun` each day within the hour from `hour` on, as whoever asks for it; null: no more. What somebody else had
 * set no longer counts. The old trigger goes last, so that a refusal of the new one leaves all as it was.
 */
export function setDaily(hour: number | null, timeZone: string, by: DailySetter): void {
  const document = PropertiesService.getDocumentProperties();
  let kept: string | null = null;
  if (hour === null) document.deleteProperty(DAILY);
  else {
    const timer = ScriptApp.newTrigger(DAILY_HANDLER).timeBased().everyDays(1).atHour(hour);
    kept = timer.inTimezone(timeZone).create().getUniqueId();
    const daily: KeptDaily = { hour, trigger: kept, by: by.name, since: by.moment };
    document.setProperty(DAILY, JSON.stringify(daily));
    PropertiesService.getUserProperties().setProperty(MINE, kept);
  }
  document.deleteProperty(REFUSED);
  endTriggersBut(kept);
}

/**
 * Is this run the one that the document names? Where it is not, because somebody switched it off or took it over, the
 * user's own triggers are deleted and nothing may be done any more.
 */
export function isDailyMine(): boolean {
  return endTriggersBut(keptDaily()?.trigger ?? null);
}

/** The daily run as far as all users and this one have said it in properties. */
export function dailyState(): DailyFacts {
  const document = PropertiesService.getDocumentProperties();
  const kept = keptDaily();
  const mine = PropertiesService.getUserProperties().getProperty(MINE);
  return {
    hour: kept?.hour ?? null,
    by: kept?.by ?? '',
    isMine: kept !== null && kept.trigger === mine,
    since: kept?.since ?? null,
    lastRun: document.getProperty(LAST_RUN),
    refused: JSON.parse(document.getProperty(REFUSED) ?? 'null') as DailyFacts['refused'],
  };
}

/** A run that came to its end. */
export function noteDailyRun(moment: string): void {
  const document = PropertiesService.getDocumentProperties();
  document.setProperty(LAST_RUN, moment);
  document.deleteProperty(REFUSED);
}

/** A run that did not, and the sentence that says why. */
export function noteDailyRefusal(moment: string, why: string): void {
  const refused: DailyFacts['refused'] = { moment, why: why.slice(0, LONGEST_REASON) };
  PropertiesService.getDocumentProperties().setProperty(REFUSED, JSON.stringify(refused));
}

interface KeptDaily {
  readonly hour: number;
  /** https://developers.google.com/apps-script/reference/script/trigger#getUniqueId() */
  readonly trigger: string;
  readonly by: string;
  readonly since: string;
}

function keptDaily(): KeptDaily | null {
  return JSON.parse(
    PropertiesService.getDocumentProperties().getProperty(DAILY) ?? 'null',
  ) as KeptDaily | null;
}

/** Deletes the daily triggers of the user who runs this, but for one; was that one among them? */
function endTriggersBut(kept: string | null): boolean {
  let isThere = false;
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() !== DAILY_HANDLER) continue;
    if (trigger.getUniqueId() === kept) isThere = true;
    else ScriptApp.deleteTrigger(trigger);
  }
  return isThere;
}

const DAILY = 'soKhachDaily';
const MINE = 'soKhachDailyMine';
const LAST_RUN = 'soKhachDailyRun';
const REFUSED = 'soKhachDailyRefused';
/** In characters; a property holds 9 KB: https://developers.google.com/apps-script/guides/services/quotas */
const LONGEST_REASON = 500;
