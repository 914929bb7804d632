import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, PlainButton } from '../../parts/Button';
import { Form } from '../../parts/Form';
import { Icon } from '../../parts/Icon';
import { useSession } from '../../state/session';

/** A call costs a second in Google Sheets: not one for every letter. */
const PAUSE_MS = 400;

interface CustomerSearchProps {
  readonly query: string;
  readonly isFollowing: boolean;
  readonly search: (query: string) => void;
  readonly follow: () => void;
}

export function CustomerSearch({ query, isFollowing, search, follow }: CustomerSearchProps) {
  const { m } = useSession();
  const [typed, setTyped] = useState(query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(query), [query]);
  useEffect(() => {
    const text = typed.trim();
    if (text === query) return;
    const wait = setTimeout(() => search(text), PAUSE_MS);
    return () => clearTimeout(wait);
  }, [typed]);
  return (
    <search class="search">
      <Form onSave={() => search(typed.trim())} onLeave={() => setTyped('')}>
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          aria-label={m.customer.search}
          placeholder={m.customer.placeholder}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {typed !== '' && (
          <PlainButton
            icon="close"
            label={m.customer.clear}
            onPress={() => {
              setTyped('');
              search('');
              field.current?.focus();
            }}
          />
        )}
      </Form>
      <Button isSmall icon="locate" kind={isFollowing ? 'tonal' : 'plain'} onPress={follow}>
        {m.customer.follow}
      </Button>
    </search>
  );
}
