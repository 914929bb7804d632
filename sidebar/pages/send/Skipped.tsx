import type { SendPreview } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';
import { Reasons } from './Reasons';

/** Who gets nothing, and why. */
export function Skipped({ skipped }: { readonly skipped: SendPreview['skipped'] }) {
  const { m, f } = useSession();
  if (skipped.length === 0) return null;
  return (
    <Section title={fill(m.send.skipped, { count: f.count(skipped.length) })}>
      <Reasons people={skipped} />
    </Section>
  );
}
