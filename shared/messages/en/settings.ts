/** The settings as the Settings sheet and the sidebar name them. */
export const settings = {
  language: { label: 'Language', note: 'vi (Vietnamese) or en (English)' },
  currency: { label: 'Currency', note: 'Three letters such as VND or USD; blank: no sign' },
  time_zone: { label: 'Time zone', note: 'Decides when a day begins; a name such as Asia/Ho_Chi_Minh' },
  analysis_day: {
    label: 'Analysis day',
    note: 'The day to which recency is counted, such as 2026-06-30; blank: chosen automatically',
  },
  stages: { label: 'Stages', note: 'Separated by commas' },
  rfm_bins: { label: 'RFM scores', note: 'Number of scores, 2 to 9; the segment map below needs 5' },
  margin: { label: 'Gross margin', note: 'Share of revenue that is profit, 0 to 1; used for CLV' },
  discount_per_year: {
    label: 'Discount per year',
    note: 'How much less money is worth a year from now, 0 to 1',
  },
  horizon_months: { label: 'Horizon in months', note: 'How far predictions look, 1 to 120' },
  care_hours: { label: 'Care hours', note: 'Hours in which messages may go out, such as 8-20' },
  care_per_person: {
    label: 'Customers per person and day',
    note: 'The length of a list for one person, 1 to 1000; the most valuable first, the rest waits',
  },
  care_gap_days: {
    label: 'Days between reminders',
    note: 'How many days without a reminder to buy after a customer was cared for, 0 to 365',
  },
  leap_birthday: {
    label: 'Birthdays of 29 February',
    note: '28/2 or 1/3: when they are kept in other years',
  },
  holdout: {
    label: 'Control group',
    note: 'Share of occasions left alone, to see what care changes: 0 to 0.5, such as 0.1 or 10%; 0: none',
  },
  result_days: {
    label: 'Days that count as a result',
    note: 'The next order counts if it comes within so many days after care, 1 to 365',
  },
  auto_send: {
    label: 'Send e-mail by itself each day',
    note: 'Yes or No; only in Google Sheets with the daily run, only to people who agreed',
  },
  log_months: {
    label: 'Months that addresses are kept in the sent log',
    note: '1 to 120; blank: for ever. The rows stay, so that nobody is written to twice',
  },
  sender: {
    label: 'Sender of e-mail',
    note: 'Excel: the name of the one person who sends, as in the logs; all others get drafts. Google Sheets: the address for trials',
  },
  mail_client: {
    label: 'Mail application (Excel)',
    note: "Id of the shop's own application at Microsoft Entra, for sending from Excel; blank: drafts only",
  },
  used_day: { label: 'Day used by the last refresh', note: 'Shown only' },
};
