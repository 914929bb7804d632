import type { CallId } from './calls';

/** The calls that the core answers wherever there is a workbook; a host adds what it alone can (HostView.can). */
export const EVERY_HOST_CAN = [
  ...(['host', 'words', 'start', 'today', 'customer', 'segments', 'data', 'settings'] as const),
  ...(['preview', 'apply', 'continue', 'select', 'filterSegment', 'user', 'calendar'] as const),
  ...(['person', 'exportPerson'] as const),
] as const satisfies readonly CallId[];
