import { useRef, useState } from 'preact/hooks';
import { useSession } from '../state/session';

export interface GridCell {
  readonly text: string;
  readonly label: string;
  /** `#rrggbb`, light: the text on it is black in every theme. */
  readonly color: string | null;
  readonly isChosen: boolean;
  readonly isFaint: boolean;
}

interface RfmGridProps {
  readonly label: string;
  readonly bins: number;
  readonly cellAt: (r: number, f: number) => GridCell;
  readonly onChoose: (r: number, f: number) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Recency upwards, frequency to the right; one stop for the tab key, the arrow keys go from cell to cell. */
export function RfmGrid({ label, bins, cellAt, onChoose }: RfmGridProps) {
  const { m } = useSession();
  const grid = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([bins, bins]);
  const scores = Array.from({ length: bins }, (_, index) => index + 1);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [r, f] = [at[0] + step[0], at[1] + step[1]];
    if (r < 1 || f < 1 || r > bins || f > bins) return;
    setAt([r, f]);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${r} ${f}"]`)?.focus();
  };
  return (
    <div class="rfm">
      <span class="rfm-r" aria-hidden>
        {m.segments.recency} →
      </span>
      <fieldset
        class="rfm-grid"
        aria-label={label}
        ref={grid}
        onKeyDown={move}
        style={{ gridTemplateColumns: `repeat(${bins}, minmax(0, 1fr))` }}
      >
        {[...scores].reverse().map((r) =>
          scores.map((f) => {
            const cell = cellAt(r, f);
            return (
              <button
                key={`${r} ${f}`}
                type="button"
                data-cell={`${r} ${f}`}
                class={`rfm-cell${cell.isFaint ? ' faint' : ''}`}
                aria-label={cell.label}
                aria-pressed={cell.isChosen}
                tabIndex={r === at[0] && f === at[1] ? 0 : -1}
                style={cell.color === null ? {} : { backgroundColor: cell.color }}
                onClick={() => {
                  setAt([r, f]);
                  onChoose(r, f);
                }}
              >
                {cell.text}
              </button>
            );
          }),
        )}
      </fieldset>
      <span class="rfm-f" aria-hidden>
        {m.segments.frequency} →
      </span>
    </div>
  );
}
