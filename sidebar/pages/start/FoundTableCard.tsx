import type { Correction } from '../../../shared/desk/calls';
import type { FoundColumn, FoundTable, StartView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Disclosure } from '../../parts/Disclosure';
import { useSession } from '../../state/session';
import { FoundColumnRow, SURE } from './FoundColumnRow';

interface FoundTableCardProps {
  readonly table: FoundTable;
  readonly fields: StartView['fields'];
  readonly corrections: readonly Correction[];
  readonly correct: (made: Correction) => void;
}

/** A table with its columns: the doubtful ones open, the clear and the unused ones folded away. */
export function FoundTableCard({ table, fields, corrections, correct }: FoundTableCardProps) {
  const { m, f } = useSession();
  const isCorrected = (column: FoundColumn) =>
    corrections.some((made) => made.sheet === table.sheet && made.column === column.column);
  const unsure = table.columns.filter(
    (column) => isCorrected(column) || (column.field && column.confidence < SURE),
  );
  const rest = table.columns.filter((column) => !unsure.includes(column));
  const sure = rest.filter(({ field }) => field);
  const unused = rest.filter(({ field }) => !field);
  const rows = (columns: readonly FoundColumn[]) => (
    <ul class="columns">
      {columns.map((column) => (
        <FoundColumnRow
          key={column.column}
          column={column}
          fields={fields}
          isCorrected={isCorrected(column)}
          correct={(field) => correct({ sheet: table.sheet, column: column.column, field })}
        />
      ))}
    </ul>
  );
  return (
    <article class={table.isUsed ? 'card table' : 'card table unused'}>
      <div class="table-head">
        <h3>{table.sheet}</h3>
        <span class={table.isUsed ? 'chip accent' : 'chip'}>{table.roleText}</span>
      </div>
      <p class="muted">{fill(m.start.rows, { count: f.count(table.rows), range: table.range })}</p>
      {unsure.length > 0 && (
        <>
          <h4>{fill(m.start.columnsUnsure, { count: unsure.length })}</h4>
          {rows(unsure)}
        </>
      )}
      {sure.length > 0 && (
        <Disclosure title={fill(m.start.columnsSure, { count: sure.length })}>{rows(sure)}</Disclosure>
      )}
      {unused.length > 0 && (
        <Disclosure title={fill(m.start.columnsUnused, { count: unused.length })}>{rows(unused)}</Disclosure>
      )}
    </article>
  );
}
