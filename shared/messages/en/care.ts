/** Why somebody is on today's list, and what to say to them. */

export const rules = {
  reorder: 'Usual rhythm',
  secondOrder: 'Second order',
  birthday: 'Birthday',
  thankYou: 'Thanks for the first order',
  warranty: 'Warranty ends',
  debt: 'Debt due',
  appointment: 'Appointment',
  segmentDown: 'Moved down a segment',
  lunarBirthday: 'Lunar birthday',
  daysSince: 'Long without an order',
  expectedNext: 'Next order near',
  pAlive: 'About to leave',
  stageAge: 'Long in one stage',
  tet: 'Tết',
  womensDay: "Women's Day 8 March",
  vietnameseWomensDay: "Vietnamese Women's Day 20 October",
  midAutumn: 'Mid-Autumn',
};

export const reasons = {
  reorder: (p: { gapDays: number; silentDays: number }) =>
    `Buys every ${days(p.gapDays)} as a rule, not seen for ${days(p.silentDays)}.`,
  secondOrder: (p: { gapDays: number; silentDays: number }) =>
    `Came once, ${days(p.silentDays)} ago; customers usually come again after ${days(p.gapDays)}.`,
  usual: (p: { gapDays: number }) => `Usually comes again after ${days(p.gapDays)}.`,
  birthdayToday: 'Birthday today.',
  birthdayAhead: (p: { day: string; inDays: number }) => `Birthday on ${p.day}, in ${days(p.inDays)}.`,
  birthdayPast: (p: { day: string; agoDays: number }) => `Birthday was on ${p.day}, ${days(p.agoDays)} ago.`,
  lunarBirthdayToday: 'Lunar birthday today.',
  lunarBirthdayAhead: (p: { day: string; inDays: number }) =>
    `Lunar birthday, kept on ${p.day}, in ${days(p.inDays)}.`,
  lunarBirthdayPast: (p: { day: string; agoDays: number }) =>
    `Lunar birthday, was on ${p.day}, ${days(p.agoDays)} ago.`,
  firstOrder: (p: { agoDays: number }) => `First order ${days(p.agoDays)} ago: ask how they like it.`,
  daysSince: (p: { silentDays: number }) => `No order for ${days(p.silentDays)}.`,
  expectedNext: (p: { day: string }) => `The next order is expected around ${p.day}.`,
  pAlive: (p: { percent: number; silentDays: number }) =>
    `Perhaps leaving: ${p.percent}% likely to be a customer still, not seen for ${days(p.silentDays)}.`,
  segmentDown: (p: { from: string; to: string; day: string }) =>
    `Moved from "${p.from}" to "${p.to}" on ${p.day}.`,
  stageAge: (p: { stage: string; days: number }) => `In "${p.stage}" for ${days(p.days)}.`,
  debt: (p: { amount: string; day: string }) => `Owes ${p.amount}; last order on ${p.day}.`,
  warranty: (p: { day: string }) => `Warranty or expiry on ${p.day}.`,
  date: (p: { column: string; day: string }) => `${p.column === '' ? 'Appointment' : p.column}: ${p.day}.`,
  holiday: (p: { holiday: string; day: string }) => `${p.holiday}: ${p.day}.`,
  alsoOf: (p: { customer: string; reason: string }) => `${p.customer}: ${p.reason}`,
  refused: 'Does not want messages: speak of what they need alone, offer nothing.',
  notAgreed: (p: { channels: string }) =>
    `Never agreed to advertising by ${p.channels} (Law 91/2025/QH15, article 9), so there is no text to send. Ask when you call; write a yes on the sheet "Consent", purpose "Marketing".`,
  badTemplate: (p: { code: string; field: string }) =>
    `Template "${p.code}" has the field {{${p.field}}}, which can't be filled: correct it on the Templates sheet.`,
};

/** What came of a rule; shares in per cent. */
export const results = {
  alone: (p: { treated: number; bought: number; share: number; days: number }) =>
    `${p.bought} of ${p.treated} bought again within ${days(p.days)} (${p.share}%).`,
  against: (p: { alone: string; control: number; verdict: string; low: number; high: number }) =>
    `${p.alone} Of those left alone ${p.control}%. ${p.verdict} The difference: from ${p.low} to ${p.high} percentage points.`,
  onlyControl: (p: { control: number }) => `Nobody was cared for yet; ${p.control} in the control group.`,
};

/** Beside a rule: why it brings nobody, or everybody. */
export const ruleNotes = {
  nobody: 'Matches nobody today.',
  everybody: (p: { count: number }) =>
    `Matches all ${p.count} customers: a rule for everybody helps nobody choose. Narrow it, unless that is what you want.`,
  noColumn: (p: { column: string }) =>
    `Your list has no column "${p.column}": add one, or say in "Detail" under which header it stands.`,
  noDetail: 'Write into "Detail" which holiday is meant, such as "Tết" or "20/10".',
  unknownHoliday: (p: { detail: string }) =>
    `"${p.detail}" is not a holiday known here: write a name such as "Tết", or a day such as "20/10" or "15/8 âl".`,
  unknownEvent: (p: { event: string }) =>
    `"${p.event}" is not an event known here: choose one from the list in the column "Event".`,
};

/** Texts for Zalo and SMS where the Templates sheet has none for the rule. `you` is how to speak to them. */
export const texts = {
  reorder: (p: { who: string; you: string }) =>
    `Hello${named(p.who)}, we have not seen you for a while. How did you like what you bought last time? If there is anything you need, just write to us.`,
  birthday: (p: { who: string; you: string }) =>
    `Happy birthday${named(p.who)}! We wish you good health and joy, and thank you for being with us.`,
};

/** What the note of a care that was done says. */
export const noteOf = (p: { rule: string; outcome: string }) =>
  p.outcome === '' ? `Care: ${p.rule}` : `Care: ${p.rule}. ${p.outcome}`;

export const careFindings = {
  'desk.noSheet': (p: { sheet: string }) =>
    `The sheet "${p.sheet}" is not in this workbook. Refresh: it is made again, then repeat this.`,
  'desk.noColumn': (p: { sheet: string; row: number; column: string }) =>
    `The sheet "${p.sheet}" has no column "${p.column}" in its row ${p.row} any more: nothing was written. Type this header into a free cell of the row, then repeat this.`,
  'desk.unknownCustomer': (p: { id: string }) =>
    `No customer has the id "${p.id}" any more: nothing was written. Search for them again.`,
  'note.empty': 'The note is empty: nothing was written. Say what was talked about.',
  'note.optOut': (p: { text: string }) =>
    `"${p.text}" sounds like a wish for no more messages. If it is, open the customer, Personal data, and press "No more messages" (on the command line: so-khach person stop): a note alone stops nothing.`,
  'note.tooLong': (p: { most: number }) =>
    `The note is longer than a cell takes: nothing was written. Keep it below ${p.most} characters.`,
  'care.unknownKey': (p: { key: string }) =>
    `"${p.key}" is not on the care list: nothing was written. Open today's list again.`,
  'care.closedSince': (p: { row: number; sheet: string }) =>
    `This was dealt with already (row ${p.row} of "${p.sheet}"): nothing was written. Open today's list again.`,
  'care.badUntil': 'Choose a day after today on which the customer comes back on the list.',
};

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function named(who: string): string {
  return who === '' ? '' : ` ${who}`;
}
