import { useEffect, useState } from 'preact/hooks';
import { UserCard } from '../parts/UserCard';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useRemembered } from '../state/useRemembered';
import { useView } from '../state/useView';
import { CareList } from './today/CareList';
import { OwnerSelect } from './today/OwnerSelect';
import { RuleLines } from './today/RuleLines';
import { UnknownMessages } from './today/UnknownMessages';

const AT_ONCE = 30;

/** Whom to care for today, the most value at risk first; of one's own list, or of all. */
export function TodayPage() {
  const { m } = useSession();
  const [most, setMost] = useState(AT_ONCE);
  const [owner, setOwner] = useRemembered('so-khach owner');
  const [isChosen, setIsChosen] = useState(false);
  const view = useView('today', { most, owner });
  const choose = (name: string | null) => {
    setIsChosen(true);
    setOwner(name);
  };
  // Whom was remembered may be of another workbook, or done for today: then there is all to see.
  const owners = view.isLoading ? undefined : view.value?.owners;
  useEffect(() => {
    if (owners && owner !== null && !isChosen && !owners.some(({ name }) => name === owner)) setOwner(null);
  }, [owners, owner, isChosen]);
  return (
    <>
      <h1>{m.today.title}</h1>
      <UserCard />
      <Viewed of={view}>
        {(today) => (
          <>
            <UnknownMessages unknown={today.unknown} />
            <OwnerSelect owners={today.owners} owner={owner} onChange={choose} />
            <CareList
              today={today}
              owner={owner}
              showAll={() => choose(null)}
              more={() => setMost(most + AT_ONCE)}
            />
            <RuleLines rules={today.rules} />
          </>
        )}
      </Viewed>
    </>
  );
}
