import type { SendPreview, SendReport } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Button, LinkButton } from '../../parts/Button';
import { CopyText } from '../../parts/CopyText';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';
import { Skipped } from './Skipped';

interface SentReportProps {
  readonly report: SendReport;
  readonly preview: SendPreview;
}

/** What went out, what did not, and what nobody knows. */
export function SentReport({ report, preview }: SentReportProps) {
  const { m, go } = useSession();
  const { sent, failed, unknown, skipped, later, stopped, drafts } = report;
  const customerOf = new Map(preview.will.map(({ key, customer }) => [key, customer]));
  return (
    <div role="status">
      {(sent > 0 || drafts.length === 0) && <Notice kind="good" title={fill(m.send.sent, { count: sent })} />}
      {drafts.length > 0 && (
        <>
          <Notice title={fill(m.send.drafts, { count: drafts.length })}>{m.send.draftsWhy}</Notice>
          <ul class="plain-rows">
            {drafts.map(({ key, url, paste }) => (
              <li key={key}>
                <LinkButton href={url} icon="mail" isWide>
                  {fill(m.send.openDraft, { name: customerOf.get(key) ?? '' })}
                </LinkButton>
                {paste && <CopyText label={m.send.paste} text={paste} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length > 0 && (
        <Notice kind="warning" title={fill(m.send.unknown, { count: unknown.length })}>
          <p>{m.send.unknownWhy}</p>
          {unknown.map(({ customer }) => customer).join(', ')}
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice kind="bad" title={fill(m.send.failed, { count: failed.length })}>
          <ul>
            {failed.map(({ key, customer, why }) => (
              <li key={key}>
                <b>{customer}</b>: {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {stopped && <Notice kind="warning">{stopped}</Notice>}
      {later > 0 && <Notice>{fill(m.send.later, { count: later })}</Notice>}
      <Skipped skipped={skipped} />
      <div class="main-action">
        <Button kind="primary" isWide onClick={() => go('today')}>
          {m.send.finish}
        </Button>
      </div>
    </div>
  );
}
