import { foldText } from '../intake/foldText';
import type { Table } from '../intake/understanding';
import type { Language } from '../messages';
import { fieldOf } from '../model/fields';
import type { Snapshot } from '../workbook/snapshot';

/** The language of the headers; where they do not tell, the spreadsheet's locale, else Vietnamese. */
export function languageOf(tables: readonly Table[], snapshot: Snapshot): Language {
  let vietnamese = 0;
  let english = 0;
  for (const table of tables) {
    for (const { header, field } of table.columns) {
      if (/[đĐăĂâÂêÊôÔơƠưƯ\u1ea0-\u1ef9]/.test(header.normalize('NFC'))) vietnamese++;
      else if (field !== null) {
        const folded = foldText(header).replace(/ /g, '');
        const has = (names: readonly string[]): boolean =>
          names.some((name) => foldText(name).replace(/ /g, '') === folded);
        const { headers } = fieldOf(field);
        if (has(headers.en)) english++;
        else if (has(headers.vi) || has(headers.short)) vietnamese++;
      }
    }
  }
  if (vietnamese !== english) return vietnamese > english ? 'vi' : 'en';
  return snapshot.locale !== null && !snapshot.locale.startsWith('vi') ? 'en' : 'vi';
}
