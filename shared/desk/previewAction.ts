import { findingOf } from '../commands/report';
import { type Language, messagesIn } from '../messages';
import type { Finding } from '../model/finding';
import { filledCells } from '../workbook/backup';
import type { Snapshot } from '../workbook/snapshot';
import { isBackupSheet, stateOf } from '../workbook/state';
import { actionPlan } from './actionPlan';
import { unfinished } from './applyAction';
import { backupHindrance, sheetsToBack } from './backups';
import type { Action, Preview } from './calls';
import { answerLanguage } from './language';
import { previewOf } from './preview';
import { needsOf, readFor } from './readFor';
import { type Answering, type HostFacts, on } from './verbs';

/** What an action would do; see `Calls.preview`. Nothing is written. */
export function* previewAction(action: Action): Answering<Preview> {
  const facts = yield* on('facts');
  const read = yield* on('read', needsOf(action));
  const state = stateOf(read);
  const language = answerLanguage(facts, read);
  const isEnd = action.kind === 'undo' || (action.kind === 'leave' && state?.journal?.command === 'leave');
  if (state?.journal && !isEnd) return refusedPreview([unfinished(state, language)], language);
  if (action.kind === 'backup') return backupPreview(read, facts, language);
  const snapshot = yield* readFor(action, read);
  const plan = actionPlan(snapshot, action, facts);
  const preview = previewOf(plan, snapshot);
  if (preview.isRefused || preview.isEmpty) return preview;
  if (state === null) return withBackupSaid(preview, snapshot, facts, plan.language);
  const copies = snapshot.sheets.filter(({ name }) => isBackupSheet(name)).length;
  if (plan.changeSet.undo !== 'forget' || copies === 0) return preview;
  const say = messagesIn(language).desk.preview;
  return { ...preview, will: [...preview.will, say.removesBackups({ count: copies })] };
}

/** A first conversion says of its backup, or why there is none. */
function withBackupSaid(preview: Preview, snapshot: Snapshot, facts: HostFacts, language: Language): Preview {
  const hindrance = backupHindrance(snapshot, facts);
  if (hindrance !== null) {
    return { ...preview, findings: [findingOf(hindrance, language), ...preview.findings] };
  }
  return { ...preview, will: [backupText(snapshot, language), ...preview.will] };
}

function backupPreview(snapshot: Snapshot, facts: HostFacts, language: Language): Preview {
  const hindrance = backupHindrance(snapshot, facts);
  if (hindrance !== null) return refusedPreview([{ ...hindrance, severity: 'error' }], language);
  return {
    will: [backupText(snapshot, language)],
    wont: [messagesIn(language).desk.preview.keepsOrder],
    cells: [],
    cellCount: 0,
    findings: [],
    isRefused: false,
    isEmpty: false,
  };
}

function backupText(snapshot: Snapshot, language: Language): string {
  const sheets = sheetsToBack(snapshot);
  const cells = sheets.reduce((sum, sheet) => sum + filledCells(sheet), 0);
  return messagesIn(language).desk.preview.backsUp({ count: sheets.length, cells });
}

function refusedPreview(findings: readonly Finding[], language: Language): Preview {
  return {
    will: [],
    wont: [],
    cells: [],
    cellCount: 0,
    findings: findings.map((entry) => findingOf(entry, language)),
    isRefused: true,
    isEmpty: true,
  };
}
