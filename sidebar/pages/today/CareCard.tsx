import { useState } from 'preact/hooks';
import type { CareItem, TodayView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button, PlainButton } from '../../parts/Button';
import { CellLink } from '../../parts/CellLink';
import { CopyText } from '../../parts/CopyText';
import { Icon } from '../../parts/Icon';
import { useSession } from '../../state/session';
import { useId } from '../../state/useId';
import { CareOutcome } from './CareOutcome';
import { CareSnooze } from './CareSnooze';
import { ContactButtons } from './ContactButtons';

export interface CareCardProps {
  readonly item: CareItem;
  readonly today: TodayView;
  readonly isOpenAtFirst: boolean;
  readonly setHandled: (isHandled: boolean) => void;
}

type Asked = 'outcome' | 'snooze' | null;

/** One customer of today's list: who, why, how to reach them, and what came of it. */
export function CareCard({ item, today, isOpenAtFirst, setHandled }: CareCardProps) {
  const { m, f, work, openCustomer } = useSession();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [asked, setAsked] = useState<Asked>(null);
  const [channel, setChannel] = useState<string | null>(null);
  const id = useId();

  const finish = (status: 'done' | 'snoozed' | 'skipped', outcome: string, until: string | null) => {
    setHandled(true);
    void work
      .run({ kind: 'care', key: item.key, status, until, channel, outcome })
      .then((isDone) => !isDone && setHandled(false));
  };
  const reach = (by: string | null) => {
    setChannel(by);
    setIsOpen(true);
    setAsked('outcome');
  };
  return (
    <li class={isOpen ? 'card care open' : 'card care'}>
      <button
        type="button"
        class="care-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span class="care-name">{item.customer}</span>
        {item.valueAtRisk !== null && (
          <span class="care-value">
            <span class="unseen">{m.today.atRisk}: </span>
            {f.shortMoney(item.valueAtRisk)}
          </span>
        )}
        <span class="care-reason">{item.reason}</span>
        <Icon name="down" size={16} />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <>
            <Due item={item} today={today.today} />
            {item.text && <CopyText label={m.today.text} text={item.text} />}
          </>
        )}
      </div>
      <div class="row care-actions">
        <ContactButtons
          name={item.customer}
          call={item.call}
          zalo={item.zalo}
          mailto={item.email && `mailto:${item.email}`}
          channels={today.channels}
          onContact={reach}
        />
        <Button
          icon="check"
          kind={isOpen ? 'primary' : 'plain'}
          isSmall
          label={fill(m.today.doneName, { name: item.customer })}
          onClick={() => reach(channel)}
        >
          {m.today.done}
        </Button>
      </div>
      {isOpen && asked === 'outcome' && (
        <CareOutcome
          channels={today.channels}
          channel={channel}
          setChannel={setChannel}
          save={(outcome) => finish('done', outcome, null)}
          close={() => setAsked(null)}
        />
      )}
      {isOpen && asked === 'snooze' && (
        <CareSnooze
          today={today.today}
          save={(until) => finish('snoozed', '', until)}
          close={() => setAsked(null)}
        />
      )}
      {isOpen && asked === null && (
        <div class="row care-more">
          <PlainButton icon="clock" onClick={() => setAsked('snooze')}>
            {m.today.snooze}
          </PlainButton>
          <PlainButton icon="close" onClick={() => finish('skipped', '', null)}>
            {m.today.skip}
          </PlainButton>
          <PlainButton icon="customer" onClick={() => openCustomer(item.customerId)}>
            {m.today.open}
          </PlainButton>
          {item.sheet && item.row && <CellLink sheet={item.sheet} row={item.row} column={null} />}
        </div>
      )}
    </li>
  );
}

function Due({ item, today }: { readonly item: CareItem; readonly today: string }) {
  const { m, f } = useSession();
  const isLate = item.due < today;
  return (
    <p class="care-facts">
      {item.segment && <span class="chip">{item.segment}</span>}
      <span class={isLate ? 'chip warning' : 'chip'}>
        {isLate ? fill(m.today.overdue, { day: f.day(item.due) }) : item.rule}
      </span>
      {item.phone && <span class="phone">{item.phone}</span>}
    </p>
  );
}
