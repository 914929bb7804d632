import type { Language } from '../messages';
import type { DayNumber } from '../model/day';
import type { HostFacts } from './verbs';

/** What a view or a small action knows besides the workbook. */
export interface DeskContext {
  readonly today: DayNumber;
  /** Who is named in the logs; '' where nobody said. */
  readonly user: string;
  readonly language: Language;
  readonly selection: HostFacts['selection'];
}
