import { useSession } from '../state/session';

/** Grey lines where the answer will stand. */
export function Skeleton({ lines = 6, text }: { readonly lines?: number; readonly text?: string }) {
  const { m } = useSession();
  return (
    <div class="skeleton" role="status">
      <span class={text ? 'skeleton-text' : 'unseen'}>{text ?? m.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span class="skeleton-line" key={line} />
      ))}
    </div>
  );
}
