import type { ComponentChildren } from 'preact';

interface RingProps {
  /** 0..1 */
  readonly share: number;
  readonly label: string;
  readonly tone?: 'good' | 'warning' | 'bad' | 'accent';
  readonly children: ComponentChildren;
}

const RADIUS = 26;
const AROUND = 2 * Math.PI * RADIUS;

/** A share as part of a circle, with its figure inside. */
export function Ring({ share, label, tone = 'accent', children }: RingProps) {
  return (
    <div class={`ring ${tone}`} role="img" aria-label={label}>
      <svg viewBox="0 0 64 64" aria-hidden>
        <circle class="ring-track" cx="32" cy="32" r={RADIUS} />
        {share > 0 && (
          <circle
            class="ring-share"
            cx="32"
            cy="32"
            r={RADIUS}
            stroke-dasharray={`${Math.min(1, share) * AROUND} ${AROUND}`}
            transform="rotate(-90 32 32)"
          />
        )}
      </svg>
      <span aria-hidden>{children}</span>
    </div>
  );
}
