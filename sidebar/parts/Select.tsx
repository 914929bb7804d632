interface SelectProps {
  readonly value: string | number;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** The control's id and what describes it (`Field`), or its name where none stands beside it. */
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
}

/** One of a list. */
export function Select({ choices, onChange, ...control }: SelectProps) {
  return (
    <select {...control} onChange={(event) => onChange(event.currentTarget.value)}>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
