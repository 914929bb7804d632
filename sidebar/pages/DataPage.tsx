import { useState } from 'preact/hooks';
import type { QualityView } from '../../shared/desk/views';
import { Ring } from '../charts/Ring';
import { fill } from '../fill';
import { Choices } from '../parts/Choices';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { ColumnQuality } from './data/ColumnQuality';
import { Duplicates } from './data/Duplicates';
import { DUPLICATE, Repairs } from './data/Repairs';

const AT_ONCE = 60;
const GOOD = 0.9;
const FAIR = 0.7;

type Part = 'repairs' | 'duplicates' | 'quality';

/** How well the data reads, what would make it better, and who is there twice. */
export function DataPage() {
  const { m } = useSession();
  const [most, setMost] = useState(AT_ONCE);
  const view = useView('data', { most });
  return (
    <>
      <h1>{m.data.title}</h1>
      <Viewed of={view}>{(data) => <Quality data={data} more={() => setMost(most + AT_ONCE)} />}</Viewed>
    </>
  );
}

function Quality({ data, more }: { readonly data: QualityView; readonly more: () => void }) {
  const { m, f } = useSession();
  const [part, setPart] = useState<Part>('repairs');
  const open = data.kinds.reduce((sum, { id, open }) => sum + (id === DUPLICATE ? 0 : open), 0);
  const pairs = data.duplicates.filter(({ status }) => status === 'proposed').length;
  const { quality } = data;
  return (
    <>
      {quality !== null && (
        <div class="card summary">
          <Ring
            share={quality}
            tone={quality >= GOOD ? 'good' : quality >= FAIR ? 'warning' : 'bad'}
            label={fill(m.data.scoreLabel, { share: f.share(quality) })}
          >
            {f.share(quality)}
          </Ring>
          <div>
            <strong>{m.data.score}</strong>
            <div class="muted">{open > 0 ? fill(m.data.open, { count: f.count(open) }) : m.data.allGood}</div>
          </div>
        </div>
      )}
      <Choices
        label={m.data.partList}
        value={part}
        choices={[
          { value: 'repairs', label: m.data.parts.repairs, count: open ? f.count(open) : '' },
          { value: 'duplicates', label: m.data.parts.duplicates, count: pairs ? f.count(pairs) : '' },
          { value: 'quality', label: m.data.parts.quality },
        ]}
        onChange={setPart}
      />
      {part === 'repairs' && <Repairs data={data} more={more} />}
      {part === 'duplicates' && <Duplicates data={data} />}
      {part === 'quality' && <ColumnQuality data={data} />}
    </>
  );
}
