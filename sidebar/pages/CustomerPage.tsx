import { useEffect, useState } from 'preact/hooks';
import type { Calls } from '../../shared/desk/calls';
import type { CustomerFound } from '../../shared/desk/views';
import { fill } from '../fill';
import { Empty } from '../parts/Empty';
import { Icon } from '../parts/Icon';
import { Viewed } from '../parts/Viewed';
import { useSession } from '../state/session';
import { useView } from '../state/useView';
import { CustomerSearch } from './customer/CustomerSearch';
import { CustomerShown } from './customer/CustomerShown';

/** One customer: of the row that the user is on, of a search, or picked from another page. */
export function CustomerPage() {
  const { m, customer, openCustomer, selection, store } = useSession();
  const [query, setQuery] = useState('');
  const args: Calls['customer']['args'] =
    query !== ''
      ? { by: 'query', text: query }
      : customer !== null
        ? { by: 'id', text: customer }
        : { by: 'selected' };
  const view = useView('customer', args);
  const { reload } = view;
  const isFollowing = query === '' && customer === null;
  // The row that the user is on changes without a change to the workbook.
  useEffect(() => {
    if (isFollowing && selection > 0) reload();
  }, [selection]);
  return (
    <>
      <h1 class="unseen">{m.customer.title}</h1>
      <CustomerSearch
        query={query}
        isFollowing={isFollowing}
        search={setQuery}
        follow={() => {
          setQuery('');
          openCustomer(null);
          store.entries.delete('customer {"by":"selected"}');
          reload();
        }}
      />
      <Viewed of={view}>
        {(found) => (
          <Found
            found={found}
            isFollowing={isFollowing}
            pick={(id) => {
              setQuery('');
              openCustomer(id);
            }}
          />
        )}
      </Viewed>
    </>
  );
}

interface FoundProps {
  readonly found: CustomerFound;
  readonly isFollowing: boolean;
  readonly pick: (id: string) => void;
}

function Found({ found, isFollowing, pick }: FoundProps) {
  const { m } = useSession();
  if (found.kind === 'one') return <CustomerShown key={found.customer.id} customer={found.customer} />;
  if (found.kind === 'none')
    return isFollowing ? (
      <Empty icon="customer" title={m.customer.pick}>
        {m.customer.pickWhy}
      </Empty>
    ) : (
      <Empty icon="search" title={fill(m.customer.none, { query: found.query })}>
        {m.customer.noneWhy}
      </Empty>
    );
  return (
    <>
      <p class="muted" role="status">
        {fill(m.customer.found, { count: found.count })}
      </p>
      <ul class="matches">
        {found.matches.map((match) => (
          <li key={match.id}>
            <button type="button" onClick={() => pick(match.id)}>
              <span>
                <b>{match.name}</b>
                <span class="muted">{match.detail}</span>
              </span>
              <Icon name="right" size={16} />
            </button>
          </li>
        ))}
      </ul>
      {found.count > found.matches.length && (
        <p class="muted">{fill(m.customer.moreFound, { count: found.count - found.matches.length })}</p>
      )}
    </>
  );
}
