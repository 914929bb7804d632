import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/Button';
import { Form } from '../../parts/Form';
import { useSession } from '../../state/session';

interface TypedAnswerProps {
  readonly title: string;
  /** What the line is for. */
  readonly label: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The words of the button that saves. */
  readonly go: string;
  readonly save: () => void;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A question on a card: answers to press, then a line for any other. Esc closes it. */
export function TypedAnswer(props: TypedAnswerProps) {
  const { title, label, text, setText, go, save, close, children } = props;
  const { m } = useSession();
  return (
    <Form class="answer" onSave={save} onLeave={close}>
      <h3>{title}</h3>
      {children}
      <div class="typed">
        <input
          type="text"
          aria-label={label}
          placeholder={label}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button kind="primary" onPress={save}>
          {go}
        </Button>
        <Button kind="plain" icon="close" label={m.cancel} onPress={close} />
      </div>
    </Form>
  );
}
