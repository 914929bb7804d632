import type { SendReport } from '../desk/calls';

/** Nothing was done. */
export const EMPTY_REPORT: SendReport = {
  sent: 0,
  failed: [],
  unknown: [],
  skipped: [],
  later: 0,
  stopped: null,
  drafts: [],
};
