import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { ChannelSelect } from '../../parts/ChannelSelect';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';
import { TypedAnswer } from './TypedAnswer';

interface CareOutcomeProps {
  readonly channels: readonly string[];
  readonly channel: string | null;
  readonly setChannel: (channel: string | null) => void;
  /** Was the text put on the clipboard? null: there was none to put. */
  readonly isCopied: boolean | null;
  readonly save: (outcome: string) => void;
  readonly tryTomorrow: (outcome: string) => void;
  readonly close: () => void;
}

/** What came of a contact: one click for the usual answers, a line for any other. */
export function CareOutcome(props: CareOutcomeProps) {
  const { channels, channel, setChannel, isCopied, save, tryTomorrow, close } = props;
  const { m } = useSession();
  const [text, setText] = useState('');
  return (
    <TypedAnswer
      title={m.today.outcome}
      label={m.today.ownOutcome}
      text={text}
      setText={setText}
      go={m.today.save}
      save={() => save(text.trim())}
      close={close}
    >
      {isCopied !== null && (
        <Notice kind={isCopied ? 'good' : 'warning'} isAlert>
          {isCopied ? m.today.textCopied : m.today.textNotCopied}
        </Notice>
      )}
      <div class="row">
        {m.today.outcomes.map((outcome) => (
          <Button key={outcome} isSmall onPress={() => save(outcome)}>
            {outcome}
          </Button>
        ))}
        <Button isSmall kind="plain" icon="clock" onPress={() => tryTomorrow(text.trim())}>
          {m.today.tryTomorrow}
        </Button>
      </div>
      <ChannelSelect label={m.today.by} channels={channels} channel={channel} onChange={setChannel} />
    </TypedAnswer>
  );
}
