import type { QualityView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { CellLink } from '../../parts/CellLink';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';

const KINDS = ['valid', 'repaired', 'suspect', 'missing'] as const;

/** Column by column, the weakest first, and whom to ask for what is missing. */
export function ColumnQuality({ data }: { readonly data: QualityView }) {
  const { m, f, openCustomer } = useSession();
  const columns = [...data.columns].sort((a, b) => a.score - b.score);
  return (
    <>
      <Section title={m.data.columns}>
        <p class="legend">
          {KINDS.map((kind) => (
            <span key={kind} class={kind}>
              {m.data.cellKinds[kind]}
            </span>
          ))}
        </p>
        <ul class="qualities">
          {columns.map((column) => {
            const all = KINDS.reduce((sum, kind) => sum + column[kind], 0) || 1;
            const counts = KINDS.filter((kind) => column[kind] > 0);
            return (
              <li key={`${column.sheet} ${column.column}`}>
                <div class="quality-head">
                  <span>{column.header || column.label}</span>
                  <b>{f.share(column.score)}</b>
                </div>
                <div class="stack" aria-hidden>
                  {counts.map((kind) => (
                    <span key={kind} class={kind} style={{ width: `${(column[kind] / all) * 100}%` }} />
                  ))}
                </div>
                <p class="note">
                  {counts.map((kind) => `${f.count(column[kind])} ${m.data.cellKinds[kind]}`).join(', ')}
                </p>
              </li>
            );
          })}
        </ul>
      </Section>
      {data.toDo.length > 0 && (
        <Section title={m.data.toDo} note={m.data.toDoNote}>
          <ul class="plain-rows">
            {data.toDo.map((each) => (
              <li key={each.id}>
                <button type="button" class="link" onClick={() => openCustomer(each.id)}>
                  {each.name}
                </button>
                <p class="note">
                  {[
                    each.missing && fill(m.data.missingOf, { fields: each.missing }),
                    each.suspect && fill(m.data.suspectOf, { fields: each.suspect }),
                  ]
                    .filter(Boolean)
                    .join('. ')}
                </p>
                {each.sheet && each.row && <CellLink sheet={each.sheet} row={each.row} column={null} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
