import {
  type CareRuleId,
  type CareRuleRow,
  DEFAULT_RULES,
  EVENT_PURPOSE,
  isDefaultRule,
  ruleIdOf,
  ruleWord,
} from '../care/careRule';
import { channelOf } from '../care/channel';
import { type Purpose, purposeOf, strictestPurpose } from '../care/purpose';
import { careRules } from '../care/rules';
import { logTable } from '../desk/logTable';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { ownRule, TEXT_OF, wordsOf } from './ownRule';
import { tableTexts } from './tableTexts';

/** Channels that have texts; of a call the script to say. */
export const TEXT_CHANNELS = ['email', 'zalo', 'sms', 'call', 'zns'] as const;

export type TextChannel = (typeof TEXT_CHANNELS)[number];

/** A text before it is merged. */
export interface Template {
  readonly code: string;
  readonly channel: TextChannel;
  readonly purpose: Purpose;
  /** Nobody said what it is for, and no rule of ours does: taken for an advertisement. */
  readonly isAssumed: boolean;
  /** Of an e-mail; of ZNS the id of the template that Zalo approved. */
  readonly subject: string;
  readonly text: string;
  /** 1-based row of the Templates sheet; null for ours. */
  readonly row: number | null;
}

/** A rule by its id in keys, and as it is shown. */
export interface RuleMeant {
  readonly id: string;
  readonly name: string;
}

export interface Templates {
  readonly of: (rule: RuleMeant, channel: TextChannel) => Template | null;
  /** The strictest of its texts; where it has none, what its event is for; null for what is neither. */
  readonly purposeOf: (rule: RuleMeant) => Purpose | null;
  /** A text of the rule of which it is only assumed that it advertises; null for none. */
  readonly assumedOf: (rule: RuleMeant) => Template | null;
  /** What the rule's row names: a holiday, a stage, a column; '' for nothing. */
  readonly detailOf: (rule: RuleMeant) => string;
}

/**
 * The template of a rule for a channel: the one that the Rules sheet names; else the one whose code is the rule's
 * name or id; else, for rules of ours, our own text. A row of the Templates sheet is for its channel, or where that
 * is blank for every one; of ZNS only where it says so, for Zalo takes nothing but its own templates. A code that the
 * Rules sheet names and nobody wrote gives none. What a template does not say it is for, a rule of ours says by its
 * event. Under a rule of the user's own it advertises, whatever the event: a day in a column may be that of a sale, and
 * an advertisement that passes for a transaction would reach people who never agreed to it (Law 91/2025/QH15, art. 9
 * and 28). O(rows) once.
 */
export function templatesOf(snapshot: Snapshot, language: Language): Templates {
  const byCode = templateRows(snapshot);
  const read = careRules(snapshot, language);
  const rules = new Map(read.rules.map((rule) => [rule.id, rule]));
  // A row may name a template for something of the user's own, of which no event of ours is the cause.
  const named = new Map(read.unknown.map(({ name, template }) => [foldText(name), template]));
  const ruleOf = ({ id, name }: RuleMeant): CareRuleRow | undefined =>
    rules.get(ruleIdOf(id)) ?? rules.get(ruleIdOf(name));
  const of = (meant: RuleMeant, channel: TextChannel): Template | null => {
    const rule = ruleOf(meant);
    const code = rule?.template || named.get(foldText(meant.id)) || named.get(foldText(meant.name)) || '';
    if (code !== '' && !byCode.has(code)) return ownTemplate([code], channel, language);
    const own = ownRuleOf(meant);
    const codes = [code, ...codesOf(meant), ...(own === null ? [] : wordsOf(own))].filter(Boolean);
    for (const text of codes) {
      const row = byCode.get(text)?.find((one) => one.fits(channel));
      if (row) return { ...row.template, channel, ...purposeIn(row.template, rule, own) };
    }
    return ownTemplate(codes, channel, language);
  };
  const textsOf = (meant: RuleMeant): readonly Template[] =>
    TEXT_CHANNELS.flatMap((channel) => of(meant, channel) ?? []);
  return {
    of,
    purposeOf: (meant) => {
      const purposes = textsOf(meant).map(({ purpose }) => purpose);
      return strictestPurpose(purposes) ?? eventPurpose(ruleOf(meant), ownRuleOf(meant));
    },
    assumedOf: (meant) => textsOf(meant).find(({ isAssumed }) => isAssumed) ?? null,
    detailOf: (meant) => {
      const own = DEFAULT_RULES.find(({ id }) => id === ruleIdOf(meant.id));
      return ruleOf(meant)?.detail || own?.detail || '';
    },
  };
}

