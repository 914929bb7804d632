import type { UnknownMessage } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';
import { useHandled } from '../../state/useHandled';

const SHOWN = 3;

/** Messages of which nobody knows whether they went out: the user looks and says so; until then none is sent again. */
export function UnknownMessages({ unknown }: { readonly unknown: readonly UnknownMessage[] }) {
  const { m } = useSession();
  const { left, handle } = useHandled(unknown);
  if (left.length === 0) return null;
  return (
    <Notice kind="warning" title={fill(m.today.unknown, { count: left.length })}>
      {m.today.unknownWhy}
      <ul class="plain-rows">
        {left.slice(0, SHOWN).map(({ key, customer: name, address, channel, moment }) => (
          <li key={key}>
            <b>{name}</b>
            <span>{address}</span>
            <span class="note">{fill(m.today.unknownBy, { channel, moment })}</span>
            <div class="row">
              <Button
                isSmall
                icon="check"
                label={fill(m.today.wasSentName, { name })}
                onPress={() => handle({ kind: 'settle', key, wasSent: true })}
              >
                {m.today.wasSent}
              </Button>
              <Button
                isSmall
                icon="refresh"
                label={fill(m.today.wasNotSentName, { name })}
                onPress={() => handle({ kind: 'settle', key, wasSent: false })}
              >
                {m.today.wasNotSent}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
