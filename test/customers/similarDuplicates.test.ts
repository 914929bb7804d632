import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Customer } from '../../shared/customers/customer';
import { findDuplicates } from '../../shared/customers/similarDuplicates';
import { duplicateMarks } from '../../shared/messages/en/customers';
import { randomOf } from '../../tools/samples/random';
import { type Gender, vietnameseName } from '../../tools/samples/vietnameseName';
import { customer } from './customers';

type Known = Parameters<typeof customer>[0];

/** What is found between two rows of a list of 300 others who have nothing to do with them. */
function verdict(
  a: Known,
  b: Known,
): { readonly evidence: readonly string[]; readonly isProposed: boolean } | null {
  const customers = Object.freeze([...OTHERS, customer(a), customer(b)]);
  const pairs = findDuplicates(customers).filter(({ other }) => other === customers.length - 1);
  if (pairs.some(({ survivor }) => survivor !== customers.length - 2))
    return { evidence: ['?'], isProposed: true };
  return pairs[0] ?? null;
}

const random = randomOf(7);
const OTHERS: readonly Customer[] = Array.from({ length: 300 }, (_, i) => {
  const gender: Gender = i % 2 === 0 ? 'Nữ' : 'Nam';
  const birthday = `${1960 + (i % 45)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
  return customer({
    name: vietnameseName(random, gender),
    phone: `09${i % 10}${i % 7}0${1000 + i}7`,
    birthday,
  });
});

describe('findDuplicates proposes', () => {
  it.each<readonly [string, Known, Known, readonly string[]]>([
    [
      'a form of address before the same name, by phone',
      { name: 'anh Tuấn', phone: '0912000101' },
      { name: 'Tuấn', phone: '0912000101' },
      ['phone', 'name'],
    ],
    [
      'a short form of the name, by phone',
      { name: 'Nguyễn Thị Lan', phone: '0912000101' },
      { name: 'chị Lan (gần chợ)', phone: '0912000101' },
      ['phone', 'similarName'],
    ],
    [
      'letters changed over in the name, by e-mail',
      { name: 'Nguyễn Thị Lan', email: 'lan.mau@example.com' },
      { name: 'Nugyễn Thị Lan', email: 'lan.mau@example.com' },
      ['email', 'similarName'],
    ],
    [
      'two digits of the phone changed over',
      { name: 'Trịnh Khắc Vinh', phone: '0912000101' },
      { name: 'TRINH KHAC VINH', phone: '0912001001' },
      ['name', 'nearPhone'],
    ],
    [
      'one digit of the phone mistyped',
      { name: 'Đoàn Thị Bích Trâm', phone: '0912000101' },
      { name: 'Đoàn Thị Bích Trâm', phone: '0912000701' },
      ['name', 'nearPhone'],
    ],
    [
      'a whole name and a birthday, though the phones differ',
      { name: 'Đỗ Diệu Hoài Trinh', phone: '0912000101', birthday: '1990-03-05' },
      { name: 'Do Dieu Hoai Trinh', phone: '0389000777', birthday: '1990-03-05' },
      ['name', 'birthday'],
    ],
    [
      'a whole name at one address, written in another way',
      { name: 'Hồ Như Quyên', address: 'Số 12/3 đường Lê Lợi, P. Mẫu, Quận Thử, TP.HCM' },
      { name: 'Hồ Như Quyên', address: '12/3 Lê Lợi, phường Mẫu, Thử, Hồ Chí Minh' },
      ['name', 'address'],
    ],
    [
      'a whole name and a mailbox at another provider',
      { name: 'Vũ Kim Duyên', email: 'vukimduyen90@example.com' },
      { name: 'Vũ Kim Duyên', email: 'vu.kim.duyen90@example.vn' },
      ['name', 'nearEmail'],
    ],
    [
      'a firm by its name, spelt in two ways',
      { name: 'Công ty TNHH Thương mại Mẫu Thử Hòa Khánh' },
      { name: 'CTY TNHH TM MAU THU HOA KHANH', phone: '0912000101' },
      ['name'],
    ],
    [
      'a firm by its tax code',
      { name: 'Công ty TNHH Mẫu Thử', taxCode: '0100233488' },
      { name: 'CTY MAU THU', taxCode: '0100233488' },
      ['taxCode', 'name'],
    ],
  ])('%s', (_, a, b, evidence) => {
    expect(verdict(a, b)).toMatchObject({ evidence, isProposed: true });
    expect(verdict(b, a)).toMatchObject({ isProposed: true });
  });
});

describe('findDuplicates shows without proposing', () => {
  it.each<readonly [string, Known, Known]>([
    [
      'a couple with one phone',
      { name: 'Nguyễn Văn Tuấn', phone: '0912000101' },
      { name: 'Trần Thị Lan', phone: '0912000101' },
    ],
    [
      'sisters with one phone and family name',
      { name: 'Nguyễn Thị Hoa', phone: '0912000101' },
      { name: 'Nguyễn Thị Hồng', phone: '0912000101' },
    ],
    [
      'a wife named after her husband',
      { name: 'anh Tuấn', phone: '0912000101' },
      { name: 'vợ anh Tuấn', phone: '0912000101' },
    ],
    [
      'names one letter apart that are both names',
      { name: 'Nguyễn Thị Lan', phone: '0912000101' },
      { name: 'Nguyễn Thị Loan', phone: '0912000101' },
    ],
    [
      'a whole name with the year of birth alone, and different phones',
      { name: 'Nguyễn Thị Thanh Hoa', phone: '0912000101', birthday: '1990' },
      { name: 'Nguyễn Thị Thanh Hoa', phone: '0389000777', birthday: '1990' },
    ],
    ['anh Hà and chị Hà', { name: 'anh Hà', phone: '0912000101' }, { name: 'chị Hà', phone: '0912000101' }],
  ])('%s', (_, a, b) => {
    expect(verdict(a, b)).toMatchObject({ isProposed: false });
  });
});

describe('findDuplicates leaves apart', () => {
  it.each<readonly [string, Known, Known]>([
    [
      'a common name with different phones',
      { name: 'Nguyễn Thị Hoa', phone: '0912000101' },
      { name: 'Nguyễn Thị Hoa', phone: '0389000777' },
    ],
    [
      'a given name alone with phones far apart',
      { name: 'chị Lan', phone: '0912000101' },
      { name: 'Lan', phone: '0389000777' },
    ],
    [
      'brothers with phones bought together',
      { name: 'Nguyễn Văn Nam', phone: '0912000101', address: '12 Lê Lợi, Phường Mẫu, Huế' },
      { name: 'Nguyễn Văn Nhật', phone: '0912000102', address: '12 Lê Lợi, Phường Mẫu, Huế' },
    ],
    [
      'firms with one name and two tax codes, at one phone and address',
      { name: 'Công ty Mẫu', phone: '0912000101', address: '12 Lê Lợi, Huế', taxCode: '0100233488' },
      { name: 'Công ty Mẫu', phone: '0912000101', address: '12 Lê Lợi, Huế', taxCode: '0301175691' },
    ],
    [
      'a firm and its branch',
      { name: 'Công ty Mẫu', phone: '0912000101', taxCode: '0100233488' },
      { name: 'Công ty Mẫu', phone: '0912000101', taxCode: '0100233488-001' },
    ],
    ['rows without a name and a mark', {}, {}],
  ])('%s', (_, a, b) => {
    expect(verdict(a, b)).toBeNull();
  });
});

describe('findDuplicates', () => {
  it('pairs a row with the one of its group whose name agrees, not with the first', () => {
    const phone = '0912000101';
    const customers = ['Trần Văn Nam', 'Lê Thị Lan', 'chị Lan'].map((name) => customer({ name, phone }));
    expect(findDuplicates(customers)).toMatchObject([
      { survivor: 0, other: 1, isProposed: false },
      { survivor: 1, other: 2, isProposed: true },
    ]);
  });

  it('says once what a chain of proposals says already', () => {
    const name = 'Trịnh Khắc Vinh';
    const customers = [
      customer({ name, phone: '0912000101' }),
      customer({ name, phone: '0912000101' }),
      customer({ name, phone: '0912000701' }),
    ];
    const found = findDuplicates(customers);
    expect(found).toHaveLength(2);
    expect(found.every(({ isProposed }) => isProposed)).toBe(true);
  });

  it('joins no two tax codes through a third row', () => {
    const name = 'Công ty Mẫu Thử Nghiệm';
    const customers = [
      customer({ name, phone: '0912000101', taxCode: '0100233488' }),
      customer({ name, phone: '0912000101', email: 'mau.thu@example.com' }),
      customer({ name, email: 'mau.thu@example.com', taxCode: '0301175691' }),
    ];
    expect(findDuplicates(customers)).toMatchObject([
      { survivor: 0, other: 1, isProposed: true },
      { survivor: 1, other: 2, isProposed: false },
    ]);
  });

  it('has words for every evidence, an earlier survivor, and never two tax codes in one proposal', () => {
    const known = fc.record(
      {
        name: fc.constantFrom(
          'Lê Thị Lan',
          'chị Lan',
          'Lan',
          'Trịnh Khắc Vinh',
          'Trinh Khac Vihn',
          'Cty Mẫu',
        ),
        phone: fc.constantFrom('0912000101', '0912000102', '0912001001', '0389000777'),
        email: fc.constantFrom('lan.mau@example.com', 'lanmau@example.vn'),
        birthday: fc.constantFrom('1990-03-05', '1990-05-03', '1990', '--03-05'),
        address: fc.constantFrom('12 Lê Lợi, Mẫu, Huế', '12 đường Lê Lợi, Huế'),
        taxCode: fc.constantFrom('0100233488', '0301175691'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(known, { maxLength: 12 }), (rows) => {
        const customers = rows.map(customer);
        for (const { survivor, other, evidence, isProposed } of findDuplicates(customers)) {
          expect(survivor).toBeLessThan(other);
          for (const code of evidence) expect(duplicateMarks).toHaveProperty(code);
          const codes = [customers[survivor]!.taxCode, customers[other]!.taxCode];
          expect(isProposed && codes[0] !== null && codes[1] !== null && codes[0] !== codes[1]).toBe(false);
        }
      }),
    );
  });
});
