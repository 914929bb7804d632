import type { CareItem } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { LinkButton } from '../../parts/Button';
import { useSession } from '../../state/session';

/** Ways that a person goes by hand, each at its channel's place in `TodayView.channels`. */
const WAYS = ['call', 'zalo', 'email', 'sms'] as const;

export type Way = (typeof WAYS)[number];

const ICONS = { call: 'phone', zalo: 'chat', email: 'mail', sms: 'note' } as const;

/** How many stand on a card that is closed. */
const AT_FIRST = 2;

interface ContactButtonsProps {
  readonly item: CareItem;
  /** The words of the sheets, in the order of the ways. */
  readonly channels: readonly string[];
  readonly isOpen: boolean;
  readonly onContact: (way: Way, channel: string | null, event: Event) => void;
}

/** The ways to reach somebody, the rule's own first and the loudest. */
export function ContactButtons({ item, channels, isOpen, onContact }: ContactButtonsProps) {
  const { m } = useSession();
  const words = {
    call: [m.today.call, m.today.callName],
    zalo: [m.today.zalo, m.today.zaloName],
    email: [m.today.email, m.today.emailName],
    sms: [m.today.sms, m.today.smsName],
  } as const;
  const wanted = wantedWay(item, channels);
  const ways = WAYS.filter((way) => hrefOf(item, way) !== null).sort(
    (a, b) => Number(b === wanted) - Number(a === wanted),
  );
  if (ways.length === 0) return <span class="note">{m.today.noContact}</span>;
  return (
    <>
      {ways.slice(0, isOpen ? ways.length : AT_FIRST).map((way, index) => (
        <LinkButton
          key={way}
          href={hrefOf(item, way)!}
          icon={ICONS[way]}
          isSmall
          kind={index > 0 ? 'plain' : isOpen ? 'primary' : 'tonal'}
          label={fill(words[way][1], { name: item.customer })}
          onClick={(event) => onContact(way, channels[WAYS.indexOf(way)] ?? null, event)}
        >
          {words[way][0]}
        </LinkButton>
      ))}
    </>
  );
}

/**
 * How the rule wants it, where that is a way at all; undefined for a visit, or as you like. What a gateway would send,
 * Zalo ZNS, a person writes on Zalo.
 */
function wantedWay({ channel }: CareItem, channels: readonly string[]): Way | undefined {
  return WAYS[channels.findIndex((word) => channel?.startsWith(word))];
}

/** Does the rule want something that has no button here, such as a visit? */
export function isUnreachable(item: CareItem, channels: readonly string[]): boolean {
  const way = wantedWay(item, channels);
  return item.channel !== null && (way === undefined || hrefOf(item, way) === null);
}

function hrefOf(item: CareItem, way: Way): string | null {
  return way === 'email' ? item.email && `mailto:${item.email}` : item[way];
}
