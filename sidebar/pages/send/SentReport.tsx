import type { SendPreview, SendReport } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';
import { Drafts } from './Drafts';
import { LaterLine } from './LaterLine';
import { Reasons } from './Reasons';
import { Skipped } from './Skipped';

interface SentReportProps {
  readonly report: SendReport;
  readonly preview: SendPreview;
  /** Looks anew at what is left. */
  readonly again: () => void;
}

/** What went out, what did not, and what nobody knows. */
export function SentReport({ report, preview, again }: SentReportProps) {
  const { m, f, go } = useSession();
  const { sent, failed, unknown, skipped, later, stopped, drafts } = report;
  const count = (list: readonly unknown[]) => ({ count: f.count(list.length) });
  const nameOf = (wanted: string) => preview.will.find(({ key }) => key === wanted)?.customer ?? wanted;
  const isNothing = sent === 0 && drafts.length === 0;
  return (
    <div class="viewed" role="status">
      {(sent > 0 || isNothing) && (
        <Notice kind={isNothing ? 'info' : 'good'} title={fill(m.send.sent, { count: f.count(sent) })} />
      )}
      {stopped && <Notice kind="warning">{stopped}</Notice>}
      {drafts.length > 0 && <Drafts drafts={drafts} nameOf={nameOf} />}
      {unknown.length > 0 && (
        <Notice kind="warning" title={fill(m.send.unknown, count(unknown))}>
          <p>{m.send.unknownWhy}</p>
          {unknown.map(({ customer }) => customer).join(', ')}
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice kind="bad" title={fill(m.send.failed, count(failed))}>
          <Reasons people={failed} isOpenWhereFew />
        </Notice>
      )}
      <LaterLine later={later} day={preview.laterDay} />
      <Skipped skipped={skipped} />
      <div class="main-action">
        {stopped && (
          <Button isWide icon="refresh" onPress={again}>
            {m.send.again}
          </Button>
        )}
        <Button kind="primary" isWide onPress={() => go('today')}>
          {m.send.finish}
        </Button>
      </div>
    </div>
  );
}
