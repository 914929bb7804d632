import type { Draft } from '../../../shared/desk/calls';
import { fill } from '../../fill';
import { Button, LinkButton, PlainButton } from '../../parts/Button';
import { CopyText } from '../../parts/CopyText';
import { Notice } from '../../parts/Notice';
import { useSession } from '../../state/session';
import { useHandled } from '../../state/useHandled';

interface DraftsProps {
  readonly drafts: readonly Draft[];
  readonly nameOf: (key: string) => string;
}

/** Messages that people send themselves: each as a link or a file, and the word that it was sent. */
export function Drafts({ drafts, nameOf }: DraftsProps) {
  const { m, f, bridge } = useSession();
  const { left, handle } = useHandled(drafts);
  const files = drafts.flatMap(({ file }) => (file ? [file] : []));
  // Drafts are e-mails alone, and the word of the button is that of the sheets' channel.
  const channel = m.today.email;
  return (
    <>
      <Notice title={fill(m.send.drafts, { count: f.count(drafts.length) })}>{m.send.draftsWhy}</Notice>
      {files.length > 1 && (
        <Button isWide icon="save" onPress={() => bridge.keep(files)}>
          {fill(m.send.keepDrafts, { count: f.count(files.length) })}
        </Button>
      )}
      <ul class="plain-rows">
        {drafts.map((draft) => {
          const { key, url, paste, file } = draft;
          const name = nameOf(key);
          return (
            <li key={key}>
              {file ? (
                <Button isWide icon="save" onPress={() => bridge.keep([file])}>
                  {fill(m.send.keepDraft, { name })}
                </Button>
              ) : (
                <LinkButton href={url} icon="mail" isWide>
                  {fill(m.send.openDraft, { name })}
                </LinkButton>
              )}
              {paste && <CopyText label={m.send.paste} text={paste} />}
              {!left.includes(draft) ? (
                <span class="note">{m.send.draftNoted}</span>
              ) : (
                <PlainButton
                  icon="check"
                  label={fill(m.send.draftSentName, { name })}
                  onPress={() =>
                    handle({ kind: 'care', key, status: 'done', until: null, channel, outcome: '' })
                  }
                >
                  {m.send.draftSent}
                </PlainButton>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
