import type { DuplicateView, QualityView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Icon } from '../../parts/Icon';
import { useSession } from '../../state/session';

/** Pairs that look like one person, side by side, with what a merge would keep. */
export function Duplicates({ data }: { readonly data: QualityView }) {
  const { m } = useSession();
  if (data.duplicates.length === 0)
    return (
      <Empty icon="merge" title={m.data.noDuplicates}>
        {m.data.noDuplicatesWhy}
      </Empty>
    );
  const open = data.duplicates.filter(({ status }) => status === 'proposed').length;
  return (
    <>
      {open > 0 && <p>{fill(m.data.duplicates, { count: open })}.</p>}
      <p class="promise">{m.data.keptNote}</p>
      {data.duplicates.map((pair) => (
        <Pair key={pair.key} pair={pair} />
      ))}
    </>
  );
}

function Pair({ pair }: { readonly pair: DuplicateView }) {
  const { m, work, openCustomer } = useSession();
  const { key, status, survivor, other, evidence, fields } = pair;
  const decide = (decided: 'accepted' | 'refused' | 'undone') =>
    void work.run({ kind: 'repairs', status: decided, of: { keys: [key] } });
  const head = (customer: DuplicateView['survivor']) => (
    <th scope="col">
      <button type="button" class="link" onClick={() => openCustomer(customer.id)}>
        {customer.name}
      </button>
      <span class="note">{customer.id}</span>
    </th>
  );
  return (
    <article class={`card pair ${status}`} aria-label={`${survivor.name}, ${other.name}`}>
      <table>
        <thead>
          <tr>
            {head(survivor)}
            {head(other)}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <PairField key={field.label} field={field} />
          ))}
        </tbody>
      </table>
      <p class="note">
        <b>{m.data.evidence}: </b>
        {evidence}
      </p>
      <div class="row">
        {status === 'accepted' ? (
          <Button isSmall icon="undo" onPress={() => decide('undone')}>
            {m.data.takeBack}
          </Button>
        ) : (
          <Button
            kind="primary"
            isSmall
            icon="merge"
            label={fill(m.data.mergeName, { other: other.name, into: survivor.name })}
            onPress={() => decide('accepted')}
          >
            {m.data.merge}
          </Button>
        )}
        {(status === 'proposed' || status === 'undone') && (
          <Button
            isSmall
            label={fill(m.data.separateName, { a: survivor.name, b: other.name })}
            onPress={() => decide('refused')}
          >
            {m.data.separate}
          </Button>
        )}
      </div>
    </article>
  );
}

/** The field's name over both values; the one that is kept has the tick, or stands below where both go in. */
function PairField({ field }: { readonly field: DuplicateView['fields'][number] }) {
  const { m } = useSession();
  const { label, survivor, other, kept } = field;
  const value = (text: string) => {
    const isKept = text !== '' && text === kept;
    return (
      <td class={isKept ? 'kept' : ''}>
        {isKept && (
          <>
            <Icon name="check" size={14} />
            <span class="unseen">{m.data.kept}: </span>
          </>
        )}
        {text || <span class="muted">{m.data.blank}</span>}
      </td>
    );
  };
  return (
    <>
      <tr class="pair-label">
        <th scope="rowgroup" colSpan={2}>
          {label}
        </th>
      </tr>
      <tr>
        {survivor === other ? (
          <td colSpan={2}>{survivor}</td>
        ) : (
          <>
            {value(survivor)}
            {value(other)}
          </>
        )}
      </tr>
      {kept !== survivor && kept !== other && kept !== '' && (
        <tr>
          <td class="kept" colSpan={2}>
            <Icon name="check" size={14} />
            <span class="unseen">{m.data.kept}: </span>
            {kept}
          </td>
        </tr>
      )}
    </>
  );
}
