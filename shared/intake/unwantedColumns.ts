import { type FieldId, fieldOf } from '../model/fields';
import { type Finding, finding } from '../model/finding';
import { columnName } from '../workbook/address';
import type { RawColumn } from './tableContext';
import type { Column, Table } from './understanding';

/** A column that is not used and holds what no customer list should keep, or marks of people's devices. */
export interface UnwantedColumn {
  readonly column: number;
  readonly header: string;
  readonly field: FieldId;
}

/**
 * The columns without a field that by their name or their cells are passwords, log-ins, ID or payment card numbers,
 * IP addresses, device ids or cookies. The first column of a kind has its field already; this finds the second
 * password and the third cookie, and cards under a name that says nothing. O(columns).
 */
export function unwantedColumns(
  raws: readonly RawColumn[],
  columns: readonly Column[],
): readonly UnwantedColumn[] {
  const open = new Set(
    columns.flatMap(({ column, field, reason }) => (field === null && reason !== 'setting' ? [column] : [])),
  );
  return raws.flatMap((raw) => {
    const field = open.has(raw.column) ? unwantedField(raw) : null;
    return field === null ? [] : [{ column: raw.column, header: raw.header, field }];
  });
}

/**
 * One finding for each column that should not be kept, and one for all columns about devices: they are left out
 * of matching, messages and exports.
 */
export function unwantedFindings(table: Table, unwanted: readonly UnwantedColumn[]): readonly Finding[] {
  const where = { sheet: table.sheet, row: table.headerRow < 0 ? null : table.headerRow };
  const named = ({ column, header }: { column: number; header: string }) =>
    header === '' ? columnName(column) : `${columnName(column)} "${header}"`;
  const findings: Finding[] = unwanted
    .filter(({ field }) => field !== 'device')
    .map(({ column, header, field }) =>
      finding(
        'table.forbiddenColumn',
        'warning',
        { ...where, column },
        { column: columnName(column), header, field },
      ),
    );
  const devices = [...table.columns, ...unwanted]
    .filter(({ field }) => field === 'device')
    .sort((a, b) => a.column - b.column);
  if (devices.length === 0) return findings;
  const params = { columns: devices.map(named).join(', '), count: devices.length };
  return [
    ...findings,
    finding('table.deviceColumns', 'info', { ...where, column: devices[0]!.column }, params),
  ];
}

function unwantedField({ matches, evidence }: RawColumn): FieldId | null {
  const byName = matches.find(({ field, short }) => !short && isUnwanted(field));
  if (byName !== undefined) return byName.field;
  if (evidence.filled === 0) return null;
  if (evidence.paymentCards >= MOST) return 'bank_card';
  if (evidence.citizenIds >= MOST) return 'national_id';
  return evidence.devices >= MOST ? 'device' : null;
}

function isUnwanted(field: FieldId): boolean {
  return field === 'device' || fieldOf(field).sensitivity === 'forbidden';
}

const MOST = 0.8;
