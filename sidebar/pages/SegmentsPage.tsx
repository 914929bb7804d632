import { useState } from 'preact/hooks';
import type { SegmentsView } from '../../shared/desk/views';
import type { SidebarWords } from '../../shared/messages/sidebarMessages';
import { type GridCell, RfmGrid } from '../charts/RfmGrid';
import { ShareBar } from '../charts/ShareBar';
import { fill } from '../fill';
import { Button } from '../parts/Button';
import { Empty } from '../parts/Empty';
import { Notice } from '../parts/Notice';
import { Section } from '../parts/Section';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { SegmentShown } from './segments/SegmentShown';

/** Customers by how lately and how often they buy, and what each group is worth. */
export function SegmentsPage() {
  const { m } = useSession();
  const view = useView('segments', {});
  return (
    <>
      <h1>{m.segments.title}</h1>
      <Viewed of={view}>
        {(segments) =>
          segments.segments.some(({ count }) => count > 0) ? (
            <Segments view={segments} />
          ) : (
            <Empty icon="segments" title={m.segments.empty}>
              {m.segments.emptyWhy}
            </Empty>
          )
        }
      </Viewed>
    </>
  );
}

function Segments({ view }: { readonly view: SegmentsView }) {
  const { m, f, bridge, can } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  const [filtered, setFiltered] = useState<string | null>(null);
  const shown = view.segments.find(({ id }) => id === chosen);
  const filter = (segment: string | null) => {
    setFiltered(segment);
    bridge.call('filterSegment', { segment }).catch(() => setFiltered(null));
  };
  const filteredName = view.segments.find(({ id }) => id === filtered)?.name;
  return (
    <>
      {view.analysisDay && (
        <p class="muted">
          {fill(m.segments.summary, { count: f.count(view.customers), day: f.day(view.analysisDay) })}
        </p>
      )}
      {filteredName !== undefined && (
        <Notice
          isAlert
          actions={
            <Button isSmall icon="close" onPress={() => filter(null)}>
              {m.segments.all}
            </Button>
          }
        >
          {fill(m.segments.filtered, { name: filteredName })}
        </Notice>
      )}
      <RfmGrid
        label={m.segments.grid}
        bins={view.bins}
        cellAt={(r, f) => gridCell(view, r, f, chosen, m)}
        onChoose={(r, f) => setChosen(view.grid[r - 1]?.[f - 1]?.segment ?? null)}
      />
      {shown ? (
        <SegmentShown
          segment={shown}
          currency={view.currency}
          filter={can('filterSegment') ? () => filter(shown.id === filtered ? null : shown.id) : null}
          isFiltered={shown.id === filtered}
          close={() => setChosen(null)}
        />
      ) : (
        <p class="muted">{m.segments.hint}</p>
      )}
      <Section title={m.segments.list} note={m.segments.legend}>
        <ul class="segment-list">
          {view.segments.map((segment) => (
            <li key={segment.id}>
              <button
                type="button"
                aria-pressed={segment.id === chosen}
                onClick={() => setChosen(segment.id === chosen ? null : segment.id)}
              >
                <span class="swatch" style={{ backgroundColor: segment.color }} aria-hidden />
                <span class="segment-name">{segment.name}</span>
                <b>{f.count(segment.count)}</b>
                <ShareBar share={segment.revenueShare ?? 0} color={segment.color} />
                <span class="note">
                  {segment.revenueShare === null ? '–' : f.share(segment.revenueShare)}
                  <span class="unseen"> {m.segments.revenueShare}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function gridCell(
  view: SegmentsView,
  r: number,
  f: number,
  chosen: string | null,
  m: SidebarWords,
): GridCell {
  const { count, segment: id } = view.grid[r - 1]?.[f - 1] ?? { count: 0, segment: null };
  const segment = view.segments.find((each) => each.id === id);
  return {
    text: String(count),
    label: fill(m.segments.cell, { r, f, segment: segment?.name ?? m.segments.noSegment, count }),
    color: segment?.color ?? null,
    isChosen: chosen !== null && id === chosen,
    isFaint: count === 0,
  };
}
