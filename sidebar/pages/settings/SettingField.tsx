import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import type { SettingsView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Field } from '../../parts/Field';
import { Select } from '../../parts/Select';
import { useSession } from '../../state/session';

type Setting = SettingsView['settings'][number];

interface SettingFieldProps {
  readonly setting: Setting;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type InputAttributes = InputHTMLAttributes<HTMLInputElement>;

/** As typed into the field. */
const RANGES: Readonly<Record<string, readonly [min: number, max: number]>> = {
  margin: [0, 100],
  discount_per_year: [0, 100],
  horizon_months: [1, 120],
  rfm_bins: [2, 9],
  care_per_person: [1, 1000],
  care_gap_days: [0, 365],
  holdout: [0, 50],
  result_days: [1, 365],
  log_months: [1, 120],
};
const PERCENT = ['margin', 'discount_per_year', 'holdout'];

/** One setting with the control that suits it. Values are the core's texts: shares as 0.3, days as ISO text. */
export function SettingField({ setting, value, onChange }: SettingFieldProps) {
  const { m } = useSession();
  const { key, label, choices } = setting;
  const notes: Readonly<Record<string, string>> = m.settings.notes;
  // What the note says of how to type it does not hold where nothing is typed.
  const note = choices ? '' : (notes[key] ?? setting.note);
  const range = RANGES[key];
  const limits = range && { min: range[0], max: range[1] };
  const shown = PERCENT.includes(key) ? percentOf(value) : value;
  const fault = ([min, max]: readonly [number, number]) => fill(m.settings.range, { min, max });
  return (
    <Field label={label} note={note} fault={range && isOutside(shown, range) ? fault(range) : null}>
      {(control) => {
        if (choices) return <Select {...control} value={value} choices={choices} onChange={onChange} />;
        const input = (read: (text: string) => string, attributes: InputAttributes) => (
          <input
            {...attributes}
            {...control}
            value={shown}
            onInput={(event) => onChange(read(event.currentTarget.value))}
          />
        );
        if (PERCENT.includes(key))
          return unit(input(shareOf, { type: 'number', ...limits, step: 'any' }), '%');
        if (key === 'horizon_months')
          return unit(input(same, { type: 'number', ...limits }), m.settings.months);
        if (limits) return input(same, { type: 'number', ...limits });
        if (key === 'analysis_day') return input(same, { type: 'date' });
        return input(same, { type: 'text' });
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

/** A field that is left empty is not out of its range: the core says what it needs. */
function isOutside(shown: string, [min, max]: readonly [number, number]): boolean {
  return shown !== '' && (Number(shown) < min || Number(shown) > max);
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
