import { useState } from 'preact/hooks';
import { useSession } from '../state/session';
import { Button } from './Button';
import { Field } from './Field';
import { Form } from './Form';

/** Asks once for the name that stands in the logs. */
export function UserCard() {
  const { m, bridge, host, can } = useSession();
  const [name, setName] = useState('');
  const [isClosed, setIsClosed] = useState(false);
  if (isClosed || host.user !== '' || !can('user')) return null;
  const save = () => {
    if (name.trim() === '') return;
    setIsClosed(true);
    void bridge.call('user', { name: name.trim() }).catch(() => setIsClosed(false));
  };
  return (
    <Form class="card" onSave={save}>
      <Field label={m.user.title} note={m.user.why}>
        {(control) => (
          <span class="typed">
            <input
              {...control}
              type="text"
              autocomplete="name"
              maxLength={60}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <Button kind="primary" onPress={save}>
              {m.user.save}
            </Button>
            <Button kind="plain" icon="close" label={m.user.later} onPress={() => setIsClosed(true)} />
          </span>
        )}
      </Field>
    </Form>
  );
}
