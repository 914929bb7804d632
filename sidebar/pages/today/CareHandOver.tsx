import { useState } from 'preact/hooks';
import type { TodayView } from '../../../shared/desk/views';
import { Button } from '../../parts/Button';
import { useSession } from '../../state/session';
import { TypedAnswer } from './TypedAnswer';

interface CareHandOverProps {
  readonly owner: string;
  readonly owners: TodayView['owners'];
  readonly save: (owner: string) => void;
  readonly close: () => void;
}

const SHOWN = 8;

/** Who does it instead: one press for those who have a list of today, or any name. */
export function CareHandOver({ owner, owners, save, close }: CareHandOverProps) {
  const { m, host } = useSession();
  const [text, setText] = useState('');
  const names = [...new Set([host.user, ...owners.map(({ name }) => name)])];
  return (
    <TypedAnswer
      title={m.today.handOverTo}
      label={m.today.otherName}
      text={text}
      setText={setText}
      go={m.today.save}
      save={() => text.trim() !== '' && save(text.trim())}
      close={close}
    >
      <div class="row">
        {names
          .filter((name) => name !== '' && name !== owner)
          .slice(0, SHOWN)
          .map((name) => (
            <Button key={name} isSmall onPress={() => save(name)}>
              {name}
            </Button>
          ))}
      </div>
    </TypedAnswer>
  );
}
