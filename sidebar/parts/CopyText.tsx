import { useRef, useState } from 'preact/hooks';
import { copyText } from '../copyText';
import { useSession } from '../state/session';
import { PlainButton } from './Button';

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

/** A text to be pasted elsewhere. */
export function CopyText({ label, text }: CopyTextProps) {
  const { m } = useSession();
  const [isCopied, setIsCopied] = useState(false);
  const shown = useRef<HTMLQuoteElement>(null);
  // Where the host keeps the clipboard to itself, the text is selected for the user to copy.
  const copy = async () => {
    if (await copyText(text)) setIsCopied(true);
    else if (shown.current) getSelection()?.selectAllChildren(shown.current);
  };
  return (
    <div class="copy-text">
      <div class="copy-head">
        <span class="note">{label}</span>
        <PlainButton icon={isCopied ? 'check' : 'copy'} onPress={() => void copy()}>
          {isCopied ? m.copied : m.copy}
        </PlainButton>
      </div>
      <blockquote ref={shown}>{text}</blockquote>
    </div>
  );
}
