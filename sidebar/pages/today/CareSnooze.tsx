import { fill } from '../../fill';
import { Button, PlainButton } from '../../parts/Button';
import { Field } from '../../parts/Field';
import { dayAfter } from '../../state/formats';
import { useSession } from '../../state/session';

interface CareSnoozeProps {
  readonly today: string;
  readonly save: (until: string) => void;
  readonly close: () => void;
}

/** When an item comes back. */
export function CareSnooze({ today, save, close }: CareSnoozeProps) {
  const { m } = useSession();
  return (
    <div class="answer">
      <h3>{m.today.snooze}</h3>
      <div class="row">
        {[1, 3, 7].map((days) => (
          <Button key={days} isSmall onPress={() => save(dayAfter(today, days))}>
            {days === 1 ? m.today.tomorrow : fill(m.today.inDays, { days })}
          </Button>
        ))}
        <PlainButton icon="close" label={m.cancel} onPress={close} />
      </div>
      <Field label={m.today.onDay}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={dayAfter(today, 1)}
            onChange={(event) => event.currentTarget.value && save(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}
