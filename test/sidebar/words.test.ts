import { describe, expect, it } from '@jest/globals';
import { channelOf } from '../../shared/care/channel';
import { sidebarWordsIn } from '../../shared/messages/sidebarMessages';
import { fill } from '../../sidebar/fill';
import { firstWordsIn } from '../../sidebar/firstWords';

type Words = string | readonly Words[] | { readonly [key: string]: Words };

function pairs(one: Words, other: Words, path = ''): readonly (readonly [string, string, string])[] {
  if (typeof one === 'string') return [[path, one, other as string]];
  return Object.keys(one).flatMap((key) =>
    pairs((one as never)[key] as Words, (other as never)[key] as Words, `${path}.${key}`),
  );
}

const wordsIn = (language: 'vi' | 'en'): Words => ({
  ...(sidebarWordsIn(language) as unknown as Record<string, Words>),
  first: firstWordsIn(language) as unknown as Words,
});
const [en, vi] = [wordsIn('en'), wordsIn('vi')];

const parts = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('the words of the sidebar', () => {
  it('have the same parts in both languages', () => {
    // A Vietnamese sentence may leave the count to the figure that stands beside it.
    const differing = pairs(en, vi).filter(([, english, vietnamese]) => {
      const [wanted, got] = [parts(english), parts(vietnamese)];
      return (
        got.some((part) => !wanted.includes(part)) ||
        wanted.some((part) => part !== '{count}' && !got.includes(part))
      );
    });
    expect(differing).toEqual([]);
  });

  it('have one form in Vietnamese, and at most two in English', () => {
    expect(pairs(vi, vi).filter(([, text]) => text.includes('|'))).toEqual([]);
    expect(pairs(en, en).filter(([, text]) => text.split('|').length > 2)).toEqual([]);
  });

  it('cross a host as JSON unchanged', () => {
    for (const words of [en, vi]) expect(JSON.parse(JSON.stringify(words))).toEqual(words);
  });

  it('are filled once: a part that looks like a part stays what it is', () => {
    expect(fill('{a} and {b}' as never, { a: '{b}', b: '$1' } as never)).toBe('{b} and $1');
  });

  it('take the first form for one alone, also where the figure is written out', () => {
    const orders = 'one order|{count} orders' as never;
    expect(fill(orders, { count: 1 } as never)).toBe('one order');
    expect(fill(orders, { count: '1' } as never)).toBe('one order');
    expect(fill(orders, { count: 0 } as never)).toBe('0 orders');
  });

  it('call the channels as the sheets do, for what is noted of a draft', () => {
    for (const language of ['vi', 'en'] as const) {
      const { zalo, email, sms } = sidebarWordsIn(language).today;
      expect([zalo, email, sms].map(channelOf)).toEqual(['zalo', 'email', 'sms']);
    }
  });
});
