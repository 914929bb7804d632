import type { ComponentChildren } from 'preact';
import { useId } from '../state/useId';

interface FieldProps {
  readonly label: string;
  readonly note?: string | undefined;
  readonly fault?: string | null;
  /** Gets the id for the control and what describes it. */
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A control with its name above and what it is for below. */
export function Field({ label, note, fault = null, children }: FieldProps) {
  const id = useId();
  const about = note || fault ? `${id}-about` : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': fault !== null })}
      {about && (
        <p id={about} class={fault ? 'field-note bad-text' : 'field-note'}>
          {fault ?? note}
        </p>
      )}
    </div>
  );
}
