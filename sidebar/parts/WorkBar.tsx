import type { SidebarWords } from '../../shared/messages/sidebarMessages';
import { fill } from '../fill';
import { useSession } from '../state/session';
import type { Work } from '../state/useWork';
import { Button, PlainButton } from './Button';
import { Failure } from './Failure';
import { Findings } from './Findings';
import { Notice } from './Notice';
import { ProgressBar } from './ProgressBar';

/** At the bottom of every page: what is being done, how it ended, and the way back. */
export function WorkBar() {
  const { host, work } = useSession();
  const state = work.work;
  const isBusy = state.kind === 'running';
  return (
    <div class="work-bar">
      <div role="status" aria-live="polite" class="work-state">
        {state.kind === 'idle' ? null : <State state={state} />}
      </div>
      {!isBusy && state.kind !== 'failed' && host.pending && <Pending />}
      {host.isManaged && !isBusy && !host.pending && <Buttons hasResult={state.kind !== 'idle'} />}
    </div>
  );
}

function State({ state }: { readonly state: Exclude<Work, { kind: 'idle' }> }) {
  const { m, work } = useSession();
  const close = <PlainButton icon="close" label={m.close} onPress={work.dismiss} />;
  switch (state.kind) {
    case 'running':
      return <Running state={state} />;
    case 'failed':
      return (
        <div class="result">
          <Failure failure={state.failure} onRetry={work.retry} />
          {close}
        </div>
      );
    case 'refused':
      return (
        <div class="result">
          <Notice kind="warning" title={m.bar.refused}>
            {state.text}
            <Findings findings={state.findings} isOpenAtFirst />
          </Notice>
          {close}
        </div>
      );
    case 'done':
      return (
        <div class="result">
          <Notice kind="good">
            {state.text || m.bar.done}
            <Findings findings={state.findings} />
          </Notice>
          {close}
        </div>
      );
  }
}

function Running({ state }: { readonly state: Extract<Work, { kind: 'running' }> }) {
  const { m, f, work } = useSession();
  const { what, share, text, isStopping, canStop, waiting } = state;
  const title = actionName(m, what);
  return (
    <div class="running">
      <div class="running-head">
        <strong>{title}</strong>
        <span class="muted">{share > 0 ? f.share(share) : !text && m.bar.saving}</span>
        {canStop && (
          <Button isSmall icon="stop" onPress={work.stop} isDisabled={isStopping}>
            {isStopping ? m.bar.stopping : m.bar.stop}
          </Button>
        )}
      </div>
      <ProgressBar share={share} label={title} />
      {(text || waiting > 0) && (
        <span class="note">
          {text}
          {waiting > 0 && ` ${fill(m.bar.waiting, { count: waiting })}`}
        </span>
      )}
    </div>
  );
}

/** What was begun and not finished, in this session or in an earlier one. */
function Pending() {
  const { m, host, work } = useSession();
  const { command } = host.pending!;
  const what = actionName(m, command);
  return (
    <Notice
      kind="warning"
      actions={
        <>
          <Button kind="primary" isSmall onPress={() => void work.goOn(command)}>
            {m.bar.goOn}
          </Button>
          <Button isSmall icon="undo" onPress={() => void work.run({ kind: 'undo' })}>
            {m.bar.undo}
          </Button>
        </>
      }
    >
      {fill(m.bar.pending, { what })}
    </Notice>
  );
}

function Buttons({ hasResult }: { readonly hasResult: boolean }) {
  const { m, host, work } = useSession();
  const undone = host.undo && actionName(m, host.undo);
  return (
    <div class="work-buttons">
      <PlainButton icon="refresh" onPress={() => void work.run({ kind: 'refresh' })}>
        {m.bar.refresh}
      </PlainButton>
      {undone && (
        <Button
          kind={hasResult ? 'tonal' : 'plain'}
          isSmall
          icon="undo"
          onPress={() => void work.run({ kind: 'undo' })}
        >
          {fill(m.bar.undoOf, { what: undone })}
        </Button>
      )}
    </div>
  );
}

/** An action in words; what has no name here has brought its own. */
function actionName(m: SidebarWords, action: string): string {
  const names: Readonly<Record<string, string>> = m.actions;
  return names[action] ?? action;
}
