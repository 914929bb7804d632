import type { OutgoingMessage } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Disclosure } from '../../parts/Disclosure';
import { useSession } from '../../state/session';
import { smsLength } from './smsLength';

interface MessageShownProps {
  readonly message: OutgoingMessage;
  readonly isOpenAtFirst: boolean;
}

/** A message as it will be read. The text is shown as text, whatever is in it. */
export function MessageShown({ message, isOpenAtFirst }: MessageShownProps) {
  const { m, f } = useSession();
  const { channel, customer, to, subject, body, fields } = message;
  const { characters, messages } = smsLength(body);
  return (
    <Disclosure
      isOpenAtFirst={isOpenAtFirst}
      title={
        <>
          <b>{customer}</b>
          <span class="note">{channel === 'email' ? subject : to}</span>
        </>
      }
    >
      <p class="note">
        {m.send.to}: {to}
      </p>
      {body && (
        <blockquote class="message">
          {channel === 'email' && <strong>{subject}</strong>}
          {body}
        </blockquote>
      )}
      {channel === 'sms' && (
        <p class="note">{fill(m.send.length, { length: f.count(characters), count: messages })}</p>
      )}
      {fields && (
        <>
          <p class="note">{fill(m.send.template, { id: subject })}</p>
          <dl class="facts">
            {Object.entries(fields).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Disclosure>
  );
}
