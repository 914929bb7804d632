interface ProgressBarProps {
  /** 0..1; 0 moves without an end. */
  readonly share: number;
  readonly label: string;
}

export function ProgressBar({ share, label }: ProgressBarProps) {
  const isKnown = share > 0;
  const percent = Math.round(Math.min(1, share) * 100);
  return (
    <div
      class={isKnown ? 'progress' : 'progress endless'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(isKnown ? { 'aria-valuenow': percent } : {})}
    >
      <span style={{ width: isKnown ? `${percent}%` : '40%' }} />
    </div>
  );
}
