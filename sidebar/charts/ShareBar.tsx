/** A share, 0..1, as the length of a bar; its figure stands beside it in words. */
export function ShareBar({ share, color }: { readonly share: number; readonly color: string | null }) {
  return (
    <span class="share-bar" aria-hidden>
      <span
        style={{
          width: `${Math.max(0, Math.min(1, share)) * 100}%`,
          ...(color === null ? {} : { backgroundColor: color }),
        }}
      />
    </span>
  );
}
