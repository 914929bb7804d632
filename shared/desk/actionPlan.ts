import { planCare } from '../commands/care';
import { planCorrect } from '../commands/correct';
import { planErase } from '../commands/erase';
import { planLeave } from '../commands/leave';
import { planNote } from '../commands/note';
import { planOptOut } from '../commands/optOut';
import { type Plan, refusal } from '../commands/plan';
import { planRequest } from '../commands/request';
import { planRestore } from '../commands/restore';
import { planSettle } from '../commands/settle';
import { planUndo } from '../commands/undo';
import { planUpdate } from '../commands/update';
import type { ModelRequest } from '../crm/buildModel';
import type { ColumnWord } from '../crm/corrections';
import type { Decision } from '../crm/repairs';
import type { Language } from '../messages';
import { finding } from '../model/finding';
import { segmentMapFaults } from '../segments/segmentMap';
import { columnIndex } from '../workbook/address';
import { backupsOf } from '../workbook/backup';
import type { Snapshot } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';
import type { Action, Correction, RepairsMeant } from './calls';
import type { DeskContext } from './deskContext';
import { deskLanguage } from './language';
import type { HostFacts } from './verbs';

/** What is known of who asks, and when. */
export type Asker = Pick<HostFacts, 'today' | 'user'>;

/** An action that is a plan; a backup is none, for it copies sheets. */
export type PlannedAction = Exclude<Action, { kind: 'backup' }>;

/**
 * The plan of an action on the workbook as it was read. Pure; O(cells). The last plan of a snapshot is kept with it:
 * what a host that has not read anew shows first and then previews and applies is planned once.
 */
export function actionPlan(snapshot: Snapshot, action: PlannedAction, { today, user }: Asker): Plan {
  const asked = JSON.stringify([action, today, user]);
  const last = LAST_PLANS.get(snapshot);
  if (last?.asked === asked) return last.plan;
  const plan = newPlan(snapshot, action, { today, user });
  LAST_PLANS.set(snapshot, { asked, plan });
  return plan;
}

const LAST_PLANS = new WeakMap<Snapshot, { readonly asked: string; readonly plan: Plan }>();

function newPlan(snapshot: Snapshot, action: PlannedAction, asker: Asker): Plan {
  const request = requestOf(asker);
  if (action.kind === 'convert') {
    const columns = columnWords(action.corrections);
    return planUpdate(snapshot, 'convert', { ...request, columns, language: action.language });
  }
  const language = deskLanguage(snapshot);
  const state = stateOf(snapshot);
  if (action.kind === 'undo' && state?.journal?.command !== 'leave') return planUndo(snapshot, language);
  if (action.kind === 'leave' || action.kind === 'undo') return planLeave(snapshot, request);
  if (state === null) {
    return refusal(action.kind, finding('refresh.notManaged', 'error', {}, {}), language);
  }
  switch (action.kind) {
    case 'refresh':
      return planUpdate(snapshot, 'refresh', request);
    case 'repairs':
      return repairsPlan(snapshot, request, {
        status: action.status,
        isMeant: isMeant(action.of),
        by: request.by,
        today: asker.today,
      });
    case 'merge': {
      const merge = { id: action.id, into: action.into, by: request.by };
      return planUpdate(snapshot, 'merge', { ...request, merge });
    }
    case 'set':
      return settingsPlan(planUpdate(snapshot, 'set', { ...request, set: action.values }));
    case 'segmentMap':
      return segmentMapPlan(
        planUpdate(snapshot, 'segmentMap', { ...request, segmentMap: action.rows }),
        action,
      );
    case 'note':
      return planNote(snapshot, action, contextOf(asker, language));
    case 'care':
      return planCare(snapshot, action, contextOf(asker, language));
    case 'correct':
      return planCorrect(snapshot, action, request, contextOf(asker, language));
    case 'request':
      return planRequest(snapshot, action, contextOf(asker, language));
    case 'optOut':
      return planOptOut(snapshot, action, contextOf(asker, language));
    case 'erase':
      return planErase(snapshot, action, request, contextOf(asker, language));
    case 'settle':
      return planSettle(snapshot, action, contextOf(asker, language));
    case 'restore': {
      const backup = backupsOf(state).find(({ name }) => name === action.backup);
      if (backup) return planRestore(snapshot, backup, request, language);
      return refusal('restore', finding('restore.unknown', 'error', {}, { name: action.backup }), language);
    }
  }
}

export function requestOf({ today, user }: Asker): ModelRequest & { readonly by: string | null } {
  return { today, language: null, set: {}, decision: null, by: user.trim() === '' ? null : user.trim() };
}

/** Facts are asked one by one: on some hosts each costs a call. */
function contextOf({ today, user }: Asker, language: Language): DeskContext {
  return { today, user, language, selection: null };
}

export function columnWords(corrections: readonly Correction[]): readonly ColumnWord[] {
  return corrections.map(({ sheet, column, field }) => ({ sheet, column: columnIndex(column), field }));
}

function isMeant(of: RepairsMeant): Decision['isMeant'] {
  if ('keys' in of) {
    const keys = new Set(of.keys);
    return ({ key }) => keys.has(key);
  }
  return ({ kind }) => of.ofKind === 'all' || of.ofKind === kind;
}

function repairsPlan(snapshot: Snapshot, request: ModelRequest, decision: Decision): Plan {
  const plan = planUpdate(snapshot, 'repairs', { ...request, decision });
  if (plan.isRefused || plan.changeSet.changes.length > 0) return plan;
  return refusal('repairs', finding('repairs.none', 'error', {}, {}), plan.language);
}

/** A value that can't be used refuses the whole action. */
function settingsPlan(plan: Plan): Plan {
  const invalid = plan.findings.filter(({ code }) => code === 'settings.invalid');
  if (invalid.length === 0) return plan;
  return { ...plan, isRefused: true, findings: invalid.map((entry) => ({ ...entry, severity: 'error' })) };
}

function segmentMapPlan(plan: Plan, { rows }: Extract<Action, { kind: 'segmentMap' }>): Plan {
  const { gaps, overlaps } = segmentMapFaults(rows, plan.model?.settings.bins);
  const fault = gaps[0] ?? overlaps[0];
  if (!fault) return plan;
  const params = { r: fault.r, f: fault.f, why: gaps.length > 0 ? ('gap' as const) : ('overlap' as const) };
  return refusal('segmentMap', finding('desk.badMap', 'error', {}, params), plan.language);
}
