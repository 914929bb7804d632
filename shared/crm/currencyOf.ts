import type { Table } from '../intake/understanding';
import type { Language } from '../messages';
import { fieldOf } from '../model/fields';
import { cellAt, type Snapshot, sheetOf } from '../workbook/snapshot';

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/₫|\bvnd\b|vnđ|\d\s*đ(ồng)?\b|\d\s*đ$|\(đ\)|\bđồng\b/i, 'VND'],
  [/\$|\busd\b/i, 'USD'],
  [/€|\beur\b/i, 'EUR'],
  [/£|\bgbp\b/i, 'GBP'],
  [/¥|\bjpy\b/i, 'JPY'],
];

/** Cells looked at in each money column: a sign stands in many of them or in none. */
const SAMPLE = 200;

/**
 * The currency that the headers, number formats and texts of money columns name, the most frequent one. Where
 * nothing names any: dong in a Vietnamese sheet, else unknown.
 */
export function currencyOf(tables: readonly Table[], snapshot: Snapshot, language: Language): string | null {
  const votes = new Map<string, number>();
  const look = (text: string, weight: number): void => {
    for (const [sign, code] of SIGNS) {
      if (sign.test(text)) votes.set(code, (votes.get(code) ?? 0) + weight);
    }
  };
  for (const table of tables) {
    const sheet = sheetOf(snapshot, table.sheet);
    if (!sheet) continue;
    for (const format of sheet.currencyFormats) look(format, 5);
    for (const { column, field, header } of table.columns) {
      if (field === null || fieldOf(field).type !== 'money') continue;
      look(header, 20);
      for (const row of table.dataRows.slice(0, SAMPLE)) {
        const cell = cellAt(sheet, row, column);
        if (typeof cell === 'string') look(cell, 1);
      }
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? (language === 'vi' ? 'VND' : null);
}
