import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallFailure, SendPreview, SendReport } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';
import { failureOf } from '../../state/viewStore';
import { LaterLine } from './LaterLine';
import { MessageShown } from './MessageShown';
import { Skipped } from './Skipped';

/** Few at first, so that the buttons below them are near. */
const AT_FIRST = 5;
const AT_ONCE = 20;

interface SendingProps {
  readonly preview: SendPreview;
  readonly onEnd: (report: SendReport) => void;
}

/** What is ready and what is not, with the buttons that send it: a trial to oneself, or all after a question. */
export function Sending({ preview, onEnd }: SendingProps) {
  const { m, f, sendChannel } = useSession();
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, trial, failure, send } = useSending(preview, onEnd);
  const { notes, will, later, laterDay, stopped, skipped, asDrafts } = preview;
  const count = f.count(will.length);
  const go = fill(asDrafts ? m.send.goDrafts : m.send.go, { count });
  const close = () => setIsAsking(false);
  return (
    <>
      {failure && <Failure failure={failure} />}
      {isBusy && <Notice isAlert>{m.send.sending}</Notice>}
      {[...notes, ...(stopped ? [stopped] : [])].map((text) => (
        <Notice key={text} kind="warning">
          {text}
        </Notice>
      ))}
      {will.length === 0 ? (
        <Empty icon="mail" title={m.send.none}>
          {skipped.length > 0 && m.send.noneWhy}
        </Empty>
      ) : (
        <>
          <Messages preview={preview} />
          <div class="main-action">
            {trial && (
              <Notice kind={trial.sent > 0 ? 'good' : 'warning'} isAlert>
                {trial.sent > 0 ? m.send.trialDone : whyNot(trial) || fill(m.send.unknown, { count: 1 })}
              </Notice>
            )}
            {sendChannel === 'email' && !asDrafts && (
              <Button isWide icon="mail" onPress={() => send(true)} isDisabled={isBusy}>
                {m.send.trial}
              </Button>
            )}
            <Button
              kind="primary"
              isWide
              icon="send"
              onPress={() => (asDrafts ? send(false) : setIsAsking(true))}
              isDisabled={isBusy}
            >
              {go}
            </Button>
          </div>
        </>
      )}
      <LaterLine later={later} day={laterDay} />
      <Skipped skipped={skipped} />
      {isAsking && (
        <Dialog
          title={fill(m.send.sure, { count })}
          onClose={close}
          actions={
            <Button
              kind="primary"
              icon="send"
              onPress={() => {
                close();
                send(false);
              }}
            >
              {go}
            </Button>
          }
        >
          <p>{m.send.sureWhy}</p>
        </Dialog>
      )}
    </>
  );
}

function whyNot({ stopped, failed }: SendReport): string | undefined {
  return stopped ?? failed[0]?.why;
}

/**
 * The sending itself, as one piece of work: the bar below shows how far it is, and stops it on a host that hears of
 * it while the call runs; Google's does not. Who has gone to another page by its end reads the count in the bar.
 */
function useSending({ will }: SendPreview, onEnd: (report: SendReport) => void) {
  const { m, f, bridge, host, work, sendChannel: channel } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const [trial, setTrial] = useState<SendReport | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const send = (toMyself: boolean) => {
    setIsBusy(true);
    setFailure(null);
    const keys = will.slice(0, toMyself ? 1 : will.length).map(({ key }) => key);
    const call = async () => {
      try {
        const report = await bridge.call('send', { keys, channel, toMyself });
        if (toMyself) setTrial(report);
        else if (isHere.current) onEnd(report);
        else return fill(m.send.sent, { count: f.count(report.sent) });
      } catch (error) {
        if (!toMyself && !isHere.current) throw error;
        setFailure(failureOf(error));
      }
      setIsBusy(false);
      return '';
    };
    // A trial writes nothing that would have to be asked for anew.
    if (toMyself) void call();
    else work.during(m.send.titles[channel], host.kind !== 'sheets', call);
  };
  return { isBusy, trial, failure, send };
}

/** How many, and each as it will be read, the first of them. */
function Messages({ preview: { will, quota } }: { readonly preview: SendPreview }) {
  const { m, f } = useSession();
  const [most, setMost] = useState(AT_FIRST);
  return (
    <>
      <p>
        <b>{fill(m.send.will, { count: f.count(will.length) })}.</b>{' '}
        {quota !== null && fill(m.send.quota, { count: f.count(quota) })}
      </p>
      {will.slice(0, most).map((message, index) => (
        <MessageShown key={message.key} message={message} isOpenAtFirst={index === 0} />
      ))}
      {will.length > most && (
        <Button isWide onPress={() => setMost(most + AT_ONCE)}>
          {m.more}
        </Button>
      )}
    </>
  );
}
