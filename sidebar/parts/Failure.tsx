import type { CallFailure } from '../../shared/desk/calls';
import { useSession } from '../state/session';
import { Button } from './Button';
import { Notice } from './Notice';

interface FailureProps {
  readonly failure: CallFailure;
  readonly onRetry?: () => void;
}

/** What a call that failed says, and the way out. */
export function Failure({ failure, onRetry }: FailureProps) {
  const { m } = useSession();
  return (
    <Notice
      kind="bad"
      title={m.failure.title}
      isAlert
      actions={
        onRetry &&
        failure.retryable && (
          <Button icon="refresh" onPress={onRetry}>
            {m.retry}
          </Button>
        )
      }
    >
      {failure.message || m.failure.unexpected}
      <div class="note">{failure.code}</div>
    </Notice>
  );
}
