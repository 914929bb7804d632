import { useState } from 'preact/hooks';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Select } from '../../parts/Select';
import { useSession } from '../../state/session';
import type { RightsProps } from './PersonalData';

/** No more messages: of one purpose that is not refused yet, or of none at all. */
export function Stop({ id, person: { isBlocked, purposes } }: RightsProps) {
  const { m, work } = useSession();
  const [purpose, setPurpose] = useState('');
  if (isBlocked) return <p>{m.person.stopped}</p>;
  const [refused, open] = [true, false].map((isRefused) =>
    purposes.filter((one) => one.isRefused === isRefused).map(({ word }) => word),
  ) as [string[], string[]];
  return (
    <>
      {refused.length > 0 && <p>{fill(m.person.refused, { what: refused.join(', ') })}</p>}
      <div class="typed">
        <Select
          aria-label={m.person.stop}
          value={purpose}
          choices={['', ...open].map((value) => ({ value, label: value || m.person.anything }))}
          onChange={setPurpose}
        />
        <Button
          onPress={() => {
            setPurpose('');
            void work.run({ kind: 'optOut', id, channel: null, purpose: purpose || null, how: '' });
          }}
        >
          {m.person.stop}
        </Button>
      </div>
    </>
  );
}
