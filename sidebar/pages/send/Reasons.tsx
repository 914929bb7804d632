import type { SendPreview } from '../../../shared/desk/calls';
import { Disclosure } from '../../parts/Disclosure';
import { useSession } from '../../state/session';

/** So many can be named at once. */
const FEW = 10;

interface ReasonsProps {
  readonly people: SendPreview['skipped'];
  /** Are a few named without a press? */
  readonly isOpenWhereFew?: boolean;
}

/** Who got nothing: a line for each reason, the most frequent first, which opens to those who share it. O(people). */
export function Reasons({ people, isOpenWhereFew = false }: ReasonsProps) {
  const { f } = useSession();
  const reasons = new Map<string, string[]>();
  for (const { customer, why } of people) {
    const customers = reasons.get(why);
    if (customers) customers.push(customer);
    else reasons.set(why, [customer]);
  }
  const sorted = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  return (
    <>
      {sorted.map(([why, customers]) => (
        <Disclosure
          key={why}
          title={why}
          count={f.count(customers.length)}
          isOpenAtFirst={isOpenWhereFew && people.length <= FEW}
        >
          <p class="muted">{customers.join(', ')}</p>
        </Disclosure>
      ))}
    </>
  );
}
