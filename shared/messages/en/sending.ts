/** Why a message is not sent to somebody. */
export const skips = {
  notDue: "Not on today's list any more.",
  noCustomer: 'The customer is not in this workbook any more: refresh, then look again.',
  noConsent: (p: { purpose: string }) =>
    `Never agreed to e-mail (${p.purpose}). Ask, then write the answer in the column of consent or on the Consent sheet.`,
  refused: (p: { purpose: string }) => `Does not want e-mail (${p.purpose}).`,
  optedOut: 'Opted out of all messages.',
  noAddress: 'Has no e-mail address: call or use Zalo.',
  badAddress: (p: { address: string }) =>
    `"${p.address}" is no e-mail address: correct it in the customer's row.`,
  sent: (p: { moment: string }) => `Was sent already (${p.moment}).`,
  unknown: (p: { moment: string }) =>
    `May have been sent (${p.moment}): look in Sent mail of the sender. It is never sent again by itself.`,
  justFailed: 'Failed a moment ago: try again in a minute.',
  cap: (p: { most: number }) => `Had ${p.most} e-mails today, which is the most the law allows.`,
  duplicate: (p: { customer: string }) => `Has the same address as ${p.customer}, who gets this message.`,
  sentToAddress: (p: { moment: string }) => `This address had the same message already (${p.moment}).`,
  noTemplate: (p: { rule: string }) =>
    `There is no e-mail text for "${p.rule}": add a row with this code on the Templates sheet.`,
  noSubject: (p: { code: string }) => `Template "${p.code}" has no subject: fill it on the Templates sheet.`,
  format: (p: { code: string; field: string }) =>
    `The value of {{${p.field}}} can't be shown as template "${p.code}" wants it: correct the cell or the template.`,
  lineBreak:
    'The subject would have a line break: take it out of the template or the cell that is filled in.',
  tooLong: (p: { most: number }) => `The subject is longer than ${p.most} characters: shorten it.`,
};

/** Why a run ended before all was sent, or could not begin. */
export const stops = {
  locked:
    'Something else is being written or sent in this workbook. Nothing was sent: wait a little, then try again.',
  pending:
    'A change of this workbook was begun and is not finished. Nothing was sent: finish it or take it back, then send.',
  noLog: 'The sheet "Sent log" is missing, so nothing can be sent. Refresh: it is made anew.',
  logColumn: (p: { sheet: string; column: string }) =>
    `The column "${p.column}" of the sheet "${p.sheet}" is missing, so it can't be known what was sent. Put its header back; nothing was sent.`,
  unknownField: (p: { code: string; field: string; row: number | null }) =>
    `Template "${p.code}"${onTemplates(p.row)} has the field {{${p.field}}}, which is no column. Nothing was sent: correct the field.`,
  unclosed: (p: { code: string; field: string; row: number | null }) =>
    `Template "${p.code}"${onTemplates(p.row)} has "{{${p.field}" without its "}}". Nothing was sent: correct it.`,
  hours: (p: { from: number; to: number }) =>
    `Messages go out from ${p.from}:00 to ${p.to}:00 (Settings, care hours): the rest waits for then.`,
  quota: (p: { quota: number }) =>
    `Only ${p.quota} more can be sent today: the most valuable go first, the rest is for tomorrow.`,
  time: 'Google lets one run last a few minutes only. What was sent is in the log: press Send again for the rest.',
  user: 'Stopped, as you asked.',
  failures: (p: { why: string }) =>
    `Several in a row could not be sent, so it stopped. The last reason: ${p.why}`,
  noOwnAddress:
    'Your own address is not known here: write it on the Settings sheet as the sender, then send the trial again.',
  nothing: 'None of these has a message.',
};

/** What stands in the log's last column where there is no message's id. */
export const notes = {
  crashed: 'The run was cut off: look in Sent mail.',
  unsent: 'Nothing went out.',
};

export const progress = (p: { at: number; of: number; customer: string }) =>
  `Sending ${p.at} of ${p.of}: ${p.customer}`;

/** Names that templates may use besides columns; both languages are understood everywhere. */
export const fields = {
  given: 'Name',
  fullName: 'Full name',
  addressee: 'Addressee',
  honorific: 'Form of address',
  reason: 'Reason',
  due: 'Day',
  silentDays: 'Days',
};

/** Rules and templates by the words that people use for them. */
export const codes = {
  birthday: ['birthday', 'birthday greeting'],
  thankYou: ['thank you', 'thanks', 'thank-you', 'after purchase'],
  comeBack: ['come back', 'come-back', 'win back', 'usual rhythm', 'next order expected'],
};

/** Texts where the Templates sheet has none. */
export const defaults = {
  birthday: {
    subject: 'Happy birthday, {{Name|dear customer}}! 🎂',
    text: 'Dear {{Name|customer}},\n\nHappy birthday! We wish you good health and a year full of joy, and thank you for being with us.\n\nWarm regards,\n{{Owner|Your shop}}',
  },
  thankYou: {
    subject: 'Thank you, {{Name|dear customer}}',
    text: 'Dear {{Name|customer}},\n\nThank you for your last purchase. Is everything as you wished? If anything is not right, just reply to this e-mail and we will see to it at once.\n\nWarm regards,\n{{Owner|Your shop}}',
  },
  comeBack: {
    subject: 'We have missed you, {{Name|dear customer}}',
    text: 'Dear {{Name|customer}},\n\nWe have not seen you for a while. How did you like what you bought last time? If you need anything, reply to this e-mail: we will choose for you and keep it ready.\n\nWarm regards,\n{{Owner|Your shop}}',
  },
};

/** Before the subject of an advertisement (Decree 91/2020/NĐ-CP: [QC] or [AD]). */
export const adLabel: string = '[AD]';

/** At the end of what is no transaction: one step out. */
export const optOut = (_p: { you: string }) =>
  'If you do not want such e-mails any more, just reply to this one with the word STOP.';

function onTemplates(row: number | null): string {
  return row === null ? '' : ` (sheet Templates, row ${row})`;
}
