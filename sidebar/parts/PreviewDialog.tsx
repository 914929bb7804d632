import type { CellChange, Preview } from '../../shared/desk/calls';
import { fill } from '../fill';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import type { Asking } from '../state/useWork';
import { Button } from './Button';
import { CellLink } from './CellLink';
import { Dialog } from './Dialog';
import { Findings } from './Findings';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { Viewed } from './Viewed';

/** What an action would do, before it does it. */
export function PreviewDialog({
  asking,
  onClose,
}: {
  readonly asking: Asking;
  readonly onClose: () => void;
}) {
  const { work } = useSession();
  const { action, title, go, isDangerous, whenDone } = asking;
  const preview = useView('preview', { action });
  const value = preview.isLoading ? null : preview.value;
  const isPossible = value !== null && preview.failure === null && !value.isRefused && !value.isEmpty;
  const carryOut = () => {
    onClose();
    void work.run(action).then((isDone) => isDone && whenDone?.());
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button kind={isDangerous ? 'danger' : 'primary'} isDisabled={!isPossible} onPress={carryOut}>
          {go}
        </Button>
      }
    >
      <Viewed of={{ ...preview, value }}>
        {(shown) => <Effect preview={shown} isGrave={isDangerous === true} />}
      </Viewed>
    </Dialog>
  );
}

/** `isGrave`: what is to be known of it stands open. */
function Effect({ preview, isGrave }: { readonly preview: Preview; readonly isGrave: boolean }) {
  const { m } = useSession();
  const { will, wont, cells, cellCount, findings, isRefused, isEmpty } = preview;
  return (
    <>
      {isRefused && <Notice kind="warning" title={m.preview.refused} isAlert />}
      {isEmpty && !isRefused && <Notice>{m.preview.nothing}</Notice>}
      <Sentences title={m.preview.will} icon="plus" sentences={will} />
      {cellCount > 0 ? (
        <Cells cells={cells} count={cellCount} />
      ) : (
        !isRefused && !isEmpty && <p class="promise">{m.preview.noCells}</p>
      )}
      <Sentences title={m.preview.wont} icon="shield" sentences={wont} />
      <Findings findings={findings} isOpenAtFirst={isRefused || isGrave} />
    </>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly icon: 'plus' | 'shield';
  readonly sentences: readonly string[];
}

export function Sentences({ title, icon, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <div class="sentences">
      <h3>{title}</h3>
      <ul class={icon}>
        {sentences.map((sentence, index) => (
          <li key={index}>
            <Icon name={icon} size={16} />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Cells({ cells, count }: { readonly cells: readonly CellChange[]; readonly count: number }) {
  const { m, f } = useSession();
  return (
    <div class="sentences">
      <h3>{fill(m.preview.cells, { count: f.count(count) })}</h3>
      <ul class="changes">
        {cells.map((cell, index) => (
          <li key={index}>
            <CellLink sheet={cell.sheet} row={cell.row} column={cell.column} />
            <FromTo from={cell.from} to={cell.to} />
          </li>
        ))}
      </ul>
      {count > cells.length && (
        <p class="muted">{fill(m.preview.moreCells, { count: f.count(count - cells.length) })}</p>
      )}
    </div>
  );
}

/** Old and new text of a cell, as text whatever it is. */
export function FromTo({ from, to }: { readonly from: string; readonly to: string }) {
  const { m } = useSession();
  return (
    <span class="from-to">
      <del>{from || m.data.blank}</del>
      <span class="unseen"> {m.data.becomes} </span>
      <Icon name="right" size={14} />
      <ins>{to || m.data.blank}</ins>
    </span>
  );
}
