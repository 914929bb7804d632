import type { DueReason } from '../care/events/event';
import { type Language, messagesIn } from '../messages';
import type { DayNumber } from '../model/day';
import { shownDay } from './careText';
import { shownValue } from './shownValue';

export interface ReasonContext {
  readonly due: DayNumber;
  readonly today: DayNumber;
  readonly lastOrder: DayNumber | null;
  readonly currency: string | null;
  readonly language: Language;
}

/** Why a rule brings a customer up, in words. */
export function reasonText(reason: DueReason, context: ReasonContext): string {
  const { due, today, language } = context;
  const { reasons } = messagesIn(language).care;
  const day = shownDay(due, language);
  switch (reason.why) {
    case 'birthday':
    case 'lunarBirthday': {
      const [inDays, agoDays] = [due - today, today - due];
      if (due === today) return reasons[`${reason.why}Today`];
      return inDays > 0
        ? reasons[`${reason.why}Ahead`]({ day, inDays })
        : reasons[`${reason.why}Past`]({ day, agoDays });
    }
    case 'reorder':
    case 'secondOrder':
      return reasons[reason.why](reason);
    case 'firstOrder':
      return reasons.firstOrder(reason);
    case 'daysSince':
      return reasons.daysSince(reason);
    case 'pAlive':
      return reasons.pAlive(reason);
    case 'stageAge':
      return reasons.stageAge(reason);
    case 'segmentDown':
      return reasons.segmentDown({ ...reason, day });
    case 'debt': {
      const last = context.lastOrder ?? due;
      const sign = context.currency === 'VND' ? '₫' : (context.currency ?? '');
      const amount = `${shownValue(reason.amount, 'money', language)} ${sign}`.trim();
      return reasons.debt({ amount, day: shownDay(last, language) });
    }
    case 'date':
      return reasons.date({ ...reason, day });
    case 'holiday':
      return reasons.holiday({ ...reason, day });
    case 'expectedNext':
    case 'warranty':
      return reasons[reason.why]({ day });
  }
}
