import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { planLeave } from '../../shared/commands/leave';
import type { Plan } from '../../shared/commands/plan';
import { refusal } from '../../shared/commands/plan';
import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import type { Decision } from '../../shared/crm/repairs';
import { isSettingKey, SETTING_KEYS, type SettingKey } from '../../shared/crm/settings';
import { storedRepairs } from '../../shared/crm/sheets/repairsSheet';
import { storedSettings } from '../../shared/crm/sheets/settingsSheet';
import { ourSheets } from '../../shared/crm/userSheets';
import { type Language, messagesIn } from '../../shared/messages';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { finding } from '../../shared/model/finding';
import type { Cell } from '../../shared/workbook/cell';
import { type Snapshot, sheetOf } from '../../shared/workbook/snapshot';
import { stateOf } from '../../shared/workbook/state';
import { type Call, fileOf, requestOf, todayOf, wrongUsage } from './call';
import { fail } from './fail';
import { readSnapshot } from './fileHost';
import { takeLock } from './fileLock';
import { findingLines, foundText, repairText } from './printing';
import { selector } from './selection';
import { applied, noTimings, open, planned, refused, report, written } from './steps';

export function refresh(call: Call): void {
  inPlace(
    call,
    fileOf(call),
    (snapshot) => unmanaged(call, snapshot) ?? planUpdate(snapshot, 'refresh', requestOf(call)),
  );
}

export function undo(call: Call): void {
  inPlace(call, fileOf(call), (snapshot) => planUndo(snapshot, languageOfWorkbook(call, snapshot)));
}

export function leave(call: Call): void {
  inPlace(call, fileOf(call), (snapshot) => planLeave(snapshot, requestOf(call)));
}

/** `merge FILE ID INTO`: by hand, proposed or not. */
export function merge(call: Call): void {
  const [path, id, into] = call.args.words;
  if (path === undefined) throw wrongUsage(call, call.say.missingFile);
  if (id === undefined || into === undefined) throw wrongUsage(call, call.say.mergeNeeds);
  fileOf(call, 3);
  const request = { ...requestOf(call), merge: { id, into, by: call.args.by } };
  inPlace(call, path, (snapshot) => unmanaged(call, snapshot) ?? planUpdate(snapshot, 'merge', request));
}

/** `set FILE KEY=VALUE …`, the file before or after the pairs. */
export function set(call: Call): void {
  const { say } = call;
  const pairs = call.args.words.filter((word) => word.includes('='));
  const files = call.args.words.filter((word) => !word.includes('='));
  const keys = SETTING_KEYS.join(', ');
  if (files[0] === undefined) throw wrongUsage(call, say.missingFile);
  if (files[1] !== undefined || pairs.length === 0) {
    throw wrongUsage(call, say.badSetting({ text: files[1] ?? '', keys }));
  }
  const values: Partial<Record<SettingKey, Cell>> = {};
  for (const pair of pairs) {
    const key = pair.slice(0, pair.indexOf('='));
    if (!isSettingKey(key)) throw wrongUsage(call, say.badSetting({ text: pair, keys }));
    values[key] = pair.slice(pair.indexOf('=') + 1);
  }
  inPlace(call, files[0], (snapshot) => {
    const plan =
      unmanaged(call, snapshot) ?? planUpdate(snapshot, 'set', { ...requestOf(call), set: values });
    const invalid = plan.findings.filter(({ code }) => code === 'settings.invalid');
    if (invalid.length === 0) return plan;
    return { ...plan, isRefused: true, findings: invalid.map((entry) => ({ ...entry, severity: 'error' })) };
  });
}

