import { useId } from '../state/useId';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly count?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of two to four, side by side. */
export function Choices<Value extends string>({ label, value, choices, onChange }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="unseen">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class={choice.value === value ? 'chosen' : ''}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.count ? <b class="count">{choice.count}</b> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
