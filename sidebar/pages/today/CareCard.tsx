import { useRef, useState } from 'preact/hooks';
import type { Action } from '../../../shared/desk/calls';
import type { CareItem, TodayView } from '../../../shared/desk/views';
import { copyText } from '../../copyText';
import { fill } from '../../fill';
import { Button, PlainButton } from '../../parts/Button';
import { CellLink } from '../../parts/CellLink';
import { Icon } from '../../parts/Icon';
import { dayAfter } from '../../state/formats';
import { useSession } from '../../state/session';
import { useId } from '../../state/useId';
import { CalendarButton } from './CalendarButton';
import { CareFacts } from './CareFacts';
import { CareHandOver } from './CareHandOver';
import { CareOutcome } from './CareOutcome';
import { CareSnooze } from './CareSnooze';
import { ContactButtons, type Way } from './ContactButtons';

type CareAction = Extract<Action, { readonly kind: 'care' }>;

export interface CareCardProps {
  readonly item: CareItem;
  readonly today: TodayView;
  readonly isOpenAtFirst: boolean;
  /** Are lists of several people shown at once? */
  readonly isShared: boolean;
  /** Does it, and takes the item off the list. */
  readonly handle: (action: CareAction) => void;
  /** Does it where the item stays. */
  readonly handOver: (action: CareAction) => void;
}

type Asked = 'outcome' | 'snooze' | 'handOver' | null;

/** One customer of today's list: who, why, how to reach them, and what came of it. */
export function CareCard({ item, today, isOpenAtFirst, isShared, handle, handOver }: CareCardProps) {
  const { m, f, openCustomer } = useSession();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [asked, setAsked] = useState<Asked>(null);
  const [channel, setChannel] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const id = useId();
  const card = useRef<HTMLLIElement>(null);

  const action = { kind: 'care', key: item.key, until: null, channel, outcome: '' } as const;
  const snooze = (until: string, outcome = '') => handle({ ...action, status: 'snoozed', until, outcome });
  const ask = (what: Asked) => {
    setAsked(what);
    // What was pressed is gone: who uses the keyboard goes on with what came instead.
    requestAnimationFrame(() => {
      const next = card.current?.querySelector<HTMLElement>('.answer button, .care-more button');
      if (document.activeElement === document.body) next?.focus();
    });
  };
  const close = () => ask(null);
  const reach = (way: Way | null, by: string | null, event?: Event) => {
    setIsOpen(true);
    // What is to be said is read first; the next press dials.
    if (way === 'call' && item.script && !isOpen) return event?.preventDefault();
    setIsCopied(null);
    if (way === 'zalo' && item.text) void copyText(item.text).then(setIsCopied);
    setChannel(by);
    setAsked('outcome');
  };
  return (
    <li ref={card} class={isOpen ? 'card care open' : 'card care'}>
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
        <span class="care-reason">
          {item.reason}
          {isShared && item.owner && !isOpen && ` (${item.owner})`}
        </span>
        <Icon name="down" size={16} />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <CareFacts item={item} today={today} />}
      </div>
      <div class="row care-actions">
        <ContactButtons item={item} channels={today.channels} isOpen={isOpen} onContact={reach} />
        <Button
          icon="check"
          kind={isOpen ? 'tonal' : 'plain'}
          isSmall
          label={fill(m.today.doneName, { name: item.customer })}
          onPress={() => reach(null, channel)}
        >
          {m.today.done}
        </Button>
      </div>
      {isOpen && asked === 'outcome' && (
        <CareOutcome
          channels={today.channels}
          channel={channel}
          setChannel={setChannel}
          isCopied={isCopied}
          save={(outcome) => handle({ ...action, status: 'done', outcome })}
          tryTomorrow={(outcome) => snooze(dayAfter(today.today, 1), outcome)}
          close={close}
        />
      )}
      {isOpen && asked === 'snooze' && (
        <CareSnooze today={today.today} save={(until) => snooze(until)} close={close} />
      )}
      {isOpen && asked === 'handOver' && (
        <CareHandOver
          owner={item.owner}
          owners={today.owners}
          save={(owner) => {
            close();
            handOver({ ...action, status: 'planned', channel: null, owner });
          }}
          close={close}
        />
      )}
      {isOpen && asked === null && (
        <div class="row care-more">
          <PlainButton icon="clock" onPress={() => ask('snooze')}>
            {m.today.snooze}
          </PlainButton>
          <PlainButton icon="close" onPress={() => handle({ ...action, status: 'skipped' })}>
            {m.today.skip}
          </PlainButton>
          <PlainButton icon="merge" onPress={() => ask('handOver')}>
            {m.today.handOver}
          </PlainButton>
          <CalendarButton keys={[item.key]}>{m.today.calendar}</CalendarButton>
          <PlainButton icon="customer" onPress={() => openCustomer(item.customerId)}>
            {m.today.open}
          </PlainButton>
          {item.sheet && item.row && <CellLink sheet={item.sheet} row={item.row} column={null} />}
        </div>
      )}
    </li>
  );
}
