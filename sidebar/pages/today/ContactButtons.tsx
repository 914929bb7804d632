import { fill } from '../../fill';
import { LinkButton } from '../../parts/Button';
import { useSession } from '../../state/session';

interface ContactButtonsProps {
  readonly name: string;
  readonly call: string | null;
  readonly zalo: string | null;
  readonly mailto: string | null;
  /** The words of the Interactions sheet, the call first. */
  readonly channels: readonly string[];
  readonly onContact: (channel: string | null) => void;
}

/** The ways to reach somebody, as many as there are. */
export function ContactButtons({ name, call, zalo, mailto, channels, onContact }: ContactButtonsProps) {
  const { m } = useSession();
  const like = (word: RegExp) => channels.find((channel) => word.test(channel)) ?? null;
  if (!call && !zalo && !mailto) return <span class="note">{m.today.noContact}</span>;
  return (
    <>
      {call && (
        <LinkButton
          href={call}
          icon="phone"
          isSmall
          label={fill(m.today.callName, { name })}
          onClick={() => onContact(channels[0] ?? null)}
        >
          {m.today.call}
        </LinkButton>
      )}
      {zalo && (
        <LinkButton
          href={zalo}
          icon="chat"
          isSmall
          label={fill(m.today.zaloName, { name })}
          onClick={() => onContact(like(/zalo/i))}
        >
          {m.today.zalo}
        </LinkButton>
      )}
      {!call && mailto && (
        <LinkButton
          href={mailto}
          icon="mail"
          isSmall
          label={fill(m.today.emailName, { name })}
          onClick={() => onContact(like(/mail/i))}
        >
          {m.today.email}
        </LinkButton>
      )}
    </>
  );
}
