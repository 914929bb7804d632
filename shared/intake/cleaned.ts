import type { Finding } from '../model/finding';
import type { Cell } from '../workbook/cell';

/**
 * A column after cleaning: one entry for each cell that was given, in order. Cleaning is idempotent: the
 * proposed `to` of a repair, cleaned again, gives the same value and no repair.
 */
export interface CleanedColumn<T> {
  readonly values: readonly (T | null)[];
  readonly status: readonly CleanStatus[];
  readonly repairs: readonly CellRepair[];
  /** `row` in a finding's place is the index into the given cells; the caller turns it into the sheet's row. */
  readonly findings: readonly Finding[];
}

/** missing: blank; suspect: not readable or not plausible, value null or doubtful and said in a finding. */
export type CleanStatus = 'valid' | 'repaired' | 'suspect' | 'missing';

/** A proposal: nothing is written to the user's cell until it is accepted. */
export interface CellRepair {
  /** Index into the given cells. */
  readonly index: number;
  readonly kind: RepairKind;
  readonly from: Cell;
  /** What would stand in the cell. */
  readonly to: Cell;
  readonly evidence: RepairEvidence;
}

export const REPAIR_KINDS = [
  'phone',
  'date',
  'money',
  'name',
  'email',
  'encoding',
  'taxCode',
  'duplicate',
  'correction',
] as const;

export type RepairKind = (typeof REPAIR_KINDS)[number];

/** A code with a sentence in messages (`evidence`), so that evidence is data too. */
export interface RepairEvidence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
