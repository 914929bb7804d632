import { counted } from './grouped';

export { settings } from './settings';

/** What stands on the sheets that we add, and in the header of our columns. */
export const sheets = {
  overview: { name: 'Overview', note: 'Figures of the shop, computed anew by every refresh.' },
  customers: {
    name: 'Customers',
    note: 'The customers found in the orders. Add what you like at the right.',
  },
  orders: { name: 'Orders', note: 'Every order as it was understood: one row per order, with its customer.' },
  interactions: {
    name: 'Interactions',
    note: 'One row for every call, message or visit. Type here or use the sidebar.',
  },
  care: { name: 'Care', note: "Today's list: who to contact, why and how. Made by planning care." },
  sentLog: { name: 'Sent log', note: 'What was sent to whom and when. Rows are added, never changed.' },
  segments: { name: 'Segments', note: 'Who is who: segments by recency (R) and frequency (F) of purchase.' },
  model: {
    name: 'Model',
    note: 'How the value of customers is predicted, and how well that would have worked on your own orders.',
  },
  segmentHistory: {
    name: 'Segment history',
    note: 'When a customer moved from one segment to another. Customers who are gone stay here.',
  },
  repairs: {
    name: 'Repairs',
    note: 'Proposed corrections to cells of your sheets. Nothing changes until you accept; every accepted change can be taken back.',
  },
  todo: {
    name: 'Data to-do',
    note: 'What to ask customers for, the most valuable first; at the right the state of each column.',
  },
  templates: {
    name: 'Templates',
    note: 'Texts of messages; {{name}} and other fields are filled in. A text for a rule of your own whose purpose is blank counts as advertising.',
  },
  rules: {
    name: 'Rules',
    note: 'When a customer comes on the care list. Change days, switch rows on and off under In use, add rows of your own below.',
  },
  consent: {
    name: 'Consent',
    note: 'Who agreed to what, when and how. Blank means no consent.',
  },
  requests: {
    name: 'Requests',
    note: 'What people asked about their own data, by when to answer and what was done.',
  },
  settings: { name: 'Settings', note: 'Change the values in column B, then refresh.' },
};

export const headers = {
  overview: { figure: 'Figure', value: 'Value', month: 'Month', revenue: 'Revenue', orders: 'Orders' },
  orders: ['Order', 'Day', 'Customer id', 'Customer', 'Amount', 'Lines', 'Counts', 'Sheet', 'Row'],
  interactions: ['When', 'Customer id', 'Customer', 'Channel', 'Direction', 'What was said', 'By'],
  care: [
    'Due',
    'Customer id',
    'Customer',
    'Phone',
    'Rule',
    'Why',
    'Value at risk',
    'Channel',
    'Text',
    'Owner',
    'Status',
    'Outcome',
    'Until',
    'Done on',
  ],
  sentLog: ['When', 'Key', 'Customer id', 'Rule', 'Channel', 'To', 'Text hash', 'Status', 'By', 'Message id'],
  segments: [
    'Segment',
    'R',
    'F',
    'Customers',
    'Share',
    'Revenue',
    'Share of revenue',
    'Average order',
    'Predicted value',
    'What to do',
  ],
  segmentHistory: ['Day', 'Customer id', 'Customer', 'From', 'To', 'Revenue'],
  repairs: [
    'No.',
    'Status',
    'Kind',
    'Sheet',
    'Row',
    'Column',
    'Customer',
    'Now',
    'Proposed',
    'Why',
    'By',
    'When',
    'key',
    'from',
    'to',
    'at',
  ],
  todo: ['Customer id', 'Customer', 'Value so far', 'Missing', 'To check', 'Sheet', 'Row'],
  columnQuality: [
    'Sheet',
    'Column',
    'Name',
    'Read as',
    'Good',
    'Repairable',
    'To check',
    'Missing',
    'Quality',
  ],
  templates: ['Code', 'Channel', 'Purpose', 'Subject', 'Text'],
  rules: [
    ...['Rule', 'Event', 'Days', 'Detail', 'Channel', 'Template', 'In use'],
    ...['Cared for', 'Bought again', 'Control', 'Control bought', 'Result'],
  ],
  consent: ['Customer id', 'Purpose', 'Channel', 'Answer', 'Wording', 'Day', 'How', 'Proof'],
  requests: ['Received', 'Customer id', 'Asked for', 'How it came', 'Answer by', 'Done on', 'By', 'Note'],
  settings: ['Setting', 'Value', 'What it does', 'key'],
  segmentMap: ['Segment', 'R from', 'R to', 'F from', 'F to', 'key'],
};

/** Beside the list of what to ask customers for. */
export const todo = {
  others: (p: { count: number }) =>
    `… and ${counted(p.count, 'more customer')}, of less value, with something missing or in doubt.`,
};

export const choices = {
  stages: ['Lead', 'Customer', 'Lost'],
  consent: { yes: 'Yes', no: 'No' },
  channels: ['Call', 'Zalo', 'E-mail', 'SMS', 'Visit', 'Other', 'Zalo ZNS'],
  directions: ['From the customer', 'To the customer'],
  careStatus: ['Planned', 'Done', 'Snoozed', 'Skipped', 'Control'],
  sentStatus: ['SENDING', 'SENT', 'FAILED', 'UNKNOWN'],
  purposes: ['Care', 'Marketing', 'Transaction'],
  /** In the order of CARE_EVENTS. */
  events: [
    ...['Own buying rhythm', 'Second order due', 'Birthday', 'Lunar birthday', 'After the first order'],
    ...['Days since the last order', 'Next order expected', 'P(alive) falls', 'Moved down a segment'],
    ...['Long in one stage', 'Debt', 'Warranty or expiry', 'Day in a column', 'Holiday'],
  ],
  /** In the order of REQUEST_KINDS. */
  requests: ['See', 'Copy', 'Correct', 'Stop messages', 'Erase'],
  active: ['Yes', 'No'],
  gone: '(gone)',
  counts: { yes: 'Yes', no: 'No' },
  repairStatus: { proposed: 'Proposed', accepted: 'Accepted', refused: 'Refused', undone: 'Taken back' },
  repairKinds: {
    phone: 'Phone',
    date: 'Date',
    money: 'Money',
    name: 'Name',
    email: 'E-mail',
    encoding: 'Garbled text',
    taxCode: 'Tax code',
    duplicate: 'Duplicate',
    correction: 'By hand',
  },
};

export const figures = {
  analysisDay: 'Analysis day',
  customers: 'Customers',
  buyers: 'Customers with orders',
  orders: 'Orders',
  revenue: 'Revenue',
  aov: 'Average order',
  repeatShare: 'Customers with two orders or more',
  predicted: (p: { months: number }) => `Predicted value of the next ${counted(p.months, 'month')}`,
  valueAtRisk: 'Value at risk',
  from: 'First order',
  to: 'Last order',
  anonymous: 'Revenue without a customer',
  unknown: 'Revenue of buyers missing from the list',
  duplicates: 'Duplicates to look at',
  repairs: 'Repairs to look at',
  quality: 'Data quality',
  revenueByMonth: 'Revenue by month',
  customersBySegment: 'Customers by segment',
  revenueBySegment: 'Revenue by segment',
  grid: 'Customers by R (rows) and F (columns)',
  gridCorner: 'R \\ F',
  defaultMap: 'The default segment map, by R and F. It can be changed on the Settings sheet.',
};
