import { useEffect, useState } from 'preact/hooks';
import type { HostView } from '../../shared/desk/views';
import type { SidebarWords } from '../../shared/messages/sidebarMessages';
import type { Bridge } from '../bridge';
import { type FirstWords, firstWordsIn } from '../firstWords';

/** All that a part of the sidebar may say. */
export type Words = SidebarWords & FirstWords;

/**
 * The words of a language: the host's own came with its first answer, another language's are asked for once. Until
 * they are there, and where they cannot be had, the host's stay.
 */
export function useWords(bridge: Bridge, host: HostView, language: 'vi' | 'en'): Words {
  const [others, setOthers] = useState<SidebarWords | null>(null);
  const isOther = language !== host.language;
  useEffect(() => {
    if (isOther) bridge.call('words', { language }).then(setOthers, () => undefined);
  }, [bridge, language, isOther]);
  return { ...firstWordsIn(language), ...(isOther && others !== null ? others : host.words) };
}
