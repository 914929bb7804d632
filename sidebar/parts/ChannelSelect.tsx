import { Field } from './Field';

interface ChannelSelectProps {
  readonly label: string;
  readonly channels: readonly string[];
  readonly channel: string | null;
  readonly onChange: (channel: string | null) => void;
}

export function ChannelSelect({ label, channels, channel, onChange }: ChannelSelectProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={channel ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value="">–</option>
          {channels.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
