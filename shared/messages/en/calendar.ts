/** Words of the calendar file. */
export const words = {
  /** Before the day: care-2026-11-28.ics. */
  file: 'care',
  phone: (p: { phone: string }) => `Phone: ${p.phone}`,
};
