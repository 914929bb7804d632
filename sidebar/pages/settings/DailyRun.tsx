import { useState } from 'preact/hooks';
import type { CallFailure } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Failure } from '../../parts/Failure';
import { Section } from '../../parts/Section';
import { Select } from '../../parts/Select';
import { useSession } from '../../state/session';
import { failureOf } from '../../state/viewStore';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Refresh and care by themselves, each day at an hour. */
export function DailyRun() {
  const { m, f, host, bridge, changed } = useSession();
  const [hour, setHour] = useState(host.daily?.hour ?? null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const set = (wanted: number | null) => {
    const before = hour;
    setHour(wanted);
    setFailure(null);
    bridge.call('daily', { hour: wanted }).then(changed, (error: unknown) => {
      setHour(before);
      setFailure(failureOf(error));
    });
  };
  const lastRun = host.daily?.lastRun ?? null;
  return (
    <Section title={m.settings.daily} note={m.settings.dailyNote}>
      <Select
        aria-label={m.settings.daily}
        value={hour ?? ''}
        choices={[
          { value: '', label: m.settings.dailyOff },
          ...HOURS.map((value) => ({ value, label: fill(m.settings.dailyAt, { hour: value }) })),
        ]}
        onChange={(value) => set(value === '' ? null : Number(value))}
      />
      <p class="note">
        {lastRun === null ? m.settings.neverRun : fill(m.settings.lastRun, { day: f.day(lastRun) })}
      </p>
      {host.daily?.account && <p class="note">{host.daily.account}</p>}
      {failure && <Failure failure={failure} />}
    </Section>
  );
}
