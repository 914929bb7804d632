import type { SendPreview } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Disclosure } from '../../parts/Disclosure';
import { useSession } from '../../state/session';

interface SkippedProps {
  readonly skipped: SendPreview['skipped'];
  readonly isOpenAtFirst?: boolean;
}

/** Who gets nothing, under the reason that they share. */
export function Skipped({ skipped, isOpenAtFirst = false }: SkippedProps) {
  const { m } = useSession();
  if (skipped.length === 0) return null;
  const reasons = new Map<string, string[]>();
  for (const { customer, why } of skipped) reasons.set(why, [...(reasons.get(why) ?? []), customer]);
  return (
    <Disclosure title={fill(m.send.skipped, { count: skipped.length })} isOpenAtFirst={isOpenAtFirst}>
      <dl class="reasons">
        {[...reasons].map(([why, customers]) => (
          <div key={why}>
            <dt>{why}</dt>
            <dd>{customers.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
