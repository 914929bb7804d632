/**
 * Vietnam's 34 provinces and cities since 2025-07-01, each with its code, its short name and the former ones that
 * became part of it (63 before). Source: Resolution 202/2025/QH15; codes of the General Statistics Office.
 */
export const PROVINCES: readonly (readonly [code: string, short: string, ...former: string[]])[] = [
  ['01', 'Hà Nội'],
  ['04', 'Cao Bằng'],
  ['08', 'Tuyên Quang', 'Hà Giang'],
  ['11', 'Điện Biên'],
  ['12', 'Lai Châu'],
  ['14', 'Sơn La'],
  ['15', 'Lào Cai', 'Yên Bái'],
  ['19', 'Thái Nguyên', 'Bắc Kạn'],
  ['20', 'Lạng Sơn'],
  ['22', 'Quảng Ninh'],
  ['24', 'Bắc Ninh', 'Bắc Giang'],
  ['25', 'Phú Thọ', 'Hòa Bình', 'Vĩnh Phúc'],
  ['31', 'Hải Phòng', 'Hải Dương'],
  ['33', 'Hưng Yên', 'Thái Bình'],
  ['37', 'Ninh Bình', 'Hà Nam', 'Nam Định'],
  ['38', 'Thanh Hóa'],
  ['40', 'Nghệ An'],
  ['42', 'Hà Tĩnh'],
  ['44', 'Quảng Trị', 'Quảng Bình'],
  ['46', 'Huế'],
  ['48', 'Đà Nẵng', 'Quảng Nam'],
  ['51', 'Quảng Ngãi', 'Kon Tum'],
  ['52', 'Gia Lai', 'Bình Định'],
  ['56', 'Khánh Hòa', 'Ninh Thuận'],
  ['66', 'Đắk Lắk', 'Phú Yên'],
  ['68', 'Lâm Đồng', 'Đắk Nông', 'Bình Thuận'],
  ['75', 'Đồng Nai', 'Bình Phước'],
  ['79', 'Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'],
  ['80', 'Tây Ninh', 'Long An'],
  ['82', 'Đồng Tháp', 'Tiền Giang'],
  ['86', 'Vĩnh Long', 'Bến Tre', 'Trà Vinh'],
  ['91', 'An Giang', 'Kiên Giang'],
  ['92', 'Cần Thơ', 'Hậu Giang', 'Sóc Trăng'],
  ['96', 'Cà Mau', 'Bạc Liêu'],
];

/**
 * Those run by the centre as cities ("Thành phố", not "Tỉnh"); Huế since 2025-01-01 (Resolution 175/2024/QH15),
 * Đồng Nai since 2026-04-30 (Resolution 30/2026/QH16).
 */
export const CITIES: ReadonlySet<string> = new Set(['01', '31', '46', '48', '75', '79', '92']);

/**
 * Other spellings, folded, of the name on the left (today's or former); well-known towns whose name is the only
 * one of its kind stand for their province.
 */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Hà Nội': 'thu do',
  'Bắc Kạn': 'bac can',
  'Quảng Ninh': 'ha long,cam pha,mong cai,uong bi',
  'Phú Thọ': 'viet tri',
  'Vĩnh Phúc': 'vinh yen',
  'Lào Cai': 'sa pa',
  'Quảng Bình': 'dong hoi',
  Huế: 'thua thien hue,tt hue,t t hue,tth',
  'Quảng Nam': 'hoi an,tam ky,tam ki',
  'Kon Tum': 'con tum',
  'Gia Lai': 'pleiku,plei ku',
  'Bình Định': 'quy nhon,qui nhon',
  'Khánh Hòa': 'nha trang,cam ranh',
  'Đắk Lắk': 'dac lac,dak lac,buon ma thuot,buon me thuot,ban me thuot,bmt',
  'Đắk Nông': 'dac nong',
  'Phú Yên': 'tuy hoa',
  'Lâm Đồng': 'da lat,bao loc',
  'Bình Thuận': 'phan thiet',
  'Đồng Nai': 'bien hoa,long khanh',
  'Bình Dương': 'thu dau mot,tdm,di an',
  'Bà Rịa - Vũng Tàu': 'brvt,br vt,vung tau,ba ria',
  'Hồ Chí Minh': 'hcm,tphcm,hcmc,sai gon,tp ho chi minh,thu duc',
  'Tiền Giang': 'my tho,mi tho',
  'An Giang': 'long xuyen,chau doc',
  'Kiên Giang': 'rach gia,phu quoc,ha tien',
  'Đồng Tháp': 'cao lanh,sa dec',
};

/** Letters that mean a province only where they end a part of the address. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  hn: 'Hà Nội',
  hp: 'Hải Phòng',
  sg: 'Hồ Chí Minh',
  hue: 'Huế',
};

/** Letters that mean a province only where they stand alone between commas. */
export const LONE_NAMES: Readonly<Record<string, string>> = {
  dn: 'Đà Nẵng',
  ct: 'Cần Thơ',
  bd: 'Bình Dương',
};
