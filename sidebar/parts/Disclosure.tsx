import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useId } from '../state/useId';
import { Icon } from './Icon';

interface DisclosureProps {
  readonly title: ComponentChildren;
  /** How many there are below it. */
  readonly count?: string;
  /** At the right, before the arrow. */
  readonly aside?: ComponentChildren;
  readonly isOpenAtFirst?: boolean;
  readonly children: ComponentChildren;
}

/** Words that open what stands below them. */
export function Disclosure({ title, count, aside, isOpenAtFirst = false, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <div class={isOpen ? 'fold open' : 'fold'}>
      <button
        type="button"
        class="fold-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span class="fold-title">{title}</span>
        {count && <span class="chip">{count}</span>}
        {aside}
        <Icon name="down" size={16} />
      </button>
      <div id={id} class="fold-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
