import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameSimilarity, SAME_NAME } from '../../shared/intake/nameSimilarity';
import { isVietnameseSyllable } from '../../shared/intake/syllable';

describe('nameSimilarity', () => {
  it.each([
    ['Nguyễn Thị Lan', 'NGUYEN THI LAN'],
    ['Nguyễn Văn Tuấn', 'Tuấn Văn Nguyễn'],
    ['anh Tuấn', 'Tuấn'],
    ['chị Lan (mẹ bé Na)', 'Lan'],
    ['Trần Mỹ Quý', 'Trần Mĩ Quí'],
    ['Lê Hoà', 'Lê Hòa'],
    ['Nguyễn Văn An', 'nguyễn văn an'.normalize('NFD')],
    ['Công ty TNHH An Phát', 'CTY AN PHÁT'],
    ['Cty CP TM DV Mẫu Thử', 'Công ty Cổ phần Thương mại Dịch vụ Mẫu Thử'],
  ])('is 1 for %s and %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBe(1);
  });

  it.each([
    ['Nguyễn Văn Tuấn', 'Tuấn'],
    ['Nguyễn Văn Tuấn', 'Nguyễn Tuấn'],
    ['Nguyễn Văn An', 'Ng. V. An'],
    ['Nguyễn Thị Thu Hương', 'chị Hương'],
    ['Nugyễn Thị Lan', 'Nguyễn Thị Lan'],
    ['Lê hTị Lan', 'Lê Thị Lan'],
    ['Hàong Văn Nam', 'Hoàng Văn Nam'],
    ['Nguyễn Thi Lan', 'Nguyễn Thị Lan'],
    ['Nguyển Văn Dủng', 'Nguyễn Văn Dũng'],
    ['Tuan Nguyen', 'Nguyễn Văn Tuấn'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa'],
    ['Maria Andersson', 'Maria Anderson'],
    ['Anh Thư', 'chị Thư'],
    ['Nguyễn Thị Lan', 'Lan, Nguyễn Thị'],
  ])('may be one person: %s and %s', (a, b) => {
    const similarity = nameSimilarity(a, b);
    expect(similarity).toBeGreaterThanOrEqual(SAME_NAME);
    expect(similarity).toBeLessThan(1);
  });

  it.each([
    ['Nguyễn Thị Lan', 'Nguyễn Thị Loan'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hồng'],
    ['Nguyễn Văn Tuấn', 'Nguyễn Đức Tuấn'],
    ['Nguyễn Văn Tuấn', 'Trần Văn Tuấn'],
    ['Nguyễn Văn Tuấn', 'Nguyễn Văn Tuân'],
    ['Phạm Văn Nam', 'Phan Văn Nam'],
    ['Lan', 'Lan Anh'],
    ['anh Hà', 'chị Hà'],
    ['vợ anh Tuấn', 'anh Tuấn'],
    ['Trần Văn Hoàng', 'Trần Văn Hoan'],
    ['Công ty An Phát', 'Công ty An Phú'],
    ['Công ty Mẫu', 'Công ty Mẫu chi nhánh Huế'],
    ['Maria Anders', 'Mario Pontes'],
  ])('names two people: %s and %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(SAME_NAME);
  });

  it('is 0 where a text has no name or nothing is shared', () => {
    expect(nameSimilarity('', '')).toBe(0);
    expect(nameSimilarity('...', 'Lan')).toBe(0);
    expect(nameSimilarity('Tuấn', 'Lan')).toBe(0);
  });

  it('is symmetric, within 0 and 1, and 1 for the name itself', () => {
    const word = fc.constantFrom(
      'Nguyễn',
      'nguyen',
      'Thị',
      'Lan',
      'Lna',
      'Anh',
      'chị',
      'V.',
      '(Na)',
      'Hòa',
      'Hoà',
      'Cty',
    );
    const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const similarity = nameSimilarity(a, b);
        expect(similarity).toBeCloseTo(nameSimilarity(b, a), 10);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect([0, 1]).toContain(nameSimilarity(a, a));
      }),
      { numRuns: 500 },
    );
  });
});

describe('isVietnameseSyllable', () => {
  it.each('nguyen thi khuyen quynh giang qui uyen nghia truong phuoc oanh yen gi y huynh khuya'.split(' '))(
    '%s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );

  it.each('nugyen hti haong daon hyunh doung john maria lann b tr'.split(' '))('not %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});
