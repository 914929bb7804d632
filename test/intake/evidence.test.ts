import { describe, expect, it } from '@jest/globals';
import { evidenceOf, evidenceText } from '../../shared/intake/evidence';
import { cleanNumbers } from '../../shared/intake/parseNumber';
import { cleanPhones } from '../../shared/intake/phone';
import { findingText } from '../../shared/messages';

describe('evidenceText', () => {
  it('says in both languages why a repair is proposed', () => {
    const typo = evidenceOf('email.typo', { from: 'gmial.com', to: 'gmail.com' });
    expect(evidenceText('en', typo)).toBe('gmial.com is a misspelling of gmail.com.');
    expect(evidenceText('vi', typo)).toBe('gmial.com là gõ nhầm của gmail.com.');
    expect(evidenceText('vi', evidenceOf('phone.lostZero', {}))).toContain('mất số 0');
  });

  it('is the code itself where the sentence is not known', () => {
    expect(evidenceText('en', { code: 'later.code', params: {} })).toBe('later.code');
  });
});

describe('findings of cleaning', () => {
  it('quote the first cell and count the others, in words for one and for several', () => {
    const one = cleanPhones(['0912345678', 'quên'], { country: 'VN' }).findings[0]!;
    const three = cleanNumbers(['1.250', '3.500', '7.125'], { kind: 'number', currency: null }).findings[0]!;
    const say = (language: 'en' | 'vi', { code, params }: typeof one) =>
      findingText(language, code, params as Readonly<Record<string, unknown>>);
    expect(say('en', one)).toBe('Not a phone number, so not used: "quên". Ask for it when you can.');
    expect(say('vi', one)).toBe(
      'Không phải số điện thoại nên không được dùng: "quên". Khi tiện hãy hỏi khách.',
    );
    expect(say('en', three)).toContain('"1.250" and 2 more cells.');
    expect(say('vi', three)).toContain('"1.250" và 2 ô nữa.');
  });
});
