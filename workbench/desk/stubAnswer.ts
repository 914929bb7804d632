import { planUndo } from '../../shared/commands/undo';
import { planUpdate } from '../../shared/commands/update';
import type { CallId, Calls } from '../../shared/desk/calls';
import { type Answering, on } from '../../shared/desk/verbs';
import { prepare } from '../../shared/workbook/apply';
import { stateOf } from '../../shared/workbook/state';

export function* answer<K extends CallId>(command: K, args: Calls[K]['args']): Answering<Calls[K]['answer']> {
  const facts = yield* on('facts');
  const snapshot = yield* on('read', 'all');
  const state = stateOf(snapshot);
  if (command === 'host') {
    return {
      ...facts,
      isManaged: state !== null,
      language: 'vi',
      currency: null,
      today: '2026-11-28',
      pending: null,
      undo: state?.undo ? 'x' : null,
    } as never;
  }
  if (command === 'apply') {
    const { action } = args as Calls['apply']['args'];
    yield* on('lock');
    const plan =
      action.kind === 'undo'
        ? planUndo(snapshot, 'vi')
        : planUpdate(snapshot, state === null ? 'convert' : 'refresh', {
            today: facts.today,
            language: 'vi',
          } as never);
    const before = yield* on('before', plan.changeSet.changes, plan.changeSet.looks);
    const prepared = prepare(plan.changeSet, snapshot, before, true);
    if (prepared.ok) for (const step of prepared.steps) yield* on('apply', step, false);
    yield* on('unlock');
    return { isDone: true, share: 1, text: 'Xong', isRefused: plan.isRefused, findings: [] } as never;
  }
  throw new Error(`no ${command}`);
}
