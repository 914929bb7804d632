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
});
