/** Words on the sidebar's pages that are about the workbook's content. */

export const map = { own: 'Your own segment map, on the Settings sheet.' };

export const match = {
  lastOrder: (p: { day: string }) => `last order ${p.day}`,
  noOrder: 'no order yet',
  noPhone: 'no phone',
};

export const timeline = {
  order: (p: { code: string }) => (p.code === '' ? 'Order' : `Order ${p.code}`),
  notCounted: (p: { code: string }) =>
    p.code === '' ? 'Not counted as an order' : `${p.code}: not counted as an order`,
  statuses: { SENT: 'sent', FAILED: 'did not go out', UNKNOWN: 'not known whether it went out' },
  sent: (p: { channel: string; to: string; status: string }) => `${p.channel} to ${p.to}: ${p.status}`,
};

export const genders = { female: 'Female', male: 'Male' };
