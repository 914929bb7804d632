import { type DayNumber, dayOfIso, isoOfDay } from '../model/day';

/**
 * Since when a customer has been in their stage, as one text: the day and the stage that was seen then. Nobody tells
 * us when a cell was changed, so a stage is as old as the first refresh that saw it.
 */
export function stageSinceText(stage: string, before: string | null, today: DayNumber): string {
  return before?.slice(LENGTH) === stage && stageSinceOf(before) !== null
    ? before
    : `${isoOfDay(today)}|${stage}`;
}

/** null where the text is none of ours. */
export function stageSinceOf(text: string | null): DayNumber | null {
  return text?.[LENGTH - 1] === '|' ? dayOfIso(text.slice(0, LENGTH - 1)) : null;
}

/** Of the day and the bar behind it. */
const LENGTH = 11;
