/** Hears how far a command is; true: the user wants to stop. */
export type HearProgress = (share: number, text: string) => boolean;

/** Carries what the verb `progress` says to whoever shows it. Nobody there: nobody wants to stop. */
export function progressBoard(): {
  readonly report: HearProgress;
  readonly listen: (hear: HearProgress) => () => void;
} {
  const listeners = new Set<HearProgress>();
  return {
    report: (share, text) => [...listeners].map((hear) => hear(share, text)).some((isStop) => isStop),
    listen: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
