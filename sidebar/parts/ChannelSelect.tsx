import { Field } from './Field';
import { Select } from './Select';

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
        <Select
          {...control}
          value={channel ?? ''}
          choices={['', ...channels].map((value) => ({ value, label: value || '–' }))}
          onChange={(value) => onChange(value || null)}
        />
      )}
    </Field>
  );
}
