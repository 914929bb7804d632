import type { Language } from './cellMessages';
import { sidebar as en } from './en/sidebar';
import type { Sentences } from './sentence';
import { sidebar as vi } from './vi/sidebar';

/** The sidebar's words, each knowing its parts: plain JSON. */
export type SidebarWords = Sentences<typeof en>;

/** Both languages have the same sentences; the parts of each are checked in the tests. */
export function sidebarWordsIn(language: Language): SidebarWords {
  return (language === 'vi' ? vi : en) as SidebarWords;
}
