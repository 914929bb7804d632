/** Consent for each purpose, and prior consent to advertising, which a refusal ends. */
const LAW = 'Law 91/2025/QH15, article 9; Decree 91/2020/NĐ-CP, article 13';

/** Why a message is not sent to somebody. */
export const skips = {
  notDue: "Not on today's list any more.",
  noCustomer: 'The customer is not in this workbook any more: refresh, then look again.',
  noConsent: (p: { purpose: string; channel: string }) =>
    `Never agreed to ${p.channel} (${p.purpose}). Ask, then write the answer in the column of consent or on the Consent sheet (${LAW}).`,
  refused: (p: { purpose: string; channel: string }) => `Does not want ${p.channel} (${p.purpose}; ${LAW}).`,
  optedOut: `Opted out of all messages (${LAW}).`,
  noAddress: 'Has no e-mail address: call or use Zalo.',
  noPhone: 'Has no phone number.',
  badAddress: (p: { address: string }) =>
    `"${p.address}" is no e-mail address: correct it in the customer's row.`,
  badPhone: (p: { phone: string }) =>
    `"${p.phone}" is no mobile number: correct it in the customer's row, or call.`,
  sent: (p: { moment: string }) => `Was sent already (${p.moment}).`,
  unknown: (p: { moment: string }) =>
    `May have been sent (${p.moment}): look it up where it was sent from, then say what you found. It is never sent again by itself.`,
  justFailed: 'Failed a moment ago: try again in a minute.',
  cap: (p: { most: number; channel: string }) =>
    `Had ${p.most} messages today (${p.channel}), the most in a day that Decree 91/2020/NĐ-CP, article 13, allows.`,
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
    `Template "${p.code}"${onTemplates(p.row)} has the field {{${p.field}}}, which is no column. Nothing was sent: correct the field.`,
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

/** What stands around a text of ours. */
export const frames = {
  email: (p: { body: string }) =>
    `Dear {{Name|customer}},\n\n${p.body}\n\nWarm regards,\n{{Owner|Your shop}}`,
  zalo: (p: { body: string }) => `Hello {{Name|there}}, ${p.body[0]!.toLowerCase()}${p.body.slice(1)}`,
};

/** Texts where the Templates sheet has none: of an e-mail and Zalo, an SMS, and what to say on the phone. */
export const defaults = {
  comeBack: {
    subject: 'We have missed you, {{Name|dear customer}}',
    body: 'We have not seen you for a while. How did you like what you bought last time? If you need anything, just reply: we will choose for you and keep it ready.',
    sms: 'Hello {{Name|there}}, we have not seen you for a while. Need anything? Just reply and we will keep it ready.',
    script:
      'Hello {{Name|there}}, it has been a while! How did you like what you bought last time? Is there anything I can keep ready for you?',
  },
  secondOrder: {
    subject: 'How is everything, {{Name|dear customer}}?',
    body: 'You bought from us for the first time some while ago. Is everything as you wished? If you need more, or something else, just reply.',
    sms: 'Hello {{Name|there}}, is everything fine with what you bought? If you need more, just reply.',
    script:
      'Hello {{Name|there}}, is everything fine with what you bought from us? Would you like more of it?',
  },
  expectedNext: {
    subject: 'Time for your next order, {{Name|dear customer}}?',
    body: 'You may be running low soon. Shall we prepare your usual order? Just reply and it will be ready.',
    sms: 'Hello {{Name|there}}, running low? Reply and we will prepare your usual order.',
    script: 'Hello {{Name|there}}, are you running low? Shall I prepare your usual order?',
  },
  birthday: {
    subject: 'Happy birthday, {{Name|dear customer}}! 🎂',
    body: 'Happy birthday! We wish you good health and a year full of joy, and thank you for being with us.',
    sms: 'Happy birthday, {{Name|dear customer}}! Good health, much joy, and thank you for being with us.',
    script: 'Hello {{Name|there}}, happy birthday! We wish you good health and a year full of joy.',
  },
  thankYou: {
    subject: 'Thank you, {{Name|dear customer}}',
    body: 'Thank you for your first order. Is everything as you wished? If anything is not right, just reply and we will see to it at once.',
    sms: 'Hello {{Name|there}}, thank you for your order! If anything is not right, just reply.',
    script: 'Hello {{Name|there}}, thank you for your first order. Is everything as you wished?',
  },
  warranty: {
    subject: 'Your warranty ends on {{Day}}',
    body: 'What you bought from us is under warranty until {{Day}}. If anything is not working well, bring it in before then and we will look at it.',
    sms: 'Hello {{Name|there}}, your warranty ends on {{Day}}. If anything is wrong, bring it in before then.',
    script:
      'Hello {{Name|there}}, your warranty ends on {{Day}}. Does everything work well? If not, bring it in before then.',
  },
  debt: {
    subject: 'A reminder of your balance',
    body: 'This is a kind reminder that your account with us has an open balance. If you have paid already, please tell us so that we can correct our books. Thank you.',
    sms: 'Hello {{Name|there}}, your account with us has an open balance. If it is paid already, please tell us. Thank you.',
    script:
      'Hello {{Name|there}}, may I check your account with you? Our books show an open balance; when would it suit you to settle it?',
  },
  appointment: {
    subject: 'Your appointment on {{Day}}',
    body: 'We are looking forward to seeing you on {{Day}}. If the time does not suit you any more, just reply and we will find another.',
    sms: 'Hello {{Name|there}}, we expect you on {{Day}}. If the time does not suit you, just reply.',
    script:
      'Hello {{Name|there}}, I am calling about our appointment on {{Day}}. Does the time still suit you?',
  },
  stageAge: {
    subject: 'Can we help you decide, {{Name|dear customer}}?',
    body: 'You asked us about our goods a while ago. If a question is still open, just reply: we will be glad to help.',
    sms: 'Hello {{Name|there}}, is there still a question about what you asked for? Just reply.',
    script:
      'Hello {{Name|there}}, you asked us about our goods a while ago. Is there still a question that I can answer?',
  },
  tet: {
    subject: 'Happy New Year, {{Name|dear customer}}! 🌸',
    body: 'Happy Lunar New Year! We wish you and your family good health, peace and prosperity. Thank you for being with us this year.',
    sms: 'Happy New Year, {{Name|dear customer}}! Health, peace and prosperity to you and your family.',
    script: 'Hello {{Name|there}}, we wish you and your family a happy and healthy New Year!',
  },
  womensDay: {
    subject: 'Warm wishes for {{Detail}}, {{Name|dear customer}} 🌷',
    body: 'On {{Detail}} we wish you joy, health and many beautiful days. Thank you for being with us.',
    sms: 'Hello {{Name|there}}, on {{Detail}} we wish you joy, health and many beautiful days.',
    script: 'Hello {{Name|there}}, on {{Detail}} we wish you joy, health and many beautiful days!',
  },
  midAutumn: {
    subject: 'A joyful Mid-Autumn Festival, {{Name|dear customer}} 🏮',
    body: 'We wish you and your family a warm and joyful Mid-Autumn Festival. Thank you for being with us.',
    sms: 'Hello {{Name|there}}, we wish you and your family a warm and joyful Mid-Autumn Festival.',
    script: 'Hello {{Name|there}}, we wish you and your family a joyful Mid-Autumn Festival!',
  },
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
