import { foldText } from '../intake/foldText';
import { messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { logCell, logRows, logTable } from './logTable';
import { cellString } from './readCell';

/** Who said no to what, on the Consent sheet: the last answer for a purpose and channel counts. */
export interface Refusals {
  /** By every channel. */
  readonly isRefused: (customer: string, purpose: Purpose) => boolean;
  /** Folded words of channels that are refused for that purpose. */
  readonly channels: (customer: string, purpose: Purpose) => ReadonlySet<string>;
}

export type Purpose = 'care' | 'marketing' | 'transaction';

const PURPOSES: readonly Purpose[] = ['care', 'marketing', 'transaction'];

/** O(rows of the Consent sheet). */
export function refusals(snapshot: Snapshot): Refusals {
  const answers = new Map<string, Map<string, boolean>>();
  const table = logTable(snapshot, 'consent');
  for (const row of table === null ? [] : logRows(table)) {
    const text = (column: number): string => foldText(cellString(logCell(table!, row, column)) ?? '');
    const purpose = purposeOf(text(1));
    const answer = answerOf(text(3));
    const id = cellString(logCell(table!, row, 0));
    if (id === null || purpose === null || answer === null) continue;
    const key = pairOf(id, purpose);
    const known = answers.get(key) ?? new Map<string, boolean>();
    known.set(text(2), answer);
    answers.set(key, known);
  }
  return {
    isRefused: (customer, purpose) => answers.get(pairOf(customer, purpose))?.get('') === false,
    channels: (customer, purpose) =>
      new Set(
        [...(answers.get(pairOf(customer, purpose)) ?? [])].flatMap(([channel, yes]) =>
          yes || channel === '' ? [] : [channel],
        ),
      ),
  };
}

function purposeOf(folded: string): Purpose | null {
  for (const language of ['vi', 'en'] as const) {
    const at = messagesIn(language).crm.choices.purposes.findIndex((word) => foldText(word) === folded);
    if (at >= 0) return PURPOSES[at]!;
  }
  return null;
}

function answerOf(folded: string): boolean | null {
  for (const language of ['vi', 'en'] as const) {
    const { yes, no } = messagesIn(language).crm.choices.consent;
    if (folded === foldText(yes)) return true;
    if (folded === foldText(no)) return false;
  }
  return null;
}

function pairOf(customer: string, purpose: Purpose): string {
  return `${purpose}\n${customer}`;
}
