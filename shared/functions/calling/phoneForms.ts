import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { readInternational } from '../../intake/internationalPhone';
import { parsePhone } from '../../intake/parsePhone';
import { phoneMetadata } from '../../intake/phoneMetadata.generated';
import { nationalOfVietnam } from '../../intake/vietnamPhone';
import type { Cell } from '../../workbook/cell';
import { type Fault, fault } from './fault';
import { shownCell } from './shownCell';

export type PhoneFormat = 'e164' | 'national' | 'international';

/** The first number of a cell in E.164; null: blank; a fault says why there is none. */
export function phoneOfCell(cell: Cell, argument: string): string | null | Fault {
  const parsed = parsePhone(cell);
  if (parsed.code === 'blank') return null;
  if (parsed.e164 !== null && parsed.status !== 'suspect') return parsed.e164;
  return fault('noPhone', { argument, row: null, text: shownCell(cell), code: parsed.code });
}

/** A number as it is shown: 0912345678 at home (other countries as they write it), +84 912 345 678 abroad. */
export function phoneInFormat(e164: string, format: PhoneFormat): string {
  if (format === 'e164') return e164;
  if (format === 'international') return readInternational(e164.slice(1)).text;
  return nationalOfVietnam(e164) ?? parsePhoneNumberFromString(e164, phoneMetadata)?.formatNational() ?? e164;
}
