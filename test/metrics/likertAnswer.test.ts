import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likertAnswer } from '../../shared/metrics/likertAnswer';

describe('likertAnswer', () => {
  it.each([
    ['Rất không đồng ý', 1],
    ['Hoàn toàn không đồng ý', 1],
    ['không đồng ý', 2],
    ['Không hài lòng lắm', 2],
    ['Không hài lòng chút nào', 1],
    ['Hài lòng lắm', 5],
    ['Bình thường', 3],
    ['Không ý kiến', 3],
    ['Không đồng ý cũng không phản đối', 3],
    ['Đồng ý', 4],
    ['Khá hài lòng', 4],
    ['RẤT HÀI LÒNG', 5],
    ['rat dong y', 5],
    ['Hoàn toàn đồng ý', 5],
    ['Rất kém', 1],
    ['Tệ', 2],
    ['Tốt', 4],
    ['Xuất sắc', 5],
    ['Không bao giờ', 1],
    ['Thỉnh thoảng', 3],
    ['Luôn luôn', 5],
    ['Rất khó', 1],
    ['Dễ dàng', 4],
    ['Không quan trọng', 2],
    ['Strongly disagree', 1],
    ['Disagree', 2],
    ['Neither agree nor disagree', 3],
    ['Somewhat agree', 4],
    ['Agree', 4],
    ['Strongly Agree', 5],
    ['Very dissatisfied', 1],
    ['Not satisfied', 2],
    ['not at all satisfied', 1],
    ['Not very likely', 2],
    ['Very unlikely', 1],
    ['Extremely likely', 5],
    ['not difficult', 4],
    ['4', 4],
    ['4/5', 4],
    ['4 - Đồng ý', 4],
    ['5 sao', 5],
    ['4 điểm'.normalize('NFD'), 4],
    ['2. Không đồng ý', 2],
    ['3/5 sao', 3],
    [2, 2],
  ])('reads %j as %i of five', (answer, level) => {
    expect(likertAnswer(answer)).toBe(level);
  });

  it.each([
    ['rất không đồng ý', 1, 1],
    ['không đồng ý', 2, 3],
    ['hơi không đồng ý', 3, 3],
    ['trung lập', 4, 6],
    ['hơi đồng ý', 5, 8],
    ['đồng ý', 6, 8],
    ['rất đồng ý', 7, 10],
  ])('reads %j as %i of seven and %i of ten', (answer, ofSeven, ofTen) => {
    expect(likertAnswer(answer, 7)).toBe(ofSeven);
    expect(likertAnswer(answer, 10)).toBe(ofTen);
  });

  it.each([
    '',
    'abc',
    '6',
    '0',
    '4.5',
    '4. 5',
    '4-5',
    '2 tuần mới giao',
    '4,5',
    '4/10',
    '12/4/2026',
    'constructor',
    'giao hàng chậm',
    'đồng ý '.repeat(50),
  ])('does not guess at %j', (answer) => {
    expect(likertAnswer(answer)).toBeNull();
  });

  it('takes whole numbers of the scale alone', () => {
    for (const answer of [null, 0, 6, 2.5, Number.NaN]) expect(likertAnswer(answer)).toBeNull();
  });

  it('answers null or a whole number of the scale, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 10 }), (text, scale) => {
        const level = likertAnswer(text, scale);
        expect(level === null || (Number.isInteger(level) && level >= 1 && level <= scale)).toBe(true);
      }),
    );
  });
});
