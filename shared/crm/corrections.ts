import { exactKey } from '../intake/headerText';
import type { Table } from '../intake/understanding';
import type { ColumnSetting } from '../intake/understandSheets';
import { type FieldId, fields } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { columnName } from '../workbook/address';
import type { Json } from '../workbook/changeSet';

/** A column as the user says it is: by place as they see it, 0-based; field null: leave it alone. */
export interface ColumnWord {
  readonly sheet: string;
  readonly column: number;
  readonly field: string | null;
}

/**
 * The user's words as settings that hold by header text, so that they survive moved columns. A word that cannot
 * be followed (no such field or column, no header text, a field said twice of one table) is a finding and left
 * out. O(words x columns).
 */
export function columnSettings(
  words: readonly ColumnWord[],
  tables: readonly Table[],
): { readonly settings: readonly ColumnSetting[]; readonly findings: readonly Finding[] } {
  const settings: ColumnSetting[] = [];
  const findings: Finding[] = [];
  const said = new Map<string, number>();
  for (const { sheet, column, field } of words) {
    const letter = columnName(column);
    const refused = (code: 'correction.noColumn' | 'correction.noHeader'): void => {
      findings.push(finding(code, 'warning', { sheet, column }, { sheet, column: letter }));
    };
    if (field !== null && !isFieldId(field)) {
      findings.push(
        finding('correction.unknownField', 'warning', { sheet, column }, { field, column: letter }),
      );
      continue;
    }
    const table = tables.find(
      (entry) => entry.sheet === sheet && entry.columns.some((c) => c.column === column),
    );
    if (!table) {
      refused('correction.noColumn');
      continue;
    }
    const found = table.columns.find((entry) => entry.column === column)!;
    if (exactKey(found.header) === '' || table.headerRow < 0) {
      refused('correction.noHeader');
      continue;
    }
    const claim = `${tables.indexOf(table)}|${field}`;
    const other = said.get(claim);
    if (field !== null && other !== undefined && other !== column) {
      const params = { sheet, columns: `${columnName(other)}, ${letter}`, field };
      findings.push(finding('correction.twice', 'warning', { sheet, column }, params));
      continue;
    }
    said.set(claim, column);
    settings.push({ sheet, header: found.header, ...nthOf(found.header, column, table), field });
  }
  return { settings, findings };
}

/** Newer settings over older ones of the same column. */
export function mergedSettings(
  older: readonly ColumnSetting[],
  newer: readonly ColumnSetting[],
): readonly ColumnSetting[] {
  const keyOf = ({ sheet, header, nth }: ColumnSetting): string =>
    JSON.stringify([sheet, exactKey(header), nth]);
  const keys = new Set(newer.map(keyOf));
  return [...older.filter((setting) => !keys.has(keyOf(setting))), ...newer];
}

/** What the state remembers; anything else that stands there is passed over. */
export function rememberedSettings(memory: Json | undefined): readonly ColumnSetting[] {
  if (!Array.isArray(memory)) return [];
  return (memory as readonly Json[]).flatMap((entry): ColumnSetting[] => {
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return [];
    const { sheet, header, nth, field } = entry as { readonly [key: string]: Json };
    if (typeof sheet !== 'string' || typeof header !== 'string') return [];
    if (field !== null && !(typeof field === 'string' && isFieldId(field))) return [];
    return [{ sheet, header, ...(typeof nth === 'number' ? { nth } : {}), field }];
  });
}

function isFieldId(text: string): text is FieldId {
  return Object.keys(fields).includes(text);
}

/** Only where the header alone does not tell the column. */
function nthOf(header: string, column: number, table: Table): { readonly nth?: number } {
  const same = table.columns.filter((entry) => exactKey(entry.header) === exactKey(header));
  return same.length === 1 ? {} : { nth: same.findIndex((entry) => entry.column === column) };
}
