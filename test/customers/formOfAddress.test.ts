import { describe, expect, it } from '@jest/globals';
import { formOfAddress } from '../../shared/customers/formOfAddress';

describe('formOfAddress', () => {
  it.each([
    ['chị Lan', null, 'chị', 'Lan'],
    ['Nguyễn Thị Lan', 'female', 'chị', 'Lan'],
    ['Trần Văn Tuấn', 'male', 'anh', 'Tuấn'],
    ['Trần Văn Tuấn', null, 'anh/chị', 'Tuấn'],
    ['anh Tuấn', null, 'anh', 'Tuấn'],
    ['Anh Trần Văn Tuấn', 'male', 'anh', 'Tuấn'],
    ['cô Hoa (chợ Mẫu)', 'female', 'cô', 'Hoa'],
    ['bác Tư', 'male', 'bác', 'Tư'],
    ['c. Hà', null, 'chị', 'Hà'],
  ] as const)('%s (%s) is %s %s', (name, gender, honorific, given) => {
    expect(formOfAddress(name, gender)).toEqual({ honorific, given });
    expect(formOfAddress(name.normalize('NFD'), gender)).toEqual({ honorific, given });
  });

  it('takes Anh for a name where the gender column says so', () => {
    expect(formOfAddress('anh Thư', 'female')).toEqual({ honorific: 'chị', given: 'Thư' });
    expect(formOfAddress('Anh Thư', null)).toEqual({ honorific: 'anh/chị', given: 'Thư' });
    expect(formOfAddress('Lan Anh', 'female')).toEqual({ honorific: 'chị', given: 'Anh' });
  });

  it.each(['Công ty TNHH Mẫu', '', null, '(vợ anh Tuấn)'])('%s is greeted without a name', (name) => {
    expect(formOfAddress(name, null)).toEqual({ honorific: 'quý khách', given: null });
  });

  it.each([
    ['female', 15, 'em'],
    ['female', 16, 'chị'],
    ['female', 54, 'chị'],
    ['female', 55, 'cô'],
    ['female', 70, 'bác'],
    ['male', 15, 'em'],
    ['male', 54, 'anh'],
    ['male', 55, 'chú'],
    ['male', 70, 'bác'],
    [null, 15, 'em'],
    [null, 60, 'anh/chị'],
    [null, 70, 'bác'],
    [null, null, 'anh/chị'],
  ])('speaks to somebody %s of %s years as %s', (gender, age, word) => {
    expect(formOfAddress('Nguyễn Lan', gender, age).honorific).toBe(word);
  });

  it('keeps the list’s own word whatever the age', () => {
    expect(formOfAddress('cô Hoa', 'female', 30)).toEqual({ honorific: 'cô', given: 'Hoa' });
    expect(formOfAddress('Công ty TNHH Mẫu', null, 70).honorific).toBe('quý khách');
  });
});
