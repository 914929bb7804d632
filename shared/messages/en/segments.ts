import type { NoOrders, SegmentId } from '../../segments/segmentMap';
import type { MixId } from '../../segments/segmentMix';

export interface SegmentText {
  readonly name: string;
  /** What to do with these customers, one sentence. */
  readonly advice: string;
}

/** The segments of the default map, by their stable ids. */
export const segments: Readonly<Record<SegmentId | NoOrders, SegmentText>> = {
  champions: {
    name: 'Champions',
    advice: 'Bought just now and often: thank them, show them new goods first and ask them to recommend you.',
  },
  loyal: {
    name: 'Loyal',
    advice: 'Buy regularly: reward them, offer something better and ask for a review.',
  },
  potentialLoyal: {
    name: 'Potential loyal',
    advice: 'Recent, with a few orders: invite them to the loyalty programme and suggest what goes with it.',
  },
  newCustomers: {
    name: 'New',
    advice: 'First order just now: welcome them, help them use what they bought and prepare a second order.',
  },
  promising: {
    name: 'Promising',
    advice: 'One order not long ago: remind them of you with useful advice or a small offer.',
  },
  needAttention: {
    name: 'Need attention',
    advice: 'Average in both: a limited offer on what they bought before, while they still remember you.',
  },
  aboutToSleep: {
    name: 'About to sleep',
    advice: 'Bought little and a while ago: get in touch now with what sells best, or they are gone.',
  },
  atRisk: {
    name: 'At risk',
    advice: 'Used to buy often, now silent: call or write in person, ask why and make it right.',
  },
  cantLose: {
    name: "Can't lose",
    advice:
      'Your most frequent buyers of old, silent for long: the owner calls, before anybody else is called.',
  },
  hibernating: {
    name: 'Hibernating',
    advice: 'Few orders, long ago: one cheap reminder now and then, no effort beyond that.',
  },
  noOrders: {
    name: 'No orders yet',
    advice: 'Known, but has not bought: find out what they need and make the first order easy.',
  },
};

/** Pairs of segment and tenure with a name of their own. */
export const segmentMixes: Readonly<Record<MixId, string>> = {
  activeNewcomer: 'Highly active newcomer',
  lastingTop: 'Long-standing regular',
  fadingNewcomer: 'Newcomer who did not come back',
  fadingVeteran: 'Old customer slipping away',
};

/** Any other pair. */
export function segmentPair(p: { readonly segment: string; readonly tenure: string }): string {
  return `${p.segment}, ${p.tenure}`;
}
