import { useState } from 'preact/hooks';
import type { CallFailure } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Failure } from '../../parts/Failure';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';
import { failureOf } from '../../state/viewStore';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Refresh and care by themselves, each day at an hour. */
export function DailyRun() {
  const { m, f, host, bridge } = useSession();
  const [hour, setHour] = useState(host.daily?.hour ?? null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const set = (wanted: number | null) => {
    const before = hour;
    setHour(wanted);
    setFailure(null);
    bridge.call('daily', { hour: wanted }).catch((error: unknown) => {
      setHour(before);
      setFailure(failureOf(error));
    });
  };
  const lastRun = host.daily?.lastRun ?? null;
  return (
    <Section title={m.settings.daily} note={m.settings.dailyNote}>
      <select
        aria-label={m.settings.daily}
        value={hour ?? ''}
        onChange={(event) => set(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      >
        <option value="">{m.settings.dailyOff}</option>
        {HOURS.map((each) => (
          <option key={each} value={each}>
            {fill(m.settings.dailyAt, { hour: each })}
          </option>
        ))}
      </select>
      <p class="note">
        {lastRun === null ? m.settings.neverRun : fill(m.settings.lastRun, { day: f.day(lastRun) })}
      </p>
      {failure && <Failure failure={failure} />}
    </Section>
  );
}
