import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { ChannelSelect } from '../../parts/ChannelSelect';
import { useSession } from '../../state/session';

interface CareOutcomeProps {
  readonly channels: readonly string[];
  readonly channel: string | null;
  readonly setChannel: (channel: string | null) => void;
  readonly save: (outcome: string) => void;
  readonly close: () => void;
}

/** What came of a contact: one click for the usual answers, a line for any other. */
export function CareOutcome({ channels, channel, setChannel, save, close }: CareOutcomeProps) {
  const { m } = useSession();
  const [text, setText] = useState('');
  return (
    <form
      class="answer"
      onSubmit={(event) => {
        event.preventDefault();
        save(text.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h3>{m.today.outcome}</h3>
      <div class="row">
        {m.today.outcomes.map((outcome) => (
          <Button key={outcome} isSmall onClick={() => save(outcome)}>
            {outcome}
          </Button>
        ))}
      </div>
      <ChannelSelect label={m.today.by} channels={channels} channel={channel} onChange={setChannel} />
      <div class="typed">
        <input
          type="text"
          aria-label={m.today.ownOutcome}
          placeholder={m.today.ownOutcome}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button kind="primary" onClick={() => save(text.trim())}>
          {m.today.save}
        </Button>
        <Button kind="plain" icon="close" label={m.cancel} onClick={close} />
      </div>
    </form>
  );
}
