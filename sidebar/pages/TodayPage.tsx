import { useState } from 'preact/hooks';
import type { TodayView } from '../../shared/desk/views';
import { Ring } from '../charts/Ring';
import { fill } from '../fill';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { Notice } from '../parts/Notice';
import { UserCard } from '../parts/UserCard';
import { Viewed } from '../parts/Viewed';
import { dayAfter } from '../state/formats';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { CareCard } from './today/CareCard';

const AT_ONCE = 30;
/** Shops refresh daily or weekly; a list of older figures needs a word. */
const FRESH_DAYS = 14;

/** Whom to care for today, the most value at risk first. */
export function TodayPage() {
  const { m } = useSession();
  const [most, setMost] = useState(AT_ONCE);
  const view = useView('today', { most });
  return (
    <>
      <h1>{m.today.title}</h1>
      <UserCard />
      <Viewed of={view}>{(today) => <CareList today={today} more={() => setMost(most + AT_ONCE)} />}</Viewed>
    </>
  );
}

function CareList({ today, more }: { readonly today: TodayView; readonly more: () => void }) {
  const { m } = useSession();
  // What was just dealt with leaves the list at once, and comes back if it could not be saved.
  const [handled, setHandled] = useState<readonly string[]>([]);
  const items = today.items.filter(({ key }) => !handled.includes(key));
  const gone = today.items.length - items.length;
  const left = Math.max(0, today.count - gone);
  const done = today.done + gone;
  if (left === 0)
    return (
      <Empty icon="today" title={done > 0 ? m.today.allDone : m.today.none}>
        {done > 0 ? m.today.allDoneWhy : m.today.noneWhy}
      </Empty>
    );
  return (
    <>
      <Summary today={today} left={left} done={done} />
      <Stale today={today} />
      <SendOffer today={today} />
      <ol class="cards">
        {items.map((item, index) => (
          <CareCard
            key={item.key}
            item={item}
            today={today}
            isOpenAtFirst={index === 0}
            setHandled={(isHandled) =>
              setHandled((keys) => (isHandled ? [...keys, item.key] : keys.filter((key) => key !== item.key)))
            }
          />
        ))}
      </ol>
      {today.count > today.items.length && (
        <Button isWide onClick={more}>
          {m.more}
        </Button>
      )}
    </>
  );
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

/** E-mail to all of the list who have an address; who may not get one is said on the next page. */
function SendOffer({ today }: { readonly today: TodayView }) {
  const { m, can, openSend } = useSession();
  const keys = today.items.filter(({ email }) => email !== null).map(({ key }) => key);
  if (keys.length === 0 || !can('previewSend')) return null;
  return (
    <Button isWide icon="mail" onClick={() => openSend(keys)}>
      {fill(m.today.send, { count: keys.length })}
    </Button>
  );
}
