import { useState } from 'preact/hooks';
import type { CustomerView, TimelineEntry } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { PlainButton } from '../../parts/Button';
import { Icon, type IconName } from '../../parts/Icon';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';

const ICONS: Readonly<Record<TimelineEntry['kind'], IconName>> = {
  order: 'cart',
  interaction: 'chat',
  care: 'check',
  sent: 'send',
};

const AT_FIRST = 6;

/** What happened, newest first. */
export function CustomerTimeline({ customer }: { readonly customer: CustomerView }) {
  const { m, f, host } = useSession();
  const [isAll, setIsAll] = useState(false);
  const { timeline, timelineCount } = customer;
  const shown = isAll ? timeline : timeline.slice(0, AT_FIRST);
  return (
    <Section title={m.customer.timeline}>
      {timeline.length === 0 && <p class="muted">{m.customer.noTimeline}</p>}
      <ol class="timeline">
        {shown.map((entry, index) => (
          <li key={index} class={entry.kind}>
            <span class="dot">
              <Icon name={ICONS[entry.kind]} size={14} />
            </span>
            <div>
              <div class="head">
                <b>{m.customer.kinds[entry.kind]}</b>
                <span class="note">{f.near(entry.day, host.today)}</span>
              </div>
              <div>
                {entry.text}
                {entry.amount !== null && <b class="nowrap"> {f.money(entry.amount)}</b>}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {timeline.length > AT_FIRST && (
        <PlainButton onPress={() => setIsAll(!isAll)}>{isAll ? m.less : m.more}</PlainButton>
      )}
      {isAll && timelineCount > timeline.length && (
        <p class="muted">{fill(m.customer.moreTimeline, { count: timelineCount - timeline.length })}</p>
      )}
    </Section>
  );
}
