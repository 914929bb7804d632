/** The one trigger of ours: https://developers.google.com/apps-script/guides/triggers/installable */
export const DAILY_HANDLER = 'dailyRun';

/** Runs `dailyRun` each day within the hour from `hour` on; null: no more. It runs as whoever asked for it. */
export function setDaily(hour: number | null, timeZone: string): void {
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (trigger.getHandlerFunction() === DAILY_HANDLER) ScriptApp.deleteTrigger(trigger);
  }
  const properties = PropertiesService.getDocumentProperties();
  if (hour === null) properties.deleteProperty(HOUR);
  else {
    ScriptApp.newTrigger(DAILY_HANDLER).timeBased().everyDays(1).atHour(hour).inTimezone(timeZone).create();
    properties.setProperty(HOUR, String(hour));
  }
}

/** The hour for which somebody set the trigger (one sees only one's own triggers), and when it last ran. */
export function dailyState(): { readonly hour: number | null; readonly lastRun: string | null } {
  const properties = PropertiesService.getDocumentProperties();
  const hour = properties.getProperty(HOUR);
  return { hour: hour === null ? null : Number(hour), lastRun: properties.getProperty(LAST_RUN) };
}

export function noteDailyRun(moment: string): void {
  PropertiesService.getDocumentProperties().setProperty(LAST_RUN, moment);
}

const HOUR = 'soKhachDailyHour';
const LAST_RUN = 'soKhachDailyRun';
