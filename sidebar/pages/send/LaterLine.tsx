import { fill } from '../../fill';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';

interface LaterLineProps {
  readonly later: number;
  readonly day: string | null;
}

/** How many wait, and for which day. */
export function LaterLine({ later, day }: LaterLineProps) {
  const { m, f } = useSession();
  if (later === 0) return null;
  const count = f.count(later);
  return (
    <Notice>{day ? fill(m.send.laterOn, { count, day: f.day(day) }) : fill(m.send.later, { count })}</Notice>
  );
}
