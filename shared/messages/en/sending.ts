export { defaults, frames } from './sendingTexts';

import { counted } from './grouped';

/** Consent for each purpose, and prior consent to advertising, which a refusal ends. */
const LAW = 'Law 91/2025/QH15, article 9; Decree 91/2020/NĐ-CP, article 13';

/** Why a message is not sent to somebody. */
export const skips = {
  notDue: "Not on today's list any more.",
  notYet: (p: { day: string }) => `Goes out on the day itself, ${p.day}.`,
  noCustomer: 'The customer is not in this workbook any more: refresh, then look again.',
  noConsent: (p: { purpose: string; channel: string }) =>
    `Never agreed to ${p.channel} (${p.purpose}). Ask, then write the answer in the column of consent or on the Consent sheet (${LAW}).`,
  noPurpose: (p: { code: string; row: number | null }) =>
    `Template "${p.code}"${onTemplates(p.row)} does not say what it is for, so it counts as advertising: it has the label [AD] and goes to people alone who agreed to advertising (${LAW}). If it is none, write "Care" or "Transaction" into its column "Purpose".`,
  smsAdvert:
    'SMS by eSMS.vn goes out as customer care, which carriers do not allow for advertising. Send e-mail, Zalo ZNS where Zalo approved such a template, or an SMS campaign for advertising at eSMS.vn itself (30 numbers or more).',
  refused: (p: { purpose: string; channel: string }) => `Does not want ${p.channel} (${p.purpose}; ${LAW}).`,
  optedOut: `Opted out of all messages (${LAW}).`,
  noAddress: 'Has no e-mail address: call or use Zalo.',
  noPhone: 'Has no phone number.',
  badAddress: (p: { address: string }) =>
    `"${p.address}" is not an e-mail address: correct it in the customer's row.`,
  badPhone: (p: { phone: string }) =>
    `"${p.phone}" is not a mobile number: correct it in the customer's row, or call.`,
  sentBefore: 'Was sent already; its row in the sent log is gone.',
  sent: (p: { moment: string }) => `Was sent already (${p.moment}).`,
  unknown: (p: { moment: string }) =>
    `May have been sent (${p.moment}): look it up where it was sent from, then say what you found. It is never sent again by itself.`,
  justFailed: 'Failed a moment ago: try again in a minute.',
  cap: (p: { most: number; channel: string }) =>
    `Had ${counted(p.most, 'message')} in the last 24 hours (${p.channel}), the most that Decree 91/2020/NĐ-CP, article 13, allows.`,
  duplicate: (p: { customer: string }) => `Has the same address as ${p.customer}, who gets this message.`,
  sentToAddress: (p: { moment: string }) => `This address had the same message already (${p.moment}).`,
  noTemplate: (p: { rule: string; channel: string }) =>
    `There is no text for "${p.rule}" (${p.channel}): add a row with this code and channel on the Templates sheet.`,
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
    `Template "${p.code}"${onTemplates(p.row)} has the field {{${p.field}}}, which is not a column. Nothing was sent: correct the field.`,
  unclosed: (p: { code: string; field: string; row: number | null }) =>
    `Template "${p.code}"${onTemplates(p.row)} has "{{${p.field}" without its "}}". Nothing was sent: correct it.`,
  hours: (p: { from: number; to: number }) =>
    `Messages go out from ${p.from}:00 to ${p.to}:00 (care hours on Settings, within the 7 to 22 of Decree 91/2020/NĐ-CP, article 13): the rest waits for then.`,
  quota: (p: { quota: number }) =>
    `Only ${p.quota} more can be sent today: the most valuable go first, the rest is for tomorrow.`,
  time: 'Google lets one run last a few minutes only. What was sent is in the log: press Send again for the rest.',
  znsLine: (p: { code: string; field: string; row: number | null }) =>
    `Template "${p.code}"${onTemplates(p.row)} has the line "${p.field}". A ZNS template has lines such as "name: {{Name}}", one for each parameter. Nothing was sent: correct the line.`,
  noGateway: (p: { channel: string }) =>
    `${p.channel} can't be sent from here: the shop's keys for it are not set. Nothing was sent.`,
  trialByEmail: 'A trial goes to your own e-mail address. For this channel, look at the preview.',
  user: 'Stopped, as you asked.',
  failures: (p: { why: string }) =>
    `Several messages one after another could not be sent, so sending stopped. The last reason: ${p.why}`,
  noOwnAddress:
    'Your own address is not known here: write it on the Settings sheet as the sender, then send the trial again.',
  nothing: 'None of these customers has a message to send.',
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
  detail: 'Detail',
  due: 'Day',
  silentDays: 'Days',
};

/** Rules and templates by the words that people use for them. */
export const codes = {
  birthday: ['birthday', 'birthday greeting'],
  thankYou: ['thank you', 'thanks', 'thank-you', 'after purchase'],
  comeBack: ['come back', 'come-back', 'win back', 'usual rhythm', 'next order expected'],
};

/** Before the subject of an advertisement (Decree 91/2020/NĐ-CP: [QC] or [AD]). */
export const adLabel: string = '[AD]';

/** At the end of what is no transaction: one step out. */
export const optOut = (_p: { you: string }) =>
  'If you do not want such e-mails any more, just reply to this one with the word STOP.';

/** The same of a short message. */
export const optOutShort: string = 'Opt out: reply STOP';

/** The word by which people opt out. */
export const optOutWord: string = 'STOP';

/** Why the user's word on a message can't be noted (action `settle`). */
export const settleFindings = {
  'settle.noLog': (p: { why: string }) => p.why,
  'settle.unknownKey': (p: { key: string }) =>
    `The sent log has no message "${p.key}", so nothing was written. Open today's list again.`,
  'settle.sent': (p: { moment: string }) =>
    `This message counts as sent already (${p.moment}). Nothing was written.`,
  'settle.failed': (p: { moment: string }) =>
    `This message surely did not go out (${p.moment}) and may be sent again. Nothing was written.`,
  'settle.running': (p: { moment: string }) =>
    `This message may be on its way at this moment (${p.moment}). Press Send once more: if it was cut off, you are asked about it then.`,
  'settle.edited': (p: { sheet: string; moment: string }) =>
    `Rows of this message (${p.moment}) on the sheet "${p.sheet}" were changed by hand, so it can't be known what happened and it is never sent again. Nothing was written; to reach the customer, call or write yourself.`,
};

function onTemplates(row: number | null): string {
  return row === null ? '' : ` (sheet Templates, row ${row})`;
}
