import { useState } from 'preact/hooks';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Select } from '../../parts/Select';
import { useSession } from '../../state/session';
import type { RightsProps } from './PersonalData';

/** What the person asked and waits for, by when to answer; and the log of a new request. */
export function Asked({ id, person: { requests, waiting } }: RightsProps) {
  const { m, f, work } = useSession();
  const [at, setAt] = useState(0);
  return (
    <>
      {waiting.map(({ word, deadline }) => (
        <p key={word + deadline}>
          {deadline ? fill(m.person.waiting, { what: word, day: f.day(deadline) }) : word}
        </p>
      ))}
      <div class="typed">
        <Select
          aria-label={m.person.request}
          value={at}
          choices={requests.map(({ word }, value) => ({ value, label: word }))}
          onChange={(value) => setAt(Number(value))}
        />
        <Button
          onPress={() =>
            void work.run({ kind: 'request', id, what: requests[at]!.kind, how: '', isDone: false })
          }
        >
          {m.person.request}
        </Button>
      </div>
    </>
  );
}
