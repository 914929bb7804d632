import { describe, expect, it } from '@jest/globals';
import { genderOf } from '../../shared/customers/gender';

describe('genderOf', () => {
  it.each(['Nữ', 'nu', 'NỮ ', 'F', 'Female', 'chị', 'Bà', 'Mrs.', 'Nữ giới', '♀'])(
    '%s is a woman',
    (text) => {
      expect(genderOf(text)).toBe('female');
      expect(genderOf(text.normalize('NFD'))).toBe('female');
    },
  );

  it.each(['Nam', 'nam', 'M', 'male', 'Anh', 'ông', 'Mr', '♂'])('%s is a man', (text) => {
    expect(genderOf(text)).toBe('male');
  });

  it.each([null, '', 'Khác', '0', '1', 'Nam Định', 'nam/nữ', 'x'])('%s says neither', (text) => {
    expect(genderOf(text)).toBeNull();
  });
});
