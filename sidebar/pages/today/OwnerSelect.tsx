import type { TodayView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Select } from '../../parts/Select';
import { useSession } from '../../state/session';

interface OwnerSelectProps {
  readonly owners: TodayView['owners'];
  /** '' of nobody, null of all. */
  readonly owner: string | null;
  readonly onChange: (owner: string | null) => void;
}

/** Whose list is shown, with how much each has to do; nothing where there is but one list. */
export function OwnerSelect({ owners, owner, onChange }: OwnerSelectProps) {
  const { m } = useSession();
  if (owners.length < 2 && owner === null) return null;
  const isListed = owner === null || owners.some(({ name }) => name === owner);
  const lists = isListed ? owners : [...owners, { name: owner, count: 0, overdue: 0 }];
  const all = owners.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="owner">
      <span>{m.today.whose}</span>
      <Select
        aria-label={m.today.whose}
        value={lists.findIndex(({ name }) => name === owner)}
        choices={[
          { value: -1, label: fill(m.today.everybody, { count: all }) },
          ...lists.map(({ name, count, overdue }, value) => ({
            value,
            label: fill(overdue > 0 ? m.today.ownerLate : m.today.ownerOf, {
              name: name || m.today.nobody,
              count,
              late: overdue,
            }),
          })),
        ]}
        onChange={(value) => onChange(lists[Number(value)]?.name ?? null)}
      />
    </div>
  );
}