/** `repairs list FILE`, `repairs accept|refuse|undo FILE SELECTION`. */
export function repairs(call: Call): void {
  const [action = '', path, ...selection] = call.args.words;
  if (path === undefined) throw wrongUsage(call, call.say.missingFile);
  if (action === 'list') {
    listRepairs(call, path);
    return;
  }
  if (!isAction(action)) throw wrongUsage(call, call.say.badAction({ text: action }));
  if (selection.length === 0) throw wrongUsage(call, call.say.noSelection);
  const decision: Decision = {
    status: STATUS_OF[action],
    isMeant: selector(call, selection.join(',')),
    by: call.args.by,
    today: todayOf(call),
  };
  inPlace(call, path, (snapshot) => {
    const plan =
      unmanaged(call, snapshot) ?? planUpdate(snapshot, 'repairs', { ...requestOf(call), decision });
    if (plan.isRefused || plan.changeSet.changes.length > 0) return plan;
    return refusal('repairs', finding('repairs.none', 'error', {}, {}), plan.language);
  });
}

const STATUS_OF = { accept: 'accepted', refuse: 'refused', undo: 'undone' } as const;

function isAction(text: string): text is keyof typeof STATUS_OF {
  return text in STATUS_OF;
}

function listRepairs(call: Call, path: string): void {
  const snapshot = readSnapshot(open(call, path, noTimings()));
  const refusedPlan = unmanaged(call, snapshot);
  if (refusedPlan) throw refused(refusedPlan);
  const sheet = sheetOf(snapshot, ourSheets(snapshot).get('repairs') ?? '');
  call.console.out(repairText(storedRepairs(sheet), languageOfWorkbook(call, snapshot)));
}

/** Plans, keeps a copy of what it writes over. Nothing is written where nothing changes. No other command writes meanwhile. */
export function inPlace(call: Call, path: string, makePlan: (snapshot: Snapshot) => Plan): void {
  if (!existsSync(path)) throw fail(1, call.say.noFile({ file: path }));
  const release = takeLock(call.args.out ?? path, call.say);
  try {
    inPlaceAlone(call, path, makePlan);
  } finally {
    release();
  }
}

function inPlaceAlone(call: Call, path: string, makePlan: (snapshot: Snapshot) => Plan): void {
  const { args, console } = call;
  const timings = noTimings();
  const workbook = open(call, path, timings);
  if (workbook.isText) throw fail(1, call.say.notXlsx({ file: path }));
  const plan = planned(call, timings, () => makePlan(readSnapshot(workbook)));
  if (plan.isRefused) throw refused(plan);
  const { bytes, isChanged } = applied(call, path, workbook, plan, timings);
  const target = args.out ?? path;
  if (isChanged || target !== path) written(call, target, bytes, path);
  report(call, plan, timings);
  if (args.json === '-') return;
  const lines = plan.model === null ? findingLines(plan) : [foundText(plan, basename(path), false), ''];
  console.out([...lines, doneLine(plan, target, isChanged)].join('\n'));
}

function doneLine(plan: Plan, file: string, isChanged: boolean): string {
  const say = cliMessagesIn(plan.language).words;
  if (!isChanged) return say.nothingChanged({ file });
  const { command } = plan.changeSet;
  if (command === 'undo') return say.undone({ file });
  return command === 'leave' ? say.left({ file }) : say.written({ file });
}

/** Why a command for managed workbooks can't be done here; null where it can. */
export function unmanaged(call: Call, snapshot: Snapshot): Plan | null {
  const state = stateOf(snapshot);
  if (state?.journal) return cutOff(state.journal.command, languageOfWorkbook(call, snapshot));
  if (state !== null) return null;
  return refusal('refresh', finding('refresh.notManaged', 'error', {}, {}), call.language);
}

/** Another host began something that is not finished: that is undone first, or gone on with there. */
export function cutOff(command: string, language: Language): Plan {
  const words: Readonly<Record<string, string>> = messagesIn(language).desk.commands;
  return refusal(
    command,
    finding('desk.unfinished', 'error', {}, { command: words[command] ?? command }),
    language,
  );
}

/** The language that was asked for, else the one of the workbook's own settings. */
export function languageOfWorkbook(call: Call, snapshot: Snapshot): Language {
  if (call.args.language !== null) return call.args.language;
  const { language } = storedSettings(sheetOf(snapshot, ourSheets(snapshot).get('settings') ?? '')).typed;
  return language === 'vi' || language === 'en' ? language : call.language;
}
