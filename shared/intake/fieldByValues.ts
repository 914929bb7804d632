import type { FieldId } from '../model/fields';
import type { RawColumn } from './tableContext';

/**
 * The field that a column's cells show by themselves, with no fitting name: e-mails, phone numbers, people's
 * names, genders, payment cards, citizen ids, a count 1, 2, 3 … Only what no other kind of column looks
 * like; `isOnlyDay` says that the rows are orders and this is their one column of days. `taken` fields are
 * not given again, but a second column of phones is the second phone. Confidence 0.5 + 0.4 x share.
 */
export function fieldByValues(
  raw: RawColumn,
  taken: ReadonlyMap<FieldId, unknown>,
  isOnlyDay: boolean,
): { readonly field: FieldId; readonly confidence: number } | null {
  const e = raw.evidence;
  if (e.filled < Math.min(2, e.sampled)) return null;
  const isOfIds = e.citizenIds >= 0.8 || e.paymentCards >= 0.8 || e.devices >= 0.8;
  const phones = isOfIds ? 0 : raw.header === '' ? Math.max(e.surePhones, e.phoneNumbers) : e.surePhones;
  const names = e.distinctShare >= 0.5 ? e.familyNames : 0;
  const signs: readonly (readonly [FieldId, number, number])[] = [
    ['bank_card', e.paymentCards, 0.8],
    ['national_id', e.citizenIds, 0.9],
    ['device', e.devices, 0.8],
    ['email', e.share.email, 0.8],
    ['phone', phones, 0.8],
    ['phone2', phones, 0.8],
    ['gender', e.share.gender, 0.9],
    ['name', names, 0.6],
    ['order_date', isOnlyDay ? e.share.date : 0, 0.7],
    ['row_no', e.isCounting && raw.header === '' ? 1 : 0, 0.9],
  ];
  for (const [field, share, least] of signs) {
    if (share >= least && !taken.has(field)) return { field, confidence: Math.round(50 + 40 * share) / 100 };
  }
  return null;
}
