import type { SendPreview } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Disclosure } from '../../parts/Disclosure';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';

/** Who gets nothing: a line for each reason, the most frequent first, which opens to those who share it. */
export function Skipped({ skipped }: { readonly skipped: SendPreview['skipped'] }) {
  const { m, f } = useSession();
  if (skipped.length === 0) return null;
  const reasons = new Map<string, string[]>();
  for (const { customer, why } of skipped) {
    const customers = reasons.get(why);
    if (customers) customers.push(customer);
    else reasons.set(why, [customer]);
  }
  const sorted = [...reasons].sort(([, a], [, b]) => b.length - a.length);
  return (
    <Section title={fill(m.send.skipped, { count: f.count(skipped.length) })}>
      {sorted.map(([why, customers]) => (
        <Disclosure key={why} title={why} count={f.count(customers.length)}>
          <p class="muted">{customers.join(', ')}</p>
        </Disclosure>
      ))}
    </Section>
  );
}
