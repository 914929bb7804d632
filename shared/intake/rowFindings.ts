import { type Finding, finding } from '../model/finding';
import { rowList } from './rowList';
import type { UnderstoodTable } from './understandTable';

/** The rows of a table that are no data, each kind said once. Lookup lists are left in peace. */
export function rowFindings({ table, rows }: UnderstoodTable): readonly Finding[] {
  if (table.role === 'lookup') return [];
  const findings: Finding[] = [];
  const say = (code: RowCode, severity: 'info' | 'warning', of: readonly number[]) => {
    if (of.length === 0) return;
    const params = { rows: rowList(of), count: of.length };
    findings.push(finding(code, severity, { sheet: table.sheet, row: of[0]! }, params));
  };
  say('table.totalRowsLeftOut', 'warning', rows.totals);
  say('table.repeatedHeader', 'info', rows.headers);
  say('table.notesLeftOut', 'warning', rows.notes);
  say('table.blankRows', 'info', rows.blanks);
  say('shape.groupRows', 'info', table.headings?.map(({ row }) => row) ?? []);
  return findings;
}

type RowCode =
  | 'shape.groupRows'
  | 'table.totalRowsLeftOut'
  | 'table.repeatedHeader'
  | 'table.notesLeftOut'
  | 'table.blankRows';
