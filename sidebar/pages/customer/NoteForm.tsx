import { useState } from 'preact/hooks';
import type { CustomerView } from '../../../shared/desk/views';
import { Button } from '../../parts/Button';
import { ChannelSelect } from '../../parts/ChannelSelect';
import { Choices } from '../../parts/Choices';
import { Field } from '../../parts/Field';
import { Form } from '../../parts/Form';
import { useSession } from '../../state/session';

interface NoteFormProps {
  readonly customer: CustomerView;
  readonly close: () => void;
}

/** A line on the Interactions sheet. */
export function NoteForm({ customer, close }: NoteFormProps) {
  const { m, work } = useSession();
  const { channels, directions, id } = customer;
  const [channel, setChannel] = useState<string | null>(channels[0] ?? null);
  const [direction, setDirection] = useState(directions[directions.length - 1] ?? '');
  const [text, setText] = useState('');
  const save = () => {
    if (text.trim() === '') return;
    close();
    void work.run({ kind: 'note', id, channel: channel ?? '', direction, text: text.trim() });
  };
  return (
    <Form class="card" onSave={save} onLeave={close}>
      <Field label={m.customer.text}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={5000}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <ChannelSelect label={m.customer.channel} channels={channels} channel={channel} onChange={setChannel} />
      {directions.length > 1 && (
        <Choices
          label={m.customer.direction}
          value={direction}
          choices={directions.map((each) => ({ value: each, label: each }))}
          onChange={setDirection}
        />
      )}
      <div class="row">
        <Button kind="primary" onPress={save} isDisabled={text.trim() === ''}>
          {m.customer.save}
        </Button>
        <Button kind="plain" onPress={close}>
          {m.cancel}
        </Button>
      </div>
    </Form>
  );
}
