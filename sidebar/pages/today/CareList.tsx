import type { TodayView } from '../../../shared/desk/views';
import { Ring } from '../../charts/Ring';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Notice } from '../../parts/Notice';
import { dayAfter } from '../../state/formats';
import { useSession } from '../../state/session';
import { useHandled } from '../../state/useHandled';
import { CalendarButton } from './CalendarButton';
import { CareCard } from './CareCard';

/** Shops refresh daily or weekly; a list of older figures needs a word. */
const FRESH_DAYS = 14;

interface CareListProps {
  readonly today: TodayView;
  /** Whose list it is; null: of all. */
  readonly owner: string | null;
  readonly showAll: () => void;
  readonly more: () => void;
}

/** How far the day is, then card by card what is left of it. */
export function CareList({ today, owner, showAll, more }: CareListProps) {
  const { m, work } = useSession();
  const { left, handle } = useHandled(today.items);
  const gone = today.items.length - left.length;
  const count = Math.max(0, today.count - gone);
  const done = today.done + gone;
  if (count === 0) return <NothingLeft today={today} done={done} owner={owner} showAll={showAll} />;
  return (
    <>
      <Summary today={today} left={count} done={done} />
      <Stale today={today} />
      <SendOffers today={today} />
      <ol class="cards">
        {left.map((item, index) => (
          <CareCard
            key={item.key}
            item={item}
            today={today}
            isOpenAtFirst={index === 0}
            isShared={owner === null && today.owners.length > 1}
            handle={handle}
            handOver={(action) =>
              owner === null || owner === action.owner ? void work.run(action) : handle(action)
            }
          />
        ))}
      </ol>
      {today.count > today.items.length && (
        <Button isWide onPress={more}>
          {m.more}
        </Button>
      )}
      <div class="row">
        <Later today={today} />
        <CalendarButton keys={left.map(({ key }) => key)}>{m.today.calendarList}</CalendarButton>
      </div>
    </>
  );
}

function NothingLeft({
  today,
  done,
  owner,
  showAll,
}: Omit<CareListProps, 'more'> & { readonly done: number }) {
  const { m } = useSession();
  return (
    <>
      {owner !== null && today.owners.length > 0 ? (
        <Empty
          icon="today"
          title={m.today.ownerDone}
          action={<Button onPress={showAll}>{m.today.showEverybody}</Button>}
        />
      ) : (
        <Empty icon="today" title={done > 0 ? m.today.allDone : m.today.none}>
          {done > 0 ? m.today.allDoneWhy : m.today.noneWhy}
        </Empty>
      )}
      <Later today={today} />
    </>
  );
}

/** Due as well, but kept for later, so that the day can be done. */
function Later({ today: { later } }: { readonly today: TodayView }) {
  const { m, f } = useSession();
  return later > 0 ? <p class="muted">{fill(m.today.later, { count: f.count(later) })}</p> : null;
}

/** Who has bought since the figures ended looks like a quiet customer: the user should know before they call. */
function Stale({ today: { today, analysisDay } }: { readonly today: TodayView }) {
  const { m, f } = useSession();
  if (analysisDay === null || dayAfter(analysisDay, FRESH_DAYS) >= today) return null;
  return <Notice kind="warning">{fill(m.today.stale, { day: f.day(analysisDay) })}</Notice>;
}

interface SummaryProps {
  readonly today: TodayView;
  readonly left: number;
  readonly done: number;
}

function Summary({ today, left, done }: SummaryProps) {
  const { m, f } = useSession();
  const all = left + done;
  const progress = fill(m.today.doneOf, { done, all });
  return (
    <div class="card summary">
      <Ring share={done / all} label={progress}>
        {f.count(left)}
      </Ring>
      <div>
        <strong>
          <span class="unseen">{f.count(left)} </span>
          {fill(m.today.toDo, { count: left })}
        </strong>
        <div class="muted">{progress}</div>
        {today.valueAtRisk !== null && (
          <div class="muted">
            {m.today.atRisk}: <b class="nowrap">{f.shortMoney(today.valueAtRisk)}</b>
          </div>
        )}
      </div>
    </div>
  );
}

/** What a machine could send, by each way that this host has; who may not get it is said on the next page. */
function SendOffers({ today }: { readonly today: TodayView }) {
  const { m, f, host, can, openSend } = useSession();
  const offers = today.sendable.filter(({ channel, count }) => count > 0 && host.sends.includes(channel));
  if (!can('previewSend')) return null;
  return (
    <>
      {offers.map(({ channel, count }) => (
        <Button key={channel} isWide icon="send" onPress={() => openSend(channel)}>
          {fill(m.today.send[channel], { count: f.count(count) })}
        </Button>
      ))}
    </>
  );
}
