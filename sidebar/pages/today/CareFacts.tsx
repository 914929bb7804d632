import type { CareItem, TodayView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { CopyText } from '../../parts/CopyText';
import { useSession } from '../../state/session';
import { isUnreachable } from './ContactButtons';

interface CareFactsProps {
  readonly item: CareItem;
  readonly today: TodayView;
}

/** All that is to be known before a customer is reached: what for, what else, and the words. */
export function CareFacts({ item, today }: CareFactsProps) {
  const { m, f } = useSession();
  const { segment, due, rule, channel, phone, owner, also, note, script, text } = item;
  const isLate = due < today.today;
  return (
    <>
      <p class="care-facts">
        {segment && <span class="chip">{segment}</span>}
        <span class="chip">{rule}</span>
        {isLate && <span class="chip warning">{fill(m.today.overdue, { day: f.day(due) })}</span>}
        {isUnreachable(item, today.channels) && <span class="chip accent">{channel}</span>}
        {phone && <span class="phone">{phone}</span>}
        {owner && <span class="note">{fill(m.today.inCharge, { name: owner })}</span>}
      </p>
      {also.length > 0 && (
        <div>
          <span class="note">{m.today.also}</span>
          <ul class="also">
            {also.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {note && <p class="note">{note}</p>}
      {script && (
        <div>
          <span class="note">{m.today.script}</span>
          <blockquote>{script}</blockquote>
        </div>
      )}
      {text && <CopyText label={m.today.text} text={text} />}
    </>
  );
}
