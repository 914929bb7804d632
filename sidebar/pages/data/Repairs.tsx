import type { QualityView, RepairView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button, PlainButton } from '../../parts/Button';
import { CellLink } from '../../parts/CellLink';
import { Disclosure } from '../../parts/Disclosure';
import { Empty } from '../../parts/Empty';
import { FromTo } from '../../parts/PreviewDialog';
import { useSession } from '../../state/session';

/** A merge is decided with both rows side by side: see Duplicates. */
export const DUPLICATE = 'duplicate';

interface RepairsProps {
  readonly data: QualityView;
  readonly more: () => void;
}

/** Proposals kind by kind, each with its evidence. */
export function Repairs({ data, more }: RepairsProps) {
  const { m, f, ask } = useSession();
  const kinds = data.kinds.filter(
    ({ id, open, accepted, refused }) => id !== DUPLICATE && open + accepted + refused > 0,
  );
  if (kinds.length === 0)
    return (
      <Empty icon="check" title={m.data.allGood}>
        {m.data.allGoodWhy}
      </Empty>
    );
  const ofKind = (ofKind: string, label: string, status: 'accepted' | 'refused') =>
    ask({
      action: { kind: 'repairs', status, of: { ofKind } },
      title:
        status === 'accepted'
          ? fill(m.data.acceptAllOf, { kind: label })
          : fill(m.data.refuseAllOf, { kind: label }),
      go: status === 'accepted' ? m.data.acceptAll : m.data.refuse,
    });
  return (
    <>
      <p class="promise">{m.data.promise}</p>
      {kinds.filter(({ open }) => open > 0).length > 1 && (
        <Button isWide icon="check" onPress={() => ofKind('all', m.data.everyKind, 'accepted')}>
          {m.data.acceptEvery}
        </Button>
      )}
      {kinds.map((kind, index) => {
        const repairs = data.repairs.filter((repair) => repair.kind === kind.id);
        return (
          <Disclosure
            key={kind.id}
            isOpenAtFirst={index === 0}
            title={
              <>
                <b>{kind.label}</b>
                <span class="note">
                  {[
                    (kind.open > 0 || kind.accepted + kind.refused === 0) &&
                      fill(m.data.openCount, { count: f.count(kind.open) }),
                    kind.accepted > 0 && fill(m.data.acceptedCount, { count: f.count(kind.accepted) }),
                    kind.refused > 0 && fill(m.data.refusedCount, { count: f.count(kind.refused) }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </>
            }
          >
            {kind.open > 1 && (
              <div class="row">
                <Button
                  kind="primary"
                  isSmall
                  icon="check"
                  label={fill(m.data.acceptAllOf, { kind: kind.label })}
                  onPress={() => ofKind(kind.id, kind.label, 'accepted')}
                >
                  {m.data.acceptAll}
                </Button>
                <PlainButton
                  icon="close"
                  label={fill(m.data.refuseAllOf, { kind: kind.label })}
                  onPress={() => ofKind(kind.id, kind.label, 'refused')}
                >
                  {m.data.refuse}
                </PlainButton>
              </div>
            )}
            <ul class="repairs">
              {repairs.map((repair) => (
                <Repair key={repair.key} repair={repair} />
              ))}
            </ul>
            {repairs.length < kind.open + kind.accepted + kind.refused && (
              <PlainButton icon="down" onPress={more}>
                {m.more}
              </PlainButton>
            )}
          </Disclosure>
        );
      })}
    </>
  );
}

function Repair({ repair }: { readonly repair: RepairView }) {
  const { m, work } = useSession();
  const { key, status, sheet, row, column, header, customer, from, to, why } = repair;
  const decide = (decided: 'accepted' | 'refused' | 'undone') =>
    void work.run({ kind: 'repairs', status: decided, of: { keys: [key] } });
  return (
    <li class={`repair ${status}`}>
      <FromTo from={from} to={to} />
      <p class="note">
        {[header, customer].filter(Boolean).join(' · ')}
        {row && <CellLink sheet={sheet} row={row} column={column} />}
      </p>
      <p class="note">{why}</p>
      <div class="row">
        {status === 'accepted' && (
          <Button isSmall icon="undo" onPress={() => decide('undone')}>
            {m.data.takeBack}
          </Button>
        )}
        {status !== 'accepted' && (
          <Button
            isSmall
            icon="check"
            label={fill(m.data.acceptName, { from, to })}
            onPress={() => decide('accepted')}
          >
            {m.data.accept}
          </Button>
        )}
        {(status === 'proposed' || status === 'undone') && (
          <PlainButton
            icon="close"
            label={fill(m.data.refuseName, { from })}
            onPress={() => decide('refused')}
          >
            {m.data.refuse}
          </PlainButton>
        )}
      </div>
    </li>
  );
}
