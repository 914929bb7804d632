import type { ComponentChildren } from 'preact';
import type { Loaded } from '../state/useView';
import { Failure } from './Failure';
import { Skeleton } from './Skeleton';

interface ViewedProps<T> {
  readonly of: Loaded<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** A view with its states: on its way, failed, there, and there while a newer one is on its way. */
export function Viewed<T>({ of, children }: ViewedProps<T>) {
  const { value, failure, isLoading, reload } = of;
  return (
    <>
      {failure && <Failure failure={failure} onRetry={reload} />}
      {value === null && isLoading && <Skeleton />}
      {value !== null && (
        <div class={isLoading ? 'viewed stale' : 'viewed'} aria-busy={isLoading}>
          {children(value)}
        </div>
      )}
    </>
  );
}
