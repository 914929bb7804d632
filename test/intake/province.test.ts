import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { provinceOf } from '../../shared/intake/province';
import { CITIES, PROVINCES } from '../../shared/intake/provinceNames';

const short = (address: string): string | null => provinceOf(address)?.short ?? null;

describe('provinceOf', () => {
  it('knows 34 provinces, six of them cities of 2025 and Đồng Nai since 2026, and 63 before', () => {
    expect(PROVINCES).toHaveLength(34);
    expect(PROVINCES.flat()).toHaveLength(34 + 63);
    expect(CITIES.size).toBe(7);
  });

  it.each([
    ['12 Lê Lợi, P. Bến Nghé, Q.1, TP.HCM', 'Hồ Chí Minh', null],
    ['Thủ Dầu Một, Bình Dương', 'Hồ Chí Minh', 'Bình Dương'],
    ['Phường 1, BR-VT', 'Hồ Chí Minh', 'Bà Rịa - Vũng Tàu'],
    ['Bà Rịa - Vũng Tàu', 'Hồ Chí Minh', 'Bà Rịa - Vũng Tàu'],
    ['12 Trần Phú - Vũng Tàu', 'Hồ Chí Minh', 'Bà Rịa - Vũng Tàu'],
    ['5 Nguyễn Huệ, Thừa Thiên - Huế', 'Huế', null],
    ['5 Lê Lợi TT Huế', 'Huế', null],
    ['Kon Tum', 'Quảng Ngãi', 'Kon Tum'],
    ['xã Ia Mơ, tỉnh Gia Lai', 'Gia Lai', null],
  ])('%s lies in %s (before: %s)', (address, now, former) => {
    expect(provinceOf(address)).toMatchObject({ short: now, former });
  });

  it('gives the whole name and the code', () => {
    expect(provinceOf('Biên Hòa, Đồng Nai')).toEqual({
      name: 'Thành phố Đồng Nai',
      short: 'Đồng Nai',
      code: '75',
      former: null,
    });
    expect(provinceOf('Quảng Bình')).toEqual({
      name: 'Tỉnh Quảng Trị',
      short: 'Quảng Trị',
      code: '44',
      former: 'Quảng Bình',
    });
  });

  it.each([
    ['TPHCM', 'Hồ Chí Minh'],
    ['Q7 hcm', 'Hồ Chí Minh'],
    ['quận 1 sài gòn', 'Hồ Chí Minh'],
    ['Q1 SG', 'Hồ Chí Minh'],
    ['Ho Chi Minh City, Vietnam', 'Hồ Chí Minh'],
    ['Cầu Giấy HN', 'Hà Nội'],
    ['hanoi', 'Hà Nội'],
    ['12 Kim Liên-Hà Nội', 'Hà Nội'],
    ['Hà Nội - Quận Cầu Giấy', 'Hà Nội'],
    ['Hà Nội, Quận Cầu Giấy', 'Hà Nội'],
    ['Nghệ An - Huyện Diễn Châu', 'Nghệ An'],
    ['Daklak', 'Đắk Lắk'],
    ['Đăk Lăk', 'Đắk Lắk'],
    ['Đắc Nông', 'Lâm Đồng'],
    ['nha trang', 'Khánh Hòa'],
    ['Thanh Hoá', 'Thanh Hóa'],
    ['12 le loi hue', 'Huế'],
    ['27 Phố Huế, Hai Bà Trưng, Hà Nội', 'Hà Nội'],
    ['12 Lý Thường Kiệt Đà Nẵng gần chợ', 'Đà Nẵng'],
    ['12 Nguyễn Tri Phương Đà Nẵng', 'Đà Nẵng'],
    ['12 nguyen tri phuong da nang', 'Đà Nẵng'],
    ['34 Ngô Gia Tự Bắc Ninh', 'Bắc Ninh'],
    ['Đường số 7, Bình Hưng, 700000 TP. Hồ Chí Minh, VN', 'Hồ Chí Minh'],
  ])('reads %s as %s', (address, expected) => {
    expect(short(address)).toBe(expected);
    expect(short(address.normalize('NFD'))).toBe(expected);
  });

  it.each([
    ['15 Đường Hà Nội, Phường Phú Nhuận, Huế', 'Huế'],
    ['15 Hà Nội, Huế', 'Huế'],
    ['12 Nguyễn Thái Bình, Quận 1, TP.HCM', 'Hồ Chí Minh'],
    ['Chợ Hòa Bình, Bạc Liêu', 'Cà Mau'],
    ['Phường Hải Dương, Hải Phòng', 'Hải Phòng'],
    ['Phù Yên, Sơn La', 'Sơn La'],
  ])('takes the last mention: %s lies in %s', (address, expected) => {
    expect(short(address)).toBe(expected);
  });

  it.each([
    '15 đường Hà Nội',
    '15 Hà Nội',
    'Số 15/3 Hà Nội',
    '12 Nguyễn Thái Bình, Quận 1',
    'Bình Thuận, Quận 7',
    'Phường Hòa Bình',
    'Xã Long An, Huyện Long Thành',
    '12 Nguyễn Huệ',
    '12 nguyen hue',
    'Nguyễn Huệ, Quận 1',
    'Sài Gòn Pearl, Bình Thạnh',
    'Chung cư Sài Gòn Pearl',
    'hẻm 12 Cách Mạng Tháng Tám',
    'Quang Trung',
    'Hanover Street 4',
    '',
    '...',
  ])('names no province in "%s"', (address) => {
    expect(short(address)).toBeNull();
  });

  it('finds every province behind any street, with marks or without', () => {
    const names = PROVINCES.flatMap(([, now, ...former]) =>
      [now, ...former].map((name) => [name, now] as const),
    );
    const street = fc.constantFrom('12 Lê Lợi', '5/3 Trần Hưng Đạo', 'Thôn 4, Xã Mẫu', 'Ấp Thử Nghiệm');
    fc.assert(
      fc.property(fc.constantFrom(...names), street, fc.boolean(), ([name, now], line, plain) => {
        const typed = plain ? name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/g, 'd') : name;
        expect(short(`${line}, ${typed}`)).toBe(now);
        expect(short(`${line} - ${typed.toUpperCase()}`)).toBe(now);
        expect(short(`${line}, ${typed}, Việt Nam`)).toBe(now);
      }),
    );
  });
});

const TABLE = '../shared/vocab/provinces_63_to_34.json';

(existsSync(TABLE) ? describe : describe.skip)(
  'the table of 63 and 34 provinces (skipped where it is not there)',
  () => {
    interface Row {
      readonly legacy: string;
      readonly legacyShort: string;
      readonly newCode: string;
      readonly newShort: string;
      readonly aliases: readonly string[];
    }
    const rows: readonly Row[] = existsSync(TABLE) ? JSON.parse(readFileSync(TABLE, 'utf8')).provinces : [];

    it('agrees for every name and alias', () => {
      for (const { legacy, legacyShort, newCode, newShort, aliases } of rows) {
        for (const text of [legacy, legacyShort, ...aliases]) {
          expect([text, provinceOf(text)]).toMatchObject([text, { short: newShort, code: newCode }]);
        }
      }
    });
  },
);
