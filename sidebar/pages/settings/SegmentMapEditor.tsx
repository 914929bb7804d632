import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../shared/desk/views';
import { RfmGrid } from '../../charts/RfmGrid';
import { fill } from '../../fill';
import { Button } from '../../parts/Button';
import { useSession } from '../../state/session';
import { useView } from '../../state/useView';
import { mapCells, mapRectangles } from './mapRectangles';

/** The map as a grid to be painted, so that no cell is left out and none is in two segments. */
export function SegmentMapEditor({ settings }: { readonly settings: SettingsView }) {
  const { m, ask } = useSession();
  const { segmentMap, bins } = settings;
  const saved = mapCells(segmentMap, bins);
  const [cells, setCells] = useState(saved);
  const names = new Map(segmentMap.map(({ id, name }) => [id, name]));
  const [brush, setBrush] = useState(segmentMap[0]?.id ?? '');
  const colors = new Map(useView('segments', {}).value?.segments.map(({ id, color }) => [id, color]) ?? []);
  const isChanged = JSON.stringify(cells) !== JSON.stringify(saved);
  const paint = (r: number, f: number) =>
    setCells(cells.map((row, at) => (at === r - 1 ? row.map((id, to) => (to === f - 1 ? brush : id)) : row)));
  const save = () =>
    ask({
      action: { kind: 'segmentMap', rows: mapRectangles(cells) },
      title: m.preview.title,
      go: m.settings.mapSave,
    });
  return (
    <>
      <p class="muted">{m.settings.mapNote}</p>
      <fieldset class="brushes" aria-label={m.settings.mapSegments}>
        {[...names].map(([id, name]) => (
          <label key={id} class={id === brush ? 'chosen' : ''}>
            <input type="radio" name="brush" checked={id === brush} onChange={() => setBrush(id)} />
            <span class="swatch" style={{ backgroundColor: colors.get(id) ?? '#e8eaed' }} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <RfmGrid
        label={m.settings.mapGrid}
        bins={bins}
        cellAt={(r, f) => {
          const id = cells[r - 1]?.[f - 1] ?? null;
          const segment = id === null ? m.segments.noSegment : (names.get(id) ?? id);
          return {
            text: id === brush ? '●' : '',
            label: fill(m.settings.mapCell, { r, f, segment }),
            color: id === null ? null : (colors.get(id) ?? '#e8eaed'),
            isChosen: id === brush,
            isFaint: false,
          };
        }}
        onChoose={paint}
      />
      {isChanged && (
        <div class="row">
          <Button kind="primary" onPress={save}>
            {m.settings.mapSave}
          </Button>
          <Button kind="plain" onPress={() => setCells(saved)}>
            {m.settings.reset}
          </Button>
        </div>
      )}
    </>
  );
}
