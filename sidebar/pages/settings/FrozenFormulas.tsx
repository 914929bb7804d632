import { useState } from 'preact/hooks';
import type { CallFailure } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Failure } from '../../parts/Failure';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';
import { failureOf } from '../../state/viewStore';

/** Formulas of ours as values, for those who open the file without the add-in, and back again. */
export function FrozenFormulas() {
  const { m, bridge } = useSession();
  const [count, setCount] = useState<number | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const call = (command: 'freezeFormulas' | 'reenterFormulas') => {
    setIsBusy(true);
    setFailure(null);
    bridge
      .call(command, {})
      .then((answer) => setCount(answer.count))
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setIsBusy(false));
  };
  return (
    <Section title={m.settings.formulas} note={m.settings.formulasNote}>
      <div class="row">
        <Button onPress={() => call('freezeFormulas')} isDisabled={isBusy}>
          {m.settings.freeze}
        </Button>
        <Button kind="plain" onPress={() => call('reenterFormulas')} isDisabled={isBusy}>
          {m.settings.reenter}
        </Button>
      </div>
      <p role="status">{count !== null && fill(m.settings.formulasDone, { count })}</p>
      {failure && <Failure failure={failure} />}
    </Section>
  );
}
