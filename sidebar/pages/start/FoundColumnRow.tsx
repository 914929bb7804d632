import type { FoundColumn, StartView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { useSession } from '../../state/session';
import { useId } from '../../state/useId';

/** A column below this is shown at once, for the user to look at. */
export const SURE = 0.8;
const LIKELY = 0.5;

interface FoundColumnRowProps {
  readonly column: FoundColumn;
  readonly fields: StartView['fields'];
  readonly isCorrected: boolean;
  readonly correct: (field: string | null) => void;
}

/** What one column was taken for, how surely and why, with a list to say otherwise. */
export function FoundColumnRow({ column, fields, isCorrected, correct }: FoundColumnRowProps) {
  const { m } = useSession();
  const id = useId();
  const header = column.header || m.start.noHeader;
  const level =
    isCorrected || column.confidence >= SURE ? 'sure' : column.confidence >= LIKELY ? 'likely' : 'guess';
  const group = (name: 'customer' | 'order', label: string) => (
    <optgroup label={label}>
      {fields
        .filter((field) => field.group === name)
        .map((field) => (
          <option key={field.id} value={field.id}>
            {field.label}
          </option>
        ))}
    </optgroup>
  );
  return (
    <li class="column">
      <div class="column-head">
        <span class="letter" aria-hidden>
          {column.column}
        </span>
        <label for={id}>
          <span class="unseen">{fill(m.start.column, { column: column.column })}: </span>
          {header}
        </label>
        {column.field && (
          <span class={`confidence ${level}`}>{isCorrected ? m.start.corrected : m.start.levels[level]}</span>
        )}
      </div>
      <select
        id={id}
        aria-describedby={`${id}-why`}
        value={column.field ?? ''}
        onChange={(event) => correct(event.currentTarget.value || null)}
      >
        <option value="">{m.start.alone}</option>
        {group('customer', m.start.customerFields)}
        {group('order', m.start.orderFields)}
      </select>
      <p id={`${id}-why`} class="field-note">
        {column.reason}
        {column.samples.length > 0 && (
          <span class="samples">
            {m.start.samples}: {column.samples.join(' · ')}
          </span>
        )}
      </p>
    </li>
  );
}
