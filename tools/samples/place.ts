import { chance, pick, type Random, wholeNumber } from './random';

export interface Place {
  /** As the shop typed it. */
  readonly address: string;
  /** The province of before July 2025, or null where the address names none; and today's. */
  readonly oldProvince: string | null;
  readonly province: string | null;
}

/** An invented street in a real province, with the name of before or after the merger of July 2025. */
export function inventedPlace(random: Random): Place {
  const [before, now] = pick(random, PROVINCES);
  const street = `${wholeNumber(random, 1, 199)} Đường Mẫu ${wholeNumber(random, 1, 30)}`;
  const ward = `P. Thử Nghiệm ${wholeNumber(random, 1, 12)}`;
  if (chance(random, 0.12)) return { address: street, oldProvince: null, province: null };
  if (chance(random, 0.35)) {
    return {
      address: `${street}, ${ward}, ${writtenProvince(random, now)}`,
      oldProvince: null,
      province: now,
    };
  }
  const district = pick(random, ['Q. Giả Định', 'H. Giả Định', 'TP. Giả Định']);
  const address = `${street}, ${ward}, ${district}, ${writtenProvince(random, before)}`;
  return { address, oldProvince: before, province: now };
}

function writtenProvince(random: Random, province: string): string {
  const others = SPELLINGS[province];
  return others !== undefined && chance(random, 0.5) ? pick(random, others) : province;
}

/** Old and new province: Resolution 202/2025/QH15, in force from 2025-07-01. */
export const PROVINCES: readonly (readonly [before: string, now: string])[] = [
  ['Đà Nẵng', 'Đà Nẵng'],
  ['Đà Nẵng', 'Đà Nẵng'],
  ['Đà Nẵng', 'Đà Nẵng'],
  ['Quảng Nam', 'Đà Nẵng'],
  ['Quảng Nam', 'Đà Nẵng'],
  ['Huế', 'Huế'],
  ['Quảng Ngãi', 'Quảng Ngãi'],
  ['Kon Tum', 'Quảng Ngãi'],
  ['Bình Định', 'Gia Lai'],
  ['Gia Lai', 'Gia Lai'],
  ['Đắk Lắk', 'Đắk Lắk'],
  ['Phú Yên', 'Đắk Lắk'],
  ['Khánh Hòa', 'Khánh Hòa'],
  ['Lâm Đồng', 'Lâm Đồng'],
  ['Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Bình Dương', 'Hồ Chí Minh'],
  ['Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'],
  ['Đồng Nai', 'Đồng Nai'],
  ['Hà Nội', 'Hà Nội'],
  ['Hải Dương', 'Hải Phòng'],
  ['Nam Định', 'Ninh Bình'],
  ['Bắc Giang', 'Bắc Ninh'],
  ['Cần Thơ', 'Cần Thơ'],
];

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'Hồ Chí Minh': ['TP.HCM', 'TPHCM', 'TP Hồ Chí Minh', 'Sài Gòn'],
  'Hà Nội': ['HN', 'Hà nội', 'TP. Hà Nội'],
  'Đà Nẵng': ['TP Đà Nẵng', 'đà nẵng', 'Tp. Đà Nẵng'],
  Huế: ['Thừa Thiên Huế', 'TT Huế'],
  'Khánh Hòa': ['Khánh Hoà'],
  'Đắk Lắk': ['Đăk Lăk', 'Daklak'],
};
