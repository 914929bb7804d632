import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import type { SettingsView } from '../../../shared/desk/views';
import { Field } from '../../parts/Field';
import { useSession } from '../../state/session';

type Setting = SettingsView['settings'][number];

interface SettingFieldProps {
  readonly setting: Setting;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type InputAttributes = InputHTMLAttributes<HTMLInputElement>;

const PERCENT = ['margin', 'discount_per_year'];

/** One setting with the control that suits it. Values are the core's texts: shares as 0.3, days as ISO text. */
export function SettingField({ setting, value, onChange }: SettingFieldProps) {
  const { m } = useSession();
  const { key, label, choices } = setting;
  const notes: Readonly<Record<string, string>> = m.settings.notes;
  // What the note says of how to type it does not hold where nothing is typed.
  const note = choices ? '' : (notes[key] ?? setting.note);
  return (
    <Field label={label} note={note}>
      {(control) => {
        if (choices)
          return (
            <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          );
        const input = (shown: string, read: (text: string) => string, attributes: InputAttributes) => (
          <input
            {...attributes}
            {...control}
            value={shown}
            onInput={(event) => onChange(read(event.currentTarget.value))}
          />
        );
        if (PERCENT.includes(key))
          return unit(
            input(percentOf(value), shareOf, { type: 'number', min: 0, max: 100, step: 'any' }),
            '%',
          );
        if (key === 'horizon_months')
          return unit(input(value, same, { type: 'number', min: 1, max: 120 }), m.settings.months);
        if (key === 'rfm_bins') return input(value, same, { type: 'number', min: 2, max: 9 });
        if (key === 'analysis_day') return input(value, same, { type: 'date' });
        return input(value, same, { type: 'text' });
      }}
    </Field>
  );
}

function unit(input: ComponentChildren, text: string): ComponentChildren {
  return (
    <span class="unit">
      {input}
      <span aria-hidden>{text}</span>
    </span>
  );
}

function same(text: string): string {
  return text;
}

function percentOf(share: string): string {
  const number = Number(share.replace(',', '.'));
  return share.trim() === '' || Number.isNaN(number) ? '' : String(Math.round(number * 10_000) / 100);
}

function shareOf(percent: string): string {
  return percent === '' ? '' : String(Math.round(Number(percent) * 100) / 10_000);
}
