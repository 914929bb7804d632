import type { SendPreview, SendReport } from '../../../shared/desk/calls';
import { shownDay } from '../../../shared/desk/careText';
import type { CareItem, TodayView } from '../../../shared/desk/views';
import { dayOfIso } from '../../../shared/model/day';
import { moneyText } from '../printing';
import type { OpenDesk } from './fileDesk';

/** Today's list as it is printed: numbered, with the reason and the way to reach each. */
export function listText(view: TodayView, { say, language }: OpenDesk): string {
  const { care } = say;
  const { items, count, later, valueAtRisk, currency, unknown, rules } = view;
  const money = (value: number | null) => moneyText(value, currency, language);
  const lines = [
    care.listHead({ day: shownDay(dayOfIso(view.today)!, language), count, money: money(valueAtRisk) }),
  ];
  items.forEach((item, at) => {
    lines.push(...itemLines(item, at + 1, money));
  });
  lines.push(...noteLines(items));
  if (count > items.length) lines.push(care.moreItems({ count: count - items.length }));
  if (later > 0) lines.push(care.later({ count: later }));
  const notes = rules.filter(({ isFault }) => isFault);
  if (notes.length > 0)
    lines.push('', care.rulesHead, ...notes.map(({ name, note }) => `  ! ${name}: ${note ?? ''}`));
  if (unknown.length > 0) lines.push('', care.unknownHead);
  for (const { key, customer, address, channel, moment } of unknown)
    lines.push(`  ? ${customer} <${address}>, ${channel}, ${moment}: ${key}`);
  return lines.join('\n');

  function itemLines(item: CareItem, no: number, moneyOf: typeof money): readonly string[] {
    const { customer, rule, due, valueAtRisk: value, phone, email, channel, owner, reason, also } = item;
    const head = [
      customer,
      rule,
      shownDay(dayOfIso(due)!, language),
      ...(value === null ? [] : [moneyOf(value)]),
    ].join(' · ');
    const ways = [channel, phone, email, owner === '' ? null : care.owner({ owner })].filter(
      (part): part is string => part !== null && part !== '',
    );
    return [
      `${String(no).padStart(3)}. ${head}`,
      `     ${reason}`,
      ...also.map((line) => `     + ${line}`),
      ...(ways.length > 0 ? [`     ${ways.join(' · ')}`] : []),
    ];
  }
}

/** What is to be heeded with several of them is said once, with their numbers: `! 1-3, 7: …`. */
function noteLines(items: readonly CareItem[]): readonly string[] {
  const byNote = new Map<string, number[]>();
  items.forEach(({ note }, at) => {
    if (note !== null) byNote.set(note, [...(byNote.get(note) ?? []), at + 1]);
  });
  const lines = [...byNote].map(([note, numbers]) => `  ! ${rangesText(numbers)}: ${note}`);
  return lines.length === 0 ? [] : ['', ...lines];
}

function rangesText(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const no of numbers) {
    const last = ranges[ranges.length - 1];
    if (last?.[1] === no - 1) last[1] = no;
    else ranges.push([no, no]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** Each message in a line, the first as its receiver reads it; who gets none, by reason. */
export function previewText(
  { notes, will, skipped, later, laterDay, stopped }: SendPreview,
  { say }: OpenDesk,
): string {
  const { care } = say;
  const lines = [care.previewHead({ count: will.length })];
  lines.push(...notes.map((note) => `  ! ${note}`));
  for (const { customer, to, subject } of will) lines.push(`  ${customer} <${to}>  ${subject}`.trimEnd());
  const [sample] = will;
  if (sample) lines.push('', care.sampleHead({ customer: sample.customer }), ...quotedLines(sample));
  lines.push(...skippedLines(skipped, say));
  if (later > 0) lines.push('', care.laterSend({ count: later, day: laterDay ?? '' }));
  if (stopped !== null) lines.push('', stopped);
  return lines.join('\n');
}

/** `folder`: where e-mails were put as files; null where messages went out. */
export function reportText(report: SendReport, { say }: OpenDesk, folder: string | null): string {
  const { care } = say;
  const { sent, failed, unknown, skipped, later } = report;
  const lines = [folder === null ? care.sent({ count: sent }) : care.written({ count: sent, folder })];
  for (const { customer, why } of failed) lines.push(care.failed({ customer, why }));
  for (const { customer, key } of unknown) lines.push(care.unknown({ customer, key }));
  lines.push(...skippedLines(skipped, say));
  if (later > 0) lines.push(care.laterSend({ count: later, day: '' }));
  return lines.join('\n');
}

function quotedLines({ subject, body, fields }: SendPreview['will'][number]): readonly string[] {
  const text =
    fields === null
      ? body
      : Object.entries(fields)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n');
  return [subject, '', ...text.split('\n')].map((line) => `  | ${line}`.trimEnd());
}

/** 400 people skipped for one reason are one line. */
function skippedLines(skipped: SendPreview['skipped'], { care }: OpenDesk['say']): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const { customer, why } of skipped) {
    const names = byReason.get(why) ?? [];
    names.push(customer);
    byReason.set(why, names);
  }
  const lines = [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([why, names]) => care.skipped({ count: names.length, why, names: namesText(names) }));
  return lines.length === 0 ? [] : ['', care.skippedHead({ count: skipped.length }), ...lines];
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${shown}, …` : shown;
}

const MOST_NAMED = 5;
