import { useState } from 'preact/hooks';
import type { CallFailure, SendPreview, SendReport } from '../../shared/desk/calls';
import { fill } from '../fill';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Disclosure } from '../parts/Disclosure';
import { Empty } from '../parts/Empty';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { ProgressBar } from '../parts/ProgressBar';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { failureOf } from '../state/viewStore';
import { SentReport } from './send/SentReport';
import { Skipped } from './send/Skipped';

/** Who gets what and who does not, then the sending, then what came of it. */
export function SendPage() {
  const { m, go, sendKeys } = useSession();
  const view = useView('previewSend', { keys: sendKeys });
  return (
    <>
      <div class="page-head">
        <Button kind="plain" icon="back" label={m.back} onClick={() => go('today')} />
        <h1>{m.send.title}</h1>
      </div>
      <Viewed of={view}>{(preview) => <Sending preview={preview} />}</Viewed>
    </>
  );
}

type Stage = 'look' | 'sure' | 'sending' | 'trial';

function Sending({ preview }: { readonly preview: SendPreview }) {
  const { m, bridge, sendKeys, changed } = useSession();
  const [stage, setStage] = useState<Stage>('look');
  const [report, setReport] = useState<SendReport | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [isTried, setIsTried] = useState(false);
  const send = (toMyself: boolean) => {
    setStage(toMyself ? 'trial' : 'sending');
    setFailure(null);
    bridge
      .call('send', { keys: toMyself ? sendKeys : preview.will.map(({ key }) => key), toMyself })
      .then((sent) => {
        if (toMyself) return setIsTried(sent.sent > 0);
        setReport(sent);
        void changed();
      })
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setStage('look'));
  };
  if (report) return <SentReport report={report} preview={preview} />;
  const count = preview.will.length;
  const isBusy = stage === 'sending' || stage === 'trial';
  const go = fill(preview.asDrafts ? m.send.goDrafts : m.send.go, { count });
  return (
    <>
      {failure && <Failure failure={failure} onRetry={() => setFailure(null)} />}
      {isBusy && (
        <div class="card" role="status">
          <p>{m.send.sending}</p>
          <ProgressBar share={0} label={m.send.sending} />
        </div>
      )}
      {count === 0 ? (
        <Empty icon="mail" title={m.send.none}>
          {m.send.noneWhy}
        </Empty>
      ) : (
        <>
          <SidebarWords preview={preview} />
          <div class="main-action">
            {isTried && <Notice kind="good">{m.send.trialDone}</Notice>}
            <Button isWide icon="mail" onClick={() => send(true)} isDisabled={isBusy}>
              {m.send.trial}
            </Button>
            <Button
              kind="primary"
              isWide
              icon="send"
              onClick={() => (preview.asDrafts ? send(false) : setStage('sure'))}
              isDisabled={isBusy}
            >
              {go}
            </Button>
          </div>
        </>
      )}
      {preview.stopped && <Notice kind="warning">{preview.stopped}</Notice>}
      <Skipped skipped={preview.skipped} isOpenAtFirst={count === 0} />
      {stage === 'sure' && (
        <Dialog
          title={fill(m.send.sure, { count })}
          onClose={() => setStage('look')}
          actions={
            <>
              <Button onClick={() => setStage('look')}>{m.cancel}</Button>
              <Button kind="primary" icon="send" onClick={() => send(false)}>
                {go}
              </Button>
            </>
          }
        >
          <p>{m.send.sureWhy}</p>
        </Dialog>
      )}
    </>
  );
}

/** Every message as it will be read. The text is shown as text, whatever is in it. */
function SidebarWords({ preview }: { readonly preview: SendPreview }) {
  const { m, f } = useSession();
  const { will, quota, later } = preview;
  return (
    <>
      <p>
        <b>{fill(m.send.will, { count: will.length })}.</b>{' '}
        {quota !== null && fill(m.send.quota, { count: f.count(quota) })}{' '}
        {later > 0 && fill(m.send.later, { count: later })}
      </p>
      {will.map((message, index) => (
        <Disclosure
          key={message.key}
          isOpenAtFirst={index === 0}
          title={
            <>
              <b>{message.customer}</b>
              <span class="note">{message.subject}</span>
            </>
          }
        >
          <p class="note">
            {m.send.to}: {message.to}
          </p>
          <blockquote class="message">
            <strong>{message.subject}</strong>
            {message.body}
          </blockquote>
        </Disclosure>
      ))}
    </>
  );
}
