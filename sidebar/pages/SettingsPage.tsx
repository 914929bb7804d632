import { useState } from 'preact/hooks';
import type { SettingKey } from '../../shared/crm/settings';
import type { SettingsView } from '../../shared/desk/views';
import { fill } from '../fill';
import { Button } from '../parts/Button';
import { Disclosure } from '../parts/Disclosure';
import { Form } from '../parts/Form';
import { Section } from '../parts/Section';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { Copies } from './settings/Copies';
import { DailyRun } from './settings/DailyRun';
import { FrozenFormulas } from './settings/FrozenFormulas';
import { SegmentMapEditor } from './settings/SegmentMapEditor';
import { SettingField } from './settings/SettingField';

const GROUPS: Readonly<Record<'shop' | 'figures', readonly SettingKey[]>> = {
  shop: ['language', 'currency', 'time_zone', 'stages'],
  figures: ['analysis_day', 'rfm_bins', 'margin', 'discount_per_year', 'horizon_months'],
};

export function SettingsPage() {
  const { m, ask, can, go } = useSession();
  const view = useView('settings', {});
  return (
    <>
      <h1>{m.settings.title}</h1>
      <Viewed of={view}>
        {(settings) => (
          <>
            <SettingForm settings={settings} />
            <Disclosure title={<b>{m.settings.map}</b>}>
              <SegmentMapEditor settings={settings} />
            </Disclosure>
            {can('daily') && <DailyRun />}
            <Copies settings={settings} />
            {can('freezeFormulas') && <FrozenFormulas />}
            <Section title={m.settings.columns} note={m.settings.columnsNote}>
              <Button icon="table" onPress={() => go('start')}>
                {m.settings.columnsOpen}
              </Button>
            </Section>
            <Section title={m.settings.leave} note={m.settings.leaveNote}>
              <Button
                kind="danger"
                icon="leave"
                onPress={() =>
                  ask({
                    action: { kind: 'leave' },
                    title: m.settings.leave,
                    go: m.settings.leave,
                    isDangerous: true,
                    whenDone: () => go('start'),
                  })
                }
              >
                {m.settings.leaveGo}
              </Button>
            </Section>
          </>
        )}
      </Viewed>
    </>
  );
}

/** What was changed is saved together, as one action. */
function SettingForm({ settings }: { readonly settings: SettingsView }) {
  const { m, ask } = useSession();
  const [typed, setTyped] = useState<Partial<Record<SettingKey, string>>>({});
  const changed = settings.settings.filter(
    ({ key, value }) => typed[key] !== undefined && typed[key] !== value,
  );
  const save = () =>
    ask({
      action: { kind: 'set', values: Object.fromEntries(changed.map(({ key }) => [key, typed[key]!])) },
      title: m.preview.title,
      go: m.preview.go,
      whenDone: () => setTyped({}),
    });
  const fields = (of: (key: SettingKey) => boolean) =>
    settings.settings
      .filter(({ key }) => of(key))
      .map((setting) => (
        <SettingField
          key={setting.key}
          setting={setting}
          value={typed[setting.key] ?? setting.value}
          onChange={(value) => setTyped((old) => ({ ...old, [setting.key]: value }))}
        />
      ));
  return (
    <Form onSave={() => changed.length > 0 && save()}>
      <Section title={m.settings.shop}>{fields((key) => GROUPS.shop.includes(key))}</Section>
      <Section title={m.settings.figures}>{fields((key) => GROUPS.figures.includes(key))}</Section>
      <Section title={m.settings.care}>
        {fields((key) => !GROUPS.shop.includes(key) && !GROUPS.figures.includes(key))}
      </Section>
      {changed.length > 0 && (
        <div class="main-action row">
          <Button kind="primary" onPress={save}>
            {fill(m.settings.saveCount, { count: changed.length })}
          </Button>
          <Button onPress={() => setTyped({})}>{m.settings.reset}</Button>
        </div>
      )}
    </Form>
  );
}
