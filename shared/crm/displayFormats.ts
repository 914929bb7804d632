import type { Language } from '../messages';
import type { Field } from '../model/fields';
import type { CellFormat } from '../workbook/changeSet';

/** The number format of money: the sheet's currency sign where people write it. */
export function moneyFormat(currency: string | null): string {
  switch (currency) {
    case 'VND':
      return '#,##0 "₫"';
    case 'USD':
      return '"$"#,##0.00';
    case 'EUR':
      return '#,##0.00 "€"';
    case 'GBP':
      return '"£"#,##0.00';
    case 'JPY':
      return '"¥"#,##0';
    case null:
      return '#,##0.00';
    default:
      return `#,##0.00 "${currency}"`;
  }
}

export function dayFormat(language: Language): string {
  return language === 'vi' ? 'dd/mm/yyyy' : 'yyyy-mm-dd';
}

/** How cells of one of our columns are shown; null: as they come. Text stays text, so 007 keeps its zeros. */
export function formatOf(
  { type, decimals = 0 }: Pick<Field, 'type' | 'decimals'>,
  language: Language,
  currency: string | null,
): CellFormat | null {
  switch (type) {
    case 'money':
      return { numberFormat: moneyFormat(currency) };
    case 'day':
      return { numberFormat: dayFormat(language), align: 'center' };
    case 'share':
      return { numberFormat: '0%', align: 'center' };
    case 'score':
      return { align: 'center' };
    case 'number':
      return { numberFormat: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0' };
    case 'code':
    case 'phone':
    case 'email':
    case 'name':
      return { numberFormat: '@' };
    default:
      return null;
  }
}
