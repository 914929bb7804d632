interface IntervalBarProps {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Where a value most likely lies, from nothing to a little over the upper end. The words stand below it. */
export function IntervalBar({ low, value, high }: IntervalBarProps) {
  const end = Math.max(high, value) * 1.05 || 1;
  const at = (amount: number) => `${Math.max(0, Math.min(1, amount / end)) * 100}%`;
  return (
    <svg class="interval" width="100%" height="14" aria-hidden>
      <rect class="interval-track" x="0" y="5" width="100%" height="4" rx="2" />
      <rect class="interval-range" x={at(low)} y="3" width={at(Math.max(0, high - low))} height="8" rx="4" />
      <circle class="interval-value" cx={at(value)} cy="7" r="6" />
    </svg>
  );
}
