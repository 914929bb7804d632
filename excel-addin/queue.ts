/** Actions that wait for a round trip together. */
export interface Queue {
  readonly context: Excel.RequestContext;
  /** Says that actions of about so many bytes were added; sends what waits where it is enough. */
  readonly add: (bytes: number) => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Round trips so far. */
  readonly count: () => number;
}

/** With the largest part of a write (writeCells.ts) behind it still under the 2 MB of a block. */
const ENOUGH_BYTES = 1_100_000;
/** Excel on the web grows slow with very many actions in one request. */
const ENOUGH_ADDS = 5_000;

export function queue(context: Excel.RequestContext): Queue {
  let bytes = 0;
  let adds = 0;
  let trips = 0;
  const flush = async (): Promise<void> => {
    if (adds === 0) return;
    bytes = 0;
    adds = 0;
    trips++;
    const { application } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
  };
  return {
    context,
    flush,
    count: () => trips,
    async add(more) {
      bytes += more;
      adds++;
      if (bytes >= ENOUGH_BYTES || adds >= ENOUGH_ADDS) await flush();
    },
  };
}
