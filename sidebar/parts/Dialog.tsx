import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../state/session';
import { useId } from '../state/useId';
import { Button } from './Button';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** What may be done beside going back. */
  readonly actions: ComponentChildren;
}

/** Over the whole sidebar; the browser keeps the focus inside, Esc closes, and the focus returns where it was. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const { m } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="plain" icon="close" label={m.close} onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section class="dialog-body" tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
      <div class="dialog-actions">
        <Button onPress={onClose}>{m.cancel}</Button>
        {actions}
      </div>
    </dialog>
  );
}
