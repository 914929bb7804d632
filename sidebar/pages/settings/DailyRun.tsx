import { useState } from 'preact/hooks';
import type { CallFailure } from '../../../shared/desk/calls';
import { Failure } from '../../parts/Failure';
import { Field } from '../../parts/Field';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';
import { failureOf } from '../../state/viewStore';

const FIRST_HOUR = 6;
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
      <label class="check">
        <input
          type="checkbox"
          checked={hour !== null}
          onChange={(event) => set(event.currentTarget.checked ? FIRST_HOUR : null)}
        />
        <span>{m.settings.dailyOn}</span>
      </label>
      {hour !== null && (
        <Field label={m.settings.dailyAt}>
          {(control) => (
            <select
              {...control}
              value={String(hour)}
              onChange={(event) => set(Number(event.currentTarget.value))}
            >
              {HOURS.map((each) => (
                <option key={each} value={String(each)}>
                  {m.settings.hour({ hour: each })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <p class="muted small-text">
        {lastRun === null ? m.settings.neverRun : m.settings.lastRun({ day: f.day(lastRun) })}
      </p>
      {failure && <Failure failure={failure} />}
    </Section>
  );
}
