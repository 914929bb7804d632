import type { CareEvent } from '../careRule';
import { birthday } from './birthday';
import { dayInColumn } from './dayInColumn';
import { daysSince } from './daysSince';
import { debt } from './debt';
import type { CareEventRule } from './event';
import { expectedNext } from './expectedNext';
import { firstOrder } from './firstOrder';
import { holiday } from './holiday';
import { pAlive } from './pAlive';
import { reorder } from './reorder';
import { segmentDown } from './segmentDown';
import { stageAge } from './stageAge';

/** What brings a customer up: one function an event. */
export const EVENT_RULES: Readonly<Record<CareEvent, CareEventRule>> = {
  reorder,
  secondOrder: reorder,
  birthday,
  lunarBirthday: birthday,
  firstOrder,
  daysSince,
  expectedNext,
  pAlive,
  segmentDown,
  stageAge,
  debt,
  warranty: dayInColumn,
  date: dayInColumn,
  holiday,
};
