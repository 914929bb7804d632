import { sidebarWordsIn } from '../../shared/messages/sidebarMessages';
import { firstWordsIn } from '../../sidebar/firstWords';

type Words = string | readonly Words[] | { readonly [key: string]: Words };

const wordsIn = (language: 'vi' | 'en') => [sidebarWordsIn(language), firstWordsIn(language)] as Words;
const [vi, en] = [wordsIn('vi'), wordsIn('en')];

/** Every sentence of a catalogue, its forms one by one. */
export function sentencesOf(words: Words): readonly string[] {
  if (typeof words === 'string') return words.split('|');
  return Object.values(words).flatMap(sentencesOf);
}

/** Those of the texts that are the sidebar's English words, whole and with their parts filled in. */
export function englishIn(texts: readonly string[]): readonly string[] {
  const vietnamese = new Set(sentencesOf(vi));
  const english = sentencesOf(en).filter((sentence) => !vietnamese.has(sentence));
  const plain = new Set(english);
  const filled = english
    .filter((sentence) => /\{\w+\}/.test(sentence) && /[A-Za-z]{3,}/.test(sentence.replace(/\{\w+\}/g, '')))
    .map(
      (sentence) =>
        new RegExp(
          `^${sentence
            .split(/\{\w+\}/)
            .map(escaped)
            .join('.+')}$`,
        ),
    );
  return texts.filter((text) => plain.has(text) || filled.some((pattern) => pattern.test(text)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
