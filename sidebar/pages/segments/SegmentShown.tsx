import type { SegmentsView } from '../../../shared/desk/views';
import { fill } from '../../fill';
import { Button, PlainButton } from '../../parts/Button';
import { formatsOf } from '../../state/formats';
import { useSession } from '../../state/session';

interface SegmentShownProps {
  readonly segment: SegmentsView['segments'][number];
  readonly currency: string | null;
  /** Shows only the rows of this segment, or all again. */
  readonly filter: (() => void) | null;
  readonly isFiltered: boolean;
  readonly close: () => void;
}

/** One segment: how many, what they bring and may take away, and what to do. */
export function SegmentShown({ segment, currency, filter, isFiltered, close }: SegmentShownProps) {
  const { m, language } = useSession();
  const f = formatsOf(language, currency);
  const { name, color, count, share, revenue, revenueShare, valueAtRisk, predicted, advice } = segment;
  const money = (label: string, amount: number | null) =>
    amount !== null && (
      <div>
        <dt>{label}</dt>
        <dd>{f.shortMoney(amount)}</dd>
      </div>
    );
  return (
    <article class="card segment" aria-label={name} aria-live="polite">
      <div class="segment-head">
        <span class="swatch" style={{ backgroundColor: color }} aria-hidden />
        <h2>{name}</h2>
        <PlainButton icon="close" label={m.close} onPress={close} />
      </div>
      <p>
        {fill(m.segments.customers, { count, text: f.count(count) })}: <b>{f.share(share)}</b>{' '}
        {m.segments.share}
        {revenueShare !== null && (
          <>
            , <b>{f.share(revenueShare)}</b> {m.segments.revenueShare}
          </>
        )}
      </p>
      <dl class="figures">
        {money(m.segments.revenue, revenue)}
        {money(m.segments.predicted, predicted)}
        {money(m.segments.atRisk, valueAtRisk)}
      </dl>
      <h3>{m.segments.advice}</h3>
      <p>{advice}</p>
      {filter && count > 0 && (
        <Button
          kind={isFiltered ? 'tonal' : 'primary'}
          isWide
          icon={isFiltered ? 'close' : 'filter'}
          onPress={filter}
        >
          {isFiltered ? m.segments.all : m.segments.filter}
        </Button>
      )}
    </article>
  );
}
