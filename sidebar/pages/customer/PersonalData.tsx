import { useState } from 'preact/hooks';
import type { CallFailure, TextFile } from '../../../shared/desk/calls';
import type { PersonView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Choices } from '../../parts/Choices';
import { CopyText } from '../../parts/CopyText';
import { Disclosure } from '../../parts/Disclosure';
import { Failure } from '../../parts/Failure';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Select } from '../../parts/Select';
import { Viewed } from '../../parts/Viewed';
import { useSession } from '../../state/session';
import { useView } from '../../state/useView';
import { failureOf } from '../../state/viewStore';
import { Asked } from './Asked';
import { Stop } from './Stop';

/** What people may ask about their own data: to have it, to have it put right, to hear no more, to be forgotten. */
export function PersonalData({ id }: { readonly id: string }) {
  const { m } = useSession();
  return (
    <Disclosure title={m.person.title}>
      <Person id={id} />
    </Disclosure>
  );
}

function Person({ id }: { readonly id: string }) {
  const view = useView('person', { who: id });
  return (
    <Viewed of={view}>{(found) => found.kind === 'one' && <Rights id={id} person={found.person} />}</Viewed>
  );
}

export interface RightsProps {
  readonly id: string;
  readonly person: PersonView;
}

function Rights({ id, person }: RightsProps) {
  const { m, bridge, changed } = useSession();
  const [file, setFile] = useState<TextFile | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const give = () => {
    setFailure(null);
    bridge.call('exportPerson', { who: id }).then(
      ({ files }) => {
        bridge.keep(files);
        setFile(files[1] ?? null);
        void changed();
      },
      (error) => setFailure(failureOf(error)),
    );
  };
  return (
    <>
      <p class="muted">
        {person.places.map(({ sheet, cells }) => `${sheet || m.person.copies} ${cells}`).join(' · ')}
      </p>
      <Asked id={id} person={person} />
      <Button icon="save" onPress={give}>
        {m.person.give}
      </Button>
      {failure && <Failure failure={failure} onRetry={give} />}
      {/* For panes that take no downloads, as Excel's on a Mac. */}
      {file && (
        <Disclosure title={file.name}>
          <CopyText label="" text={file.text} />
        </Disclosure>
      )}
      <Stop id={id} person={person} />
      <Correct id={id} person={person} />
      <Erase id={id} person={person} />
    </>
  );
}

function Correct({ id, person: { fields } }: RightsProps) {
  const { m, ask } = useSession();
  const [field, setField] = useState(fields[0]?.field ?? '');
  const old = fields.find((one) => one.field === field)?.value ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  if (fields.length === 0) return null;
  const value = typed ?? old;
  return (
    <>
      <Field label={m.person.field}>
        {(control) => (
          <Select
            {...control}
            value={field}
            choices={fields.map((one) => ({ value: one.field, label: one.label }))}
            onChange={(value) => {
              setField(value);
              setTyped(null);
            }}
          />
        )}
      </Field>
      <Typed label={m.person.value} value={value} onChange={setTyped} />
      <Button
        isDisabled={value === old}
        onPress={() =>
          ask({
            action: { kind: 'correct', id, field, value },
            title: m.preview.title,
            go: m.preview.go,
            whenDone: () => setTyped(null),
          })
        }
      >
        {m.person.correct}
      </Button>
    </>
  );
}

/** The id typed again before the button works; then what would go is shown, and only then it goes. */
function Erase({ id, person: { maybes } }: RightsProps) {
  const { m, ask, openCustomer } = useSession();
  const [typed, setTyped] = useState('');
  const [orders, setOrders] = useState<'keep' | 'erase'>('keep');
  const [withMaybes, setWithMaybes] = useState(false);
  return (
    <Notice kind="bad" title={m.person.erase}>
      <Choices
        label={m.person.orders}
        value={orders}
        choices={[
          { value: 'keep', label: m.person.keepOrders },
          { value: 'erase', label: m.person.eraseOrders },
        ]}
        onChange={setOrders}
      />
      {maybes.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={withMaybes}
            onChange={(event) => setWithMaybes(event.currentTarget.checked)}
          />
          {fill(m.person.maybes, { count: maybes.length, first: maybes[0]!.key })}
        </label>
      )}
      <Typed label={fill(m.person.confirm, { id })} value={typed} onChange={setTyped} />
      <Button
        kind="danger"
        isDisabled={typed.trim() !== id}
        onPress={() =>
          ask({
            action: { kind: 'erase', id, orders, maybes: withMaybes ? maybes.map(({ key }) => key) : [] },
            title: m.preview.title,
            go: m.person.erase,
            isDangerous: true,
            whenDone: () => openCustomer(null),
          })
        }
      >
        {m.person.erase}
      </Button>
    </Notice>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Typed({ label, value, onChange }: TypedProps) {
  return (
    <Field label={label}>
      {(control) => (
        <input {...control} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}
