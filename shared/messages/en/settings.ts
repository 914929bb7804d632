/** The settings as the Settings sheet and the sidebar name them. */
export const settings = {
  language: { label: 'Language', note: 'vi or en' },
  currency: { label: 'Currency', note: 'ISO code such as VND or USD; blank: no sign' },
  time_zone: { label: 'Time zone', note: 'Decides when a day begins' },
  analysis_day: {
    label: 'Analysis day',
    note: 'Blank: chosen by itself. Else the day on which recency is counted, such as 2026-06-30',
  },
  stages: { label: 'Stages', note: 'Separated by commas' },
  rfm_bins: { label: 'RFM scores', note: 'Number of scores, 2 to 9; the map of segments below wants 5' },
  margin: { label: 'Gross margin', note: 'Share of revenue that is profit, 0 to 1; used for CLV' },
  discount_per_year: { label: 'Discount per year', note: 'What money a year away is worth less, 0 to 1' },
  horizon_months: { label: 'Horizon in months', note: 'How far predictions look' },
  care_hours: { label: 'Care hours', note: 'When messages may go out, such as 8-20' },
  care_per_person: {
    label: "Most lines a person's list has",
    note: 'A day; the rest waits, the most value first',
  },
  care_gap_days: {
    label: 'Days between reminders',
    note: 'So long a customer is left alone by reminders to buy after anybody cared for them',
  },
  leap_birthday: { label: 'Birthdays of 29 February', note: 'Kept on 28/2 or on 1/3 in common years' },
  holdout: {
    label: 'Control group',
    note: 'Share of occasions left alone to see what care changes, 0 to 0.5; 0: none',
  },
  result_days: { label: 'Days that count as a result', note: 'A next order within so many days after care' },
  auto_send: {
    label: 'Send e-mail by itself each day',
    note: 'Yes or No; only Google Sheets with the daily run, only to people who agreed',
  },
  log_months: {
    label: 'Months that addresses are kept in the sent log',
    note: 'Blank: for ever; rows stay, so that nobody is written to twice',
  },
  sender: {
    label: 'Sender of e-mail',
    note: 'Excel: the one person who sends, by the name in the logs; all others get drafts. Google Sheets: the address for trials',
  },
  mail_client: {
    label: 'Mail application (Excel)',
    note: "Id of the shop's own application at Microsoft Entra, for sending from Excel; blank: drafts only",
  },
  used_day: { label: 'Day used by the last refresh', note: 'Shown only' },
};
