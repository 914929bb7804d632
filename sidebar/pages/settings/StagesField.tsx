import { useState } from 'preact/hooks';
import { Button } from '../../parts/Button';
import { useSession } from '../../state/session';

interface StagesFieldProps {
  readonly label: string;
  readonly note: string;
  /** Parted by commas. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The stages in their order, one a line. */
export function StagesField({ label, note, value, onChange }: StagesFieldProps) {
  const { m } = useSession();
  const [added, setAdded] = useState('');
  const stages = value
    .split(',')
    .map((stage) => stage.trim())
    .filter((stage) => stage !== '');
  const set = (changed: readonly string[]) => onChange(changed.join(', '));
  const add = () => {
    // A comma parts stages, so none can be in one.
    const stage = added.replace(/,/g, ' ').trim();
    if (stage === '' || stages.includes(stage)) return;
    set([...stages, stage]);
    setAdded('');
  };
  const swap = (index: number) =>
    set(
      stages.map((stage, at) =>
        at === index - 1 ? stages[index]! : at === index ? stages[index - 1]! : stage,
      ),
    );
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <ol class="stages">
        {stages.map((stage, index) => (
          <li key={stage}>
            <span>{stage}</span>
            {index > 0 && (
              <Button
                kind="plain"
                isSmall
                icon="up"
                label={m.settings.moveUp({ stage })}
                onClick={() => swap(index)}
              />
            )}
            {stages.length > 1 && (
              <Button
                kind="plain"
                isSmall
                icon="close"
                label={m.settings.removeStage({ stage })}
                onClick={() => set(stages.filter((each) => each !== stage))}
              />
            )}
          </li>
        ))}
      </ol>
      <div class="typed">
        <input
          type="text"
          aria-label={m.settings.newStage}
          placeholder={m.settings.newStage}
          value={added}
          onInput={(event) => setAdded(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button icon="plus" label={m.settings.addStage} onClick={add} />
      </div>
      <p class="field-note">{note}</p>
    </fieldset>
  );
}
