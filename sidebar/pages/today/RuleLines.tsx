import type { RuleLine } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { CellLink } from '../../parts/CellLink';
import { Disclosure } from '../../parts/Disclosure';
import { Icon } from '../../parts/Icon';
import { useSession } from '../../state/session';

/** The rules that made the list: how many each brought, what is the matter with it, and what came of it. */
export function RuleLines({ rules }: { readonly rules: readonly RuleLine[] }) {
  const { m, f } = useSession();
  if (rules.length === 0) return null;
  return (
    <Disclosure title={m.today.rules} count={f.count(rules.length)}>
      <ul class="plain-rows">
        {rules.map(({ name, due, note, isFault, result, sheet, row }, index) => (
          <li key={index}>
            <div class="head">
              <b>{name}</b>
              <span class="muted">{fill(m.today.ruleDue, { count: f.count(due) })}</span>
            </div>
            {note && isFault && (
              <p class="rule-note">
                <Icon name="warning" size={14} /> {note}
              </p>
            )}
            {note && !isFault && <p class="note">{note}</p>}
            {result && <p class="note">{result}</p>}
            {sheet !== null && row !== null && <CellLink sheet={sheet} row={row} column={null} />}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
