/** What may be done so often in a day. A day begins with its first request and is over 24 hours later. */
export interface Daily {
  readonly spend: (service: string, amount: number, most: number) => void;
}

const DAY = 86_400_000;

/** https://developers.google.com/apps-script/guides/services/quotas */
export function daily(now: () => number, exception: (message: string) => Error): Daily {
  const days = new Map<string, { began: number; spent: number }>();
  return {
    spend(service, amount, most) {
      const there = days.get(service);
      const today = there && now() - there.began < DAY ? there : { began: now(), spent: 0 };
      days.set(service, today);
      if (today.spent + amount > most) {
        throw exception(`Service invoked too many times for one day: ${service}.`);
      }
      today.spent += amount;
    },
  };
}
