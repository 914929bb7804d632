import type { ComponentChildren } from 'preact';

interface FormProps {
  readonly class?: string;
  /** By a press on Enter. */
  readonly onSave: () => void;
  /** By a press on Escape. */
  readonly onLeave?: () => void;
  readonly children: ComponentChildren;
}

/** What is typed and then saved, without the page being loaded anew. */
export function Form({ class: name, onSave, onLeave, children }: FormProps) {
  return (
    <form
      class={name}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onLeave?.()}
    >
      {children}
    </form>
  );
}
