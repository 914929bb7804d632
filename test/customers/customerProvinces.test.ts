import { describe, expect, it } from '@jest/globals';
import { customerProvinces } from '../../shared/customers/customerProvinces';

describe('customerProvinces', () => {
  it('takes the column first, then the address, then what the column says', () => {
    const columns = ['HCM', null, 'Bình Dương', 'Quận 1', null];
    const addresses = ['12 Lê Lợi, Huế', '5 Trần Phú, Đà Nẵng', null, 'Quận 1, Sài Gòn', '12 Lê Lợi'];
    expect(customerProvinces(Object.freeze(columns), Object.freeze(addresses))).toEqual([
      'Hồ Chí Minh',
      'Đà Nẵng',
      'Hồ Chí Minh',
      'Hồ Chí Minh',
      null,
    ]);
  });

  it('leaves the states of another country alone, though CT would be Cần Thơ', () => {
    const states = ['CT', 'NY', 'CA', 'WA', 'CT', 'TX'];
    expect(
      customerProvinces(
        states,
        states.map(() => null),
      ),
    ).toEqual(states);
  });

  it('leaves a text that names no province as it is', () => {
    expect(customerProvinces(['Hà Nội', 'miền núi'], [null, null])).toEqual(['Hà Nội', 'miền núi']);
  });

  it('is empty for no customers', () => {
    expect(customerProvinces([], [])).toEqual([]);
  });
});
