import { useSession } from '../state/session';

/** Grey lines where the answer will stand. */
export function Skeleton() {
  const { m } = useSession();
  return (
    <div class="skeleton" role="status">
      <span class="muted">{m.loading}</span>
      {Array.from({ length: 6 }, (_, line) => (
        <span class="line" key={line} />
      ))}
    </div>
  );
}
