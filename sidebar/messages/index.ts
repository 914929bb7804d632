import { en } from './en';
import type { Sentences } from './fill';
import { vi } from './vi';

export { fill } from './fill';

export type Messages = Sentences<typeof en>;

/** Both languages have the same sentences; the parts of each are checked in the tests. */
export function messagesIn(language: 'vi' | 'en'): Messages {
  return (language === 'vi' ? vi : en) as Messages;
}
