import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskText } from '../../shared/intake/maskText';

describe('maskText', () => {
  it.each([
    ['Nguyễn Văn An', 'N*** V*** A***'],
    ['0912 000 123', '***123'],
    ['+84 912-000-123 (vợ)', '***123 (v***)'],
    ['an.mau.001@example.vn', 'a***@example.vn'],
    ['12 Đường Mẫu 3, Hà Nội', '*** Đ*** M*** ***, H*** N***'],
    ['05/03/1990', '***/***/***'],
    ['', ''],
  ])('%s becomes %s', (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it('keeps the mark of a decomposed first letter and tells no length', () => {
    expect(maskText('Ánh')).toBe('Á***');
    expect(maskText('An')).toBe(maskText('Anh Thư'.slice(0, 3)));
  });

  it('never shows more than one letter of a word or three digits of a number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Lan', 'Hòa', '0912000123', '079000000123', 'Q.', '7'), { maxLength: 8 }),
        (words) => {
          const masked = maskText(words.join(' '));
          expect(masked).not.toMatch(/\p{L}{2}|\d{4}/u);
        },
      ),
    );
  });
});
