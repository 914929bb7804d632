import type { FitFailure } from '../../clv/fit';
import { fitFailures } from './clv';
import { counted, grouped } from './grouped';

/** Where in a custom function's arguments something is: "dates, row 17 of the range". */
interface Place {
  readonly argument: string;
  readonly row: number | null;
}

function at(p: Place): string {
  return p.row === null ? p.argument : `${p.argument}, row ${p.row} of the range`;
}

/** Why a custom function cannot answer, and the way out. */
export const functionFaults = {
  unknownFunction: (p: { name: string }) =>
    `There is no function ${p.name}. "so-khach functions" lists all of them.`,
  tooManyArguments: (p: { name: string; given: number; most: number }) =>
    `${p.name} takes ${counted(p.most, 'argument')}, not ${p.given}: take the last ones away.`,
  missing: (p: Place) => `${at(p)} is missing: fill in the cell, or type the value into the formula.`,
  notNumber: (p: Place & { text: string }) =>
    `${at(p)}: "${p.text}" is not a number. Type figures alone, such as 1250000 or 1.250.000đ.`,
  ambiguousNumber: (p: Place & { text: string; one: number; other: number }) =>
    `${at(p)}: "${p.text}" may be ${p.one} or ${p.other}. Store it as a number, or write it without the mark.`,
  notShare: (p: Place & { value: number }) =>
    `${at(p)}: ${p.value} is not a share between 0 and 1. Write twenty per cent as 20% or 0.2.`,
  outOfRange: (p: Place & { value: number; low: number; high: number }) =>
    `${at(p)}: ${p.value} must be ${rangeText(p.low, p.high)}.`,
  notWhole: (p: Place & { value: number }) => `${at(p)}: ${p.value} must be a whole number.`,
  notDate: (p: Place & { text: string }) =>
    `${at(p)}: "${p.text}" is not a date. Write it as 2026-06-30, or read it with DATE_VN.`,
  partialDate: (p: Place & { text: string }) =>
    `${at(p)}: "${p.text}" lacks its day, month or year. Write the whole date, such as 2026-06-30.`,
  ambiguousDate: (p: Place & { text: string; one: string; other: string }) =>
    `${at(p)}: "${p.text}" may be ${p.one} or ${p.other}. Write it so, or read it with DATE_VN and its order.`,
  noDates: (p: { argument: string }) => `${p.argument} holds no date: check the range, or give as_of.`,
  errorCell: (p: Place & { error: string }) => `${at(p)} holds the error ${p.error}: mend that cell first.`,
  unknownChoice: (p: Place & { text: string; choices: string }) =>
    `${at(p)}: "${p.text}" is none of ${p.choices}.`,
  unknownOption: (p: { argument: string; text: string; options: string }) =>
    `${p.argument}: "${p.text}" is no option here. Options: ${p.options}.`,
  badOption: (p: { option: string; text: string; example: string }) =>
    `options: "${p.option}=${p.text}" cannot be read. Write it as ${p.example}.`,
  oneCell: (p: Place & { rows: number; columns: number }) =>
    `${p.argument} must be one cell, not ${counted(p.rows, 'row')} by ${counted(p.columns, 'column')}.`,
  oneColumn: (p: Place & { rows: number; columns: number }) =>
    `${p.argument} must be one column, not ${counted(p.rows, 'row')} by ${counted(p.columns, 'column')}.`,
  differentHeights: (p: Place & { rows: number; other: string; otherRows: number }) =>
    `${p.argument} has ${counted(p.rows, 'row')} and ${p.other} has ${grouped(p.otherRows)}: choose ranges that begin and end in the same rows.`,
  differentShapes: (p: Place & { rows: number; columns: number; mostRows: number; mostColumns: number }) =>
    `${p.argument} is ${counted(p.rows, 'row')} by ${counted(p.columns, 'column')}, other arguments are ${grouped(p.mostRows)} by ${grouped(p.mostColumns)}: choose ranges of the same shape.`,
  tooManyCells: (p: { cells: number; most: number }) =>
    `The answer has ${grouped(p.cells)} cells; a formula may fill ${grouped(p.most)}. Ask for fewer rows (or with FILTER), use the CRM's ◆ columns, or "so-khach call" on the command line.`,
  tooLarge: 'The result is too large, or has no value: the arguments are too large or contradict each other.',
  noPhone: (p: Place & { text: string; code: string }) =>
    `${p.argument}: "${p.text}" is not a phone number (${PHONE_REASONS[p.code] ?? PHONE_REASONS.other}).`,
  noName: (p: Place & { text: string }) => `${p.argument}: "${p.text}" names nobody.`,
  noAnswer: (p: Place & { text: string; scale: number }) =>
    `${p.argument}: "${p.text}" is not an answer on a scale of ${p.scale}. Use its numbers, or words such as "Agree".`,
  noProvince: (p: Place & { text: string }) =>
    `${p.argument}: no province is named in "${p.text}". Add it at the end of the address.`,
  noLunarDay: (p: Place & { text: string }) =>
    `${p.argument}: ${p.text} is outside the lunar table (1930-01-30 to 2101-01-28).`,
  noSolarDay: (p: { text: string }) =>
    `The lunar date ${p.text} does not exist: check the day (29 or 30), the leap month and the year (1930-2100).`,
  dateInFuture: (p: { argument: string; other: string }) =>
    `${p.argument} lies after ${p.other}: check both dates.`,
  unknownRule: (p: Place & { text: string }) =>
    `${p.argument}: "${p.text}" is not a rule. Write "30 days", "6 weeks", "3 months", "1 year", "birthday" or "lunar birthday".`,
  unknownField: (p: { field: string; fields: string }) =>
    `The template asks for {{${p.field}}}, which is not a header. Headers: ${p.fields}.`,
  badTemplate: (p: { text: string }) => `The template has a {{ without its }}: "${p.text}".`,
  badFormat: (p: { field: string; format: string }) =>
    `The value of {{${p.field}}} cannot be shown as ${p.format}: check the cell, or take the format away.`,
  badSummary: (p: { argument: string; columns: number; needed: string }) =>
    `${p.argument} has ${counted(p.columns, 'column')} that can be used; needed are ${p.needed}, as CUSTOMER_SUMMARY answers them (an id may stand in front).`,
  unclearSummary: (p: { argument: string }) =>
    `${p.argument}: these four columns may be id, frequency, recency, age or frequency, recency, age, monetary. Take their header row along.`,
  badOpportunities: (p: Place & { frequency: number; recency: number; opportunities: number }) =>
    `${at(p)}: frequency ${p.frequency}, recency ${p.recency}, opportunities ${p.opportunities} is not a possible history. All are whole numbers, frequency is not above recency, recency not above opportunities (10,000 at most).`,
  risingSurvivors: (p: Place) =>
    `${at(p)}: survivors only fall, from all customers in period 0 on. Check the order of the periods.`,
  badParameters: (p: { argument: string; needed: string }) =>
    `${p.argument} is not a block of parameters. Point at the answer of ${p.needed}, or give the bare numbers and name the model in options.`,
  wrongModel: (p: { argument: string; model: string; needed: string }) =>
    `${p.argument} belongs to ${p.model}; needed is ${p.needed}.`,
  badHistory: (p: Place & { frequency: number; recency: number; age: number }) =>
    `${at(p)}: no customer has frequency ${p.frequency}, recency ${p.recency}, age ${p.age}: frequency is a whole number of repeat purchases, recency lies between 0 and age and is above 0 with a repeat.`,
  noMean: 'With these parameters amounts vary too wildly to have a mean: there is no expected order value.',
  noLimit: 'Without a discount this expected lifetime has no end: give a discount above 0.',
  noFit: (p: { reason: FitFailure }) => fitFailures[p.reason],
};

/** Words in the answers of several functions. */
export const functionWords = {
  id: 'id',
  idWithout: (p: { rows: number }) => `id (${counted(p.rows, 'row')} without id left out)`,
  zeros: (p: { count: number }) => `${counted(p.count, 'answer')} of 0 counted`,
  leftOut: (p: { count: number }) => `${counted(p.count, 'cell')} outside the scale left out`,
  gone: 'gone',
  isNew: 'new',
  fromTo: 'from \\ to',
  likert: {
    header: ['answer', 'count', 'share'] as readonly string[],
    mean: 'mean',
    topTwo: 'top two',
    n: 'n',
    leftOut: 'left out',
  },
};

function rangeText(low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return `${low} or more`;
  return low === Number.NEGATIVE_INFINITY ? `${high} or less` : `from ${low} to ${high}`;
}

const PHONE_REASONS: Readonly<Record<string, string>> = {
  length: 'its length fits no number',
  oldLandline: 'an old landline of 08 or a mobile of 08: ask the customer',
  service: 'a service number',
  scientific: 'its last digits are lost; format the cell as text and type it again',
  words: 'no digits that could be a number',
  unverified: 'not known in its country',
  other: 'it does not read as one',
};
