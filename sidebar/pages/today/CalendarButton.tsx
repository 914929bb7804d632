import { useState } from 'preact/hooks';
import type { CallFailure } from '../../../shared/desk/calls';
import { PlainButton } from '../../parts/Button';
import { Failure } from '../../parts/Failure';
import { useSession } from '../../state/session';
import { failureOf } from '../../state/viewStore';

interface CalendarButtonProps {
  /** The items that go into the file. */
  readonly keys: readonly string[];
  readonly children: string;
}

/** A file that the user's calendar opens. */
export function CalendarButton({ keys, children }: CalendarButtonProps) {
  const { bridge, can } = useSession();
  const [failure, setFailure] = useState<CallFailure | null>(null);
  if (!can('calendar')) return null;
  const make = () => {
    setFailure(null);
    bridge.call('calendar', { keys }).then(
      (file) => bridge.keep([file]),
      (error) => setFailure(failureOf(error)),
    );
  };
  return (
    <>
      <PlainButton icon="today" onPress={make}>
        {children}
      </PlainButton>
      {failure && <Failure failure={failure} onRetry={make} />}
    </>
  );
}
