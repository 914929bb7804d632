import { fill } from '../fill';
import { useSession } from '../state/session';
import { Icon } from './Icon';

interface CellLinkProps {
  readonly sheet: string;
  readonly row: number;
  /** null: the whole row is meant; its first column is shown. */
  readonly column: string | null;
}

/** A place in the sheet; a click goes there. */
export function CellLink({ sheet, row, column }: CellLinkProps) {
  const { m, bridge, can } = useSession();
  const where = column === null ? fill(m.rowOf, { sheet, row }) : fill(m.cellOf, { sheet, row, column });
  if (!can('select')) return <span class="cell-link">{where}</span>;
  return (
    <button
      type="button"
      class="cell-link"
      aria-label={fill(m.showCell, { where })}
      onClick={() => void bridge.call('select', { sheet, row, column: column ?? 'A' }).catch(() => undefined)}
    >
      <Icon name="locate" size={14} />
      <span>{where}</span>
    </button>
  );
}
