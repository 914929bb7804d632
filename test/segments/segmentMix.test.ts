import { describe, expect, it } from '@jest/globals';
import { messagesIn } from '../../shared/messages';
import { SEGMENT_ORDER } from '../../shared/segments/segmentMap';
import { segmentMix } from '../../shared/segments/segmentMix';
import { segmentOfWords, tenureBandOfWords } from '../../shared/segments/wordsOfSegments';

const newest = { fromMonths: 0, toMonths: 3 };
const middle = { fromMonths: 12, toMonths: 36 };
const oldest = { fromMonths: 36, toMonths: null };

describe('segmentMix', () => {
  it.each([
    ['champions', newest, 'activeNewcomer'],
    ['loyal', oldest, 'lastingTop'],
    ['hibernating', newest, 'fadingNewcomer'],
    ['cantLose', oldest, 'fadingVeteran'],
    ['champions', middle, null],
    ['needAttention', newest, null],
    ['noOrders', oldest, null],
  ] as const)('makes %s with %j %j', (segment, tenure, mix) => {
    expect(segmentMix(segment, tenure)).toBe(mix);
  });

  it('names the mix in both languages, or the two words', () => {
    expect(messagesIn('vi').segmentMixes.activeNewcomer).toBe('Khách mới rất tích cực');
    expect(messagesIn('en').segmentMixes.activeNewcomer).toBe('Highly active newcomer');
    expect(messagesIn('vi').segmentPair({ segment: 'Khách VIP', tenure: '1-3 năm' })).toBe(
      'Khách VIP, 1-3 năm',
    );
  });
});

describe('segmentOfWords', () => {
  it('knows every segment by its id and both names, without marks too', () => {
    for (const id of SEGMENT_ORDER) {
      for (const name of [id, messagesIn('vi').segments[id].name, messagesIn('en').segments[id].name]) {
        expect(segmentOfWords(name.toUpperCase())).toBe(id);
      }
    }
    expect(segmentOfWords('khach trung thanh')).toBe('loyal');
    expect(segmentOfWords('khách lạ')).toBeNull();
  });
});

describe('tenureBandOfWords', () => {
  it('knows the bands in use by both languages', () => {
    expect(tenureBandOfWords('TRÊN 3 NĂM')).toEqual(oldest);
    expect(tenureBandOfWords('1-3 years')).toEqual(middle);
    expect(tenureBandOfWords('moi')).toEqual(newest);
    expect(tenureBandOfWords('trên 3 năm', [6])).toBeNull();
  });
});
