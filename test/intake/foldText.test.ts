import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldKey, foldText, plainText } from '../../shared/intake/foldText';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

describe('foldText', () => {
  it.each([
    ['Nguyễn Thị Ánh Đào', 'nguyen thi anh dao'],
    ['  SỐ ĐIỆN-THOẠI (*) ', 'so dien thoai'],
    ['Họ & Tên:', 'ho ten'],
    ['ma_kh', 'ma kh'],
    ['Ðặng', 'dang'],
    ['ＳĐＴ', 'sdt'],
    ['Müller', 'muller'],
    ['Иванов', 'иванов'],
    ['***', ''],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds decomposed text like composed text', () => {
    const name = 'Dặng Thị Hường, Đỗ Ỷ Ngữ';
    expect(foldText(name.normalize('NFD'))).toBe(foldText(name));
    expect(foldText(name.normalize('NFD'))).toBe('dang thi huong do y ngu');
  });

  it('drops zero-width characters, direction marks, soft hyphens and the BOM inside a word', () => {
    expect(foldText('\ufeffNgu\u200byễn\u200f Vă\u00adn\u00a0An')).toBe('nguyen van an');
  });

  it('is idempotent and leaves no space at the ends or in pairs, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).not.toMatch(/^ | $| {2}/);
      }),
    );
  });

  it('does not depend on the normal form, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => foldText(text.normalize('NFD')) === foldText(text.normalize('NFC'))),
    );
  });
});

describe('the table of foldText', () => {
  /** Unicode's own way: decomposed by compatibility (UAX 15), marks and format characters dropped. */
  const byUnicode = (text: string) => {
    const bare = text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]+/gu, '')
      .toLowerCase();
    const barred = bare.replace(/[\u0111\u00f0\u0256]/g, 'd').replace(/[\p{M}\p{Cf}]+/gu, '');
    return barred.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  };

  it('gives what the decomposition by Unicode gives, for every character and beside every kind of neighbour', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x2100; code++) {
      const char = String.fromCharCode(code);
      for (const other of ['', 'a', 'Ế', ' ', '.', '\u0301', 'đ', 'Σ', 'Ŀ']) {
        for (const text of [char + other, other + char, `b${char}${other}c`])
          if (foldText(text) !== byUnicode(text)) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('foldKey', () => {
  it.each([
    ['Mỹ', 'Mĩ'],
    ['Lý Quý', 'Lí Quí'],
    ['Ngọc Hoà', 'Ngọc Hòa'],
    ['Thúy Vy', 'Thuý Vi'],
  ])('holds %j and %j for one spelling', (one, other) => {
    expect(foldKey(one)).toBe(foldKey(other));
  });

  it.each([
    ['Thúy', 'Thúi'],
    ['Tây', 'Tài'],
    ['Huy', 'Hui'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(foldKey(one)).not.toBe(foldKey(other));
  });

  it('is idempotent, for any text', () => {
    fc.assert(fc.property(anyText, (text) => foldKey(foldKey(text)) === foldKey(text)));
  });
});

describe('plainText', () => {
  it('composes, drops what is hidden and makes white space one space', () => {
    expect(plainText('\ufeff Lê\u00a0\u00a0Thị\t\nHo\u200bà\u202c '.normalize('NFD'))).toBe('Lê Thị Hoà');
  });

  it('keeps the joiner of an emoji', () => {
    expect(plainText('Shop 👩‍🌾')).toBe('Shop 👩‍🌾');
  });

  it('is idempotent, for any text', () => {
    fc.assert(fc.property(anyText, (text) => plainText(plainText(text)) === plainText(text)));
  });
});
