import type { AppendReport } from '../append/appendFindings';
import type { CrmModel } from '../crm/model';
import type { Language } from '../messages';
import type { Finding } from '../model/finding';
import type { ChangeSet } from '../workbook/changeSet';

/** What every command gives back: what would change, what was found, and the model that a report draws on. */
export interface Plan {
  readonly changeSet: ChangeSet;
  readonly findings: readonly Finding[];
  /** null where the workbook could not be understood at all, or the command does not look at it. */
  readonly model: CrmModel | null;
  /** The command can't be done; the findings say why. */
  readonly isRefused: boolean;
  readonly language: Language;
  /** append only: what the new file brought. */
  readonly append?: AppendReport;
}

/** A plan that can't be carried out. */
export function refusal(command: string, finding: Finding, language: Language): Plan {
  return {
    changeSet: { command, reliesOn: [], changes: [], remembers: {}, looks: [], undo: 'none' },
    findings: [finding],
    model: null,
    isRefused: true,
    language,
  };
}

/** A plan of a few cells that needs no model: one line in a log, one undo. */
export function fewCells(
  command: string,
  reliesOn: ChangeSet['reliesOn'],
  changes: ChangeSet['changes'],
  language: Language,
): Plan {
  return {
    changeSet: { command, reliesOn, changes, remembers: {}, looks: [], undo: 'keep' },
    findings: [],
    model: null,
    isRefused: false,
    language,
  };
}
