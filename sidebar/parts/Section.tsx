import type { ComponentChildren } from 'preact';
import { useId } from '../state/useId';

interface SectionProps {
  readonly title: string;
  readonly note?: ComponentChildren;
  /** At the right of the title. */
  readonly aside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function Section({ title, note, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {note && <p class="muted">{note}</p>}
      {children}
    </section>
  );
}
