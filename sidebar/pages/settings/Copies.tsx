import type { SettingsView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';

/** Copies of the user's sheets, and the way back to one. */
export function Copies({ settings }: { readonly settings: SettingsView }) {
  const { m, f, work, ask } = useSession();
  return (
    <Section title={m.settings.safety} note={m.settings.safetyNote}>
      <Button icon="save" onPress={() => void work.run({ kind: 'backup' })}>
        {m.settings.backup}
      </Button>
      {settings.backups.length === 0 && <p class="muted">{m.settings.noBackups}</p>}
      <ul class="plain-rows">
        {settings.backups.map(({ name, day, cells }) => (
          <li key={name} class="backup">
            <span>
              <b>{name.replace(day, f.day(day))}</b>
              <span class="note">{fill(m.settings.cells, { count: f.count(cells) })}</span>
            </span>
            <Button
              isSmall
              label={fill(m.settings.restoreName, { name: name.replace(day, f.day(day)) })}
              onPress={() =>
                ask({
                  action: { kind: 'restore', backup: name },
                  title: fill(m.settings.restoreName, { name: name.replace(day, f.day(day)) }),
                  go: m.settings.restore,
                  isDangerous: true,
                })
              }
            >
              {m.settings.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
