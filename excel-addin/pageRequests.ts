/** A page of the sidebar that a ribbon button asks for, and what is to be done there. */
export interface PageRequest {
  readonly page: 'start' | 'today';
  readonly action: 'refresh' | null;
}

export interface PageRequests {
  readonly ask: (request: PageRequest) => void;
  /** Hears of the last request that nobody has heard yet, and of all that follow; answers how to stop that. */
  readonly listen: (hear: (request: PageRequest) => void) => () => void;
}

/** A button may be pressed before the sidebar is there: the last request waits for it. */
export function pageRequests(): PageRequests {
  let waiting: PageRequest | null = null;
  const listeners = new Set<(request: PageRequest) => void>();
  return {
    ask: (request) => {
      if (listeners.size === 0) waiting = request;
      for (const hear of listeners) hear(request);
    },
    listen: (hear) => {
      listeners.add(hear);
      if (waiting) hear(waiting);
      waiting = null;
      return () => listeners.delete(hear);
    },
  };
}