interface TemplateRow {
  readonly template: Omit<Template, 'channel' | 'purpose' | 'isAssumed'> & {
    readonly purpose: Purpose | null;
  };
  readonly fits: (channel: TextChannel) => boolean;
}

/** By folded code, those that name their channel before those for every one. */
function templateRows(snapshot: Snapshot): ReadonlyMap<string, readonly TemplateRow[]> {
  const table = logTable(snapshot, 'templates', true);
  const found = new Map<string, TemplateRow[]>();
  for (const { row, texts } of table === null ? [] : tableTexts(table)) {
    const [code, channel, purpose, subject, text] = texts as [string, string, string, string, string];
    if (row < table!.headerRow || foldText(code) === '' || text === '') continue;
    const own = found.get(foldText(code)) ?? [];
    const template = { code, subject, text, row: row + 1, purpose: purposeOf(purpose) };
    if (channel === '') own.push({ template, fits: (one) => one !== 'zns' });
    else own.unshift({ template, fits: (one) => one === channelOf(channel) });
    found.set(foldText(code), own);
  }
  // Rows of one channel stay in the order of the sheet.
  for (const own of found.values())
    own.sort((a, b) => Number(isOfEvery(a)) - Number(isOfEvery(b)) || a.template.row! - b.template.row!);
  return found;
}

function isOfEvery({ fits }: TemplateRow): boolean {
  return fits('email') && fits('call');
}

/** What a row of the sheet is for: what it says, else what a rule of ours is for. */
function purposeIn(
  { purpose: said }: TemplateRow['template'],
  rule: CareRuleRow | undefined,
  own: CareRuleId | null,
): Pick<Template, 'purpose' | 'isAssumed'> {
  const purpose = said ?? (own === null ? null : eventPurpose(rule, own));
  return purpose === null ? { purpose: 'marketing', isAssumed: true } : { purpose, isAssumed: false };
}

/** By the rule's event and by that of ours whose name it has: the stricter. */
function eventPurpose(rule: CareRuleRow | undefined, own: CareRuleId | null): Purpose | null {
  const events = [rule?.event ?? null, eventOfOwn(own)];
  return strictestPurpose(events.flatMap((event) => (event === null ? [] : EVENT_PURPOSE[event])));
}

function ownRuleOf({ id, name }: RuleMeant): CareRuleId | null {
  return ownRule([id, name].map(foldText));
}

function eventOfOwn(rule: CareRuleId | null): CareRuleRow['event'] | null {
  return DEFAULT_RULES.find(({ id }) => id === rule)?.event ?? null;
}

/** Folded: the rule's id and its words in both languages, and as it is shown. */
function codesOf({ id, name }: RuleMeant): readonly string[] {
  const rule = ruleIdOf(id);
  return [name, id, ...(isDefaultRule(rule) ? [rule, ruleWord(rule, 'vi'), ruleWord(rule, 'en')] : [])].map(
    foldText,
  );
}

/** Our text for a rule, under the rule's word. */
export function ownTemplateOf(rule: CareRuleId, channel: TextChannel, language: Language): Template | null {
  if (channel === 'zns') return null;
  const { defaults, frames } = messagesIn(language).sending;
  const { subject, body, sms, script } = defaults[TEXT_OF[rule]];
  const texts = { email: frames.email({ body }), zalo: frames.zalo({ body }), sms, call: script };
  return {
    ...{ code: ruleWord(rule, language), channel, row: null, text: texts[channel] },
    ...{ subject: channel === 'email' ? subject : '', purpose: EVENT_PURPOSE[eventOfOwn(rule)!] },
    isAssumed: false,
  };
}

function ownTemplate(folded: readonly string[], channel: TextChannel, language: Language): Template | null {
  const rule = ownRule(folded);
  return rule === null ? null : ownTemplateOf(rule, channel, language);
}
