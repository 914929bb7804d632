/**
 * Vietnamese numbers by the numbering plan: 0 and nine digits for mobiles (since 2018), 0, 2 and nine digits
 * for landlines (since 2017). Sources: Ministry of Information and Communications, plan of 2018-05-29 for the
 * 11-digit mobiles (migrated 2018-09-15 to 2018-11-14) and of 2016-11-22 for the area codes; areas as in
 * Google's libphonenumber, VN, fixed line.
 */

/** How a number was read, and why it was not. */
export type VietnamCode =
  | 'normal'
  | 'lostZero'
  | 'oldPrefix'
  | 'oldHanoi'
  | 'unknownPrefix'
  | 'oldLandline'
  | 'service'
  | 'length';

export interface VietnamNumber {
  /** `0912345678`; null where the digits are no number that can be called from abroad. */
  readonly national: string | null;
  readonly code: VietnamCode;
}

/**
 * The number that digits hold. `digits` may carry the country code (84, or after a + or 00, which
 * `international` says). The length decides: nine digits starting 84 are 084…, not a country code. A zero that
 * a number cell lost is put back, 11-digit mobiles become their ten-digit successors, Hà Nội's old 04 becomes
 * 024. An old landline of TP.HCM (08 and eight digits) cannot be told from a mobile by its digits: `areaAlone`
 * says that 08 stood apart, and the answer is to ask. Prefixes that are not in the table are read, and said.
 */
export function readVietnamese(digits: string, international: boolean, areaAlone = false): VietnamNumber {
  if (international) {
    const rest = digits.slice(2);
    return readVietnamese(rest.startsWith('0') ? rest : `0${rest}`, false, areaAlone);
  }
  if (digits.startsWith('0')) {
    if (areaAlone && /^08\d{8}$/.test(digits)) return { national: null, code: 'oldLandline' };
    return ofNational(digits, 'normal');
  }
  if (digits.startsWith('84') && digits.length >= 11) return readVietnamese(digits, true);
  if (SERVICE.test(digits)) return { national: null, code: 'service' };
  return ofNational(`0${digits}`, 'lostZero');
}

/** National digits of an E.164 number of Vietnam, or null for other countries: +84912345678 → 0912345678. */
export function nationalOfVietnam(e164: string): string | null {
  return e164.startsWith('+84') ? `0${e164.slice(3)}` : null;
}

/** The four digits that a ten-digit mobile's prefix replaced in 2018 (038 → 0168), or null. */
export function oldPrefixOf(national: string): string | null {
  const prefix = national.slice(0, 3);
  for (const [old, present] of OLD_PREFIXES) if (present === prefix) return old;
  return null;
}

function ofNational(national: string, code: 'normal' | 'lostZero'): VietnamNumber {
  if (MOBILE.test(national)) {
    return { national, code: MOBILE_PREFIXES.has(national.slice(0, 3)) ? code : 'unknownPrefix' };
  }
  if (LANDLINE.test(national)) return { national, code };
  if (/^04\d{8}$/.test(national) && code === 'normal')
    return { national: `024${national.slice(2)}`, code: 'oldHanoi' };
  const prefix = /^01\d{9}$/.test(national) ? OLD_PREFIXES.get(national.slice(0, 4)) : undefined;
  if (prefix !== undefined) return { national: prefix + national.slice(4), code: 'oldPrefix' };
  return { national: null, code: 'length' };
}

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02(?:0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7}$/;
/** 1900 and 1800 numbers: hotlines, no customer's. */
const SERVICE = /^1[89]00\d{4,6}$/;

const OLD_PREFIXES: ReadonlyMap<string, string> = new Map(
  (
    '0120 070 0121 079 0122 077 0126 076 0128 078 0123 083 0124 084 0125 085 0127 081 0129 082 ' +
    '0162 032 0163 033 0164 034 0165 035 0166 036 0167 037 0168 038 0169 039 0186 056 0188 058 0199 059'
  )
    .match(/\d{4} \d{3}/g)!
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Granted prefixes; 052, 055 and 087 are Vietnamobile, Wintel and Itelecom. */
const MOBILE_PREFIXES: ReadonlySet<string> = new Set(
  (
    '032 033 034 035 036 037 038 039 052 055 056 058 059 070 076 077 078 079 ' +
    '081 082 083 084 085 086 087 088 089 090 091 092 093 094 096 097 098 099'
  ).split(' '),
);
