import { useState } from 'preact/hooks';
import type { CustomerView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button, LinkButton } from '../../parts/Button';
import { CellLink } from '../../parts/CellLink';
import { Disclosure } from '../../parts/Disclosure';
import { Icon } from '../../parts/Icon';
import { Notice } from '../../parts/Notice';
import { Section } from '../../parts/Section';
import { useSession } from '../../state/session';
import { CustomerTimeline } from './CustomerTimeline';
import { CustomerValue } from './CustomerValue';
import { NoteForm } from './NoteForm';
import { PersonalData } from './PersonalData';

export function CustomerShown({ customer }: { readonly customer: CustomerView }) {
  const { m, f, host, can } = useSession();
  const { nextCare, segmentPath, facts } = customer;
  return (
    <article class="customer" aria-label={customer.name}>
      <Head customer={customer} />
      <Contact customer={customer} />
      <CustomerValue customer={customer} />
      {nextCare && (
        <div class="card next-care">
          <Icon name="clock" />
          <div>
            <b>{m.customer.nextCare}</b>
            <div>
              {f.near(nextCare.due, host.today)}: {nextCare.reason}
            </div>
          </div>
        </div>
      )}
      <CustomerTimeline customer={customer} />
      {segmentPath.length > 1 && (
        <Section title={m.customer.path}>
          <ol class="path">
            {segmentPath.map(({ day, segment }) => (
              <li key={`${day} ${segment}`}>
                <span class="chip">{segment}</span>
                <span class="note">{f.day(day)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {facts.length > 0 && (
        <Disclosure title={m.customer.facts}>
          <dl class="facts">
            {facts.map(({ field, label, value }) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      {can('person') && <PersonalData id={customer.id} />}
    </article>
  );
}

function Head({ customer }: { readonly customer: CustomerView }) {
  const { m } = useSession();
  const { name, id, sheet, row, mergedInto, stage, segment, scores, owner, consent } = customer;
  return (
    <header class="customer-head">
      <span class="initial" aria-hidden>
        {initialOf(name)}
      </span>
      <div>
        <h2>{name}</h2>
        <div class="muted">{id}</div>
        <div class="row">
          {segment && <span class="chip accent">{segment}</span>}
          {stage && <span class="chip">{stage}</span>}
        </div>
        {scores && (
          <div class="scores" role="img" aria-label={fill(m.customer.scores, scores)}>
            {(['r', 'f', 'm'] as const).map((letter) => (
              <span key={letter}>
                {letter.toUpperCase()}
                <b>{scores[letter]}</b>
              </span>
            ))}
          </div>
        )}
        <div class="note">
          {[owner && `${m.customer.owner}: ${owner}`, consent && `${m.customer.consent}: ${consent}`]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <CellLink sheet={sheet} row={row} column={null} />
        {mergedInto && <Notice>{fill(m.customer.merged, { id: mergedInto })}</Notice>}
      </div>
    </header>
  );
}

/** A Vietnamese name is called by its last word. */
function initialOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .split(/\s+/);
  return (words[words.length - 1]?.[0] ?? '?').toLocaleUpperCase();
}

function Contact({ customer }: { readonly customer: CustomerView }) {
  const { m } = useSession();
  const { name, call, zalo, mailto, phone, email } = customer;
  const [isNoting, setIsNoting] = useState(false);
  return (
    <>
      <div class="contact">
        {call && (
          <LinkButton href={call} icon="phone" label={fill(m.today.callName, { name })}>
            {m.today.call}
          </LinkButton>
        )}
        {zalo && (
          <LinkButton href={zalo} icon="chat" label={fill(m.today.zaloName, { name })}>
            {m.today.zalo}
          </LinkButton>
        )}
        {mailto && (
          <LinkButton href={mailto} icon="mail" label={fill(m.today.emailName, { name })}>
            {m.today.email}
          </LinkButton>
        )}
        <Button icon="note" isPressed={isNoting} onPress={() => setIsNoting(!isNoting)}>
          {m.customer.note}
        </Button>
      </div>
      {(phone || email) && (
        <p class="reach">
          {phone && <span class="phone">{phone}</span>}
          {email && <span>{email}</span>}
        </p>
      )}
      {isNoting && <NoteForm customer={customer} close={() => setIsNoting(false)} />}
    </>
  );
}
