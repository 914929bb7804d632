import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { phoneMetadata } from './phoneMetadata.generated';

/** A number with a country code; unverified: its country is not among those known here, or it is no number of it. */
export interface InternationalNumber {
  /** +81312345678; null where it cannot be a number: fewer than 8 or more than 15 digits (ITU-T E.164). */
  readonly e164: string | null;
  readonly verified: boolean;
  /** As it is written abroad: +81 3 1234 5678. */
  readonly text: string;
}

/**
 * The number of digits that begin with a country code, by the numbering plans of the countries that shops in
 * Vietnam meet (`tools/cutPhoneMetadata`); of other countries the length alone is checked.
 */
export function readInternational(digits: string): InternationalNumber {
  const parsed = parsePhoneNumberFromString(`+${digits}`, phoneMetadata);
  if (parsed) return ofParsed(parsed);
  const e164 = digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0') ? `+${digits}` : null;
  return { e164: hasPlan(digits) ? null : e164, verified: false, text: `+${digits}` };
}

/** The number of digits written without a country code, in a country; null where the country is not known here. */
export function readInCountry(digits: string, country: string): InternationalNumber | null {
  if (!(country in phoneMetadata.countries)) return null;
  const options = { defaultCountry: country as CountryCode };
  const parsed = parsePhoneNumberFromString(digits, options, phoneMetadata);
  return parsed ? ofParsed(parsed) : { e164: null, verified: false, text: digits };
}

function ofParsed(parsed: PhoneNumber): InternationalNumber {
  const verified = parsed.isValid();
  const known = verified || parsed.isPossible();
  return { e164: known ? parsed.number : null, verified, text: parsed.formatInternational() };
}

/** The calling code belongs to a country whose plan is here, so what the library refused is no number. */
function hasPlan(digits: string): boolean {
  const codes = phoneMetadata.country_calling_codes as Readonly<Record<string, unknown>>;
  return [1, 2, 3].some((length) => digits.slice(0, length) in codes);
}
