/** The clock that sending waits by, in milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Waits until one more may start, so that no more than `most` start within any `window` milliseconds. */
export function throttle(most: number, window: number, { now, wait }: Clock): () => Promise<void> {
  const starts: number[] = [];
  return async () => {
    while (starts.length >= most) {
      const left = starts[0]! + window - now();
      if (left > 0) await wait(left);
      else starts.shift();
    }
    starts.push(now());
  };
}
