import type { FindingCode, FindingParams } from '../messages';

/**
 * Bad data is normal: a finding says what was found and where, in data; messages/ has the sentence in the
 * user's language. All of them are returned, not the first. `row` and `column` are 0-based here; the
 * sentence and the report show them as the user sees them (row 2, column C).
 */
export interface Finding<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly where: Place;
  readonly params: FindingParams<C>;
}

/** error: this part could not be used; warning: used, but look at it; info: done, and said. */
export type Severity = 'error' | 'warning' | 'info';

export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

export const NOWHERE: Place = { sheet: null, row: null, column: null };

export function finding<C extends FindingCode>(
  code: C,
  severity: Severity,
  where: Partial<Place>,
  params: FindingParams<C>,
): Finding {
  return { code, severity, where: { ...NOWHERE, ...where }, params } as unknown as Finding;
}
