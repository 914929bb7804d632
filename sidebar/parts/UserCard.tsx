import { useState } from 'preact/hooks';
import { useSession } from '../state/session';
import { Button } from './Button';
import { Field } from './Field';

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
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{m.user.title}</h2>
      <Field label={m.user.label} note={m.user.why}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="name"
            maxLength={60}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <Button kind="primary" onClick={save} isDisabled={name.trim() === ''}>
          {m.user.save}
        </Button>
        <Button kind="plain" onClick={() => setIsClosed(true)}>
          {m.user.later}
        </Button>
      </div>
    </form>
  );
}
