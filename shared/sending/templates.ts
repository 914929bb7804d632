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
import { type Purpose, purposeOf } from '../care/purpose';
import { careRules } from '../care/rules';
import { logTable } from '../desk/logTable';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { tableTexts } from './tableTexts';

/** Channels that have texts; of a call the script to say. */
export type TextChannel = 'email' | 'zalo' | 'sms' | 'call' | 'zns';

/** A text before it is merged. */
export interface Template {
  readonly code: string;
  readonly channel: TextChannel;
  readonly purpose: Purpose;
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
  /** What the rule's row names: a holiday, a stage, a column; '' for nothing. */
  readonly detailOf: (rule: RuleMeant) => string;
}

/**
 * The template of a rule for a channel: the one that the Rules sheet names; else the one whose code is the rule's
 * name or id; else, for rules of ours, our own text. A row of the Templates sheet is for its channel, or where that
 * is blank for every one; of ZNS only where it says so, for Zalo takes nothing but its own templates. A code that the
 * Rules sheet names and nobody wrote gives none. What a template does not say it is for, its rule's event says; a rule
 * of nobody's event advertises, which takes the most. O(rows) once.
 */
export function templatesOf(snapshot: Snapshot, language: Language): Templates {
  const byCode = templateRows(snapshot);
  const read = careRules(snapshot, language);
  const rules = new Map(read.rules.map((rule) => [rule.id, rule]));
  // A row may name a template for something of the user's own, of which no event of ours is the cause.
  const named = new Map(read.unknown.map(({ name, template }) => [foldText(name), template]));
  const ruleOf = ({ id, name }: RuleMeant): CareRuleRow | undefined =>
    rules.get(ruleIdOf(id)) ?? rules.get(ruleIdOf(name));
  return {
    of: (meant, channel) => {
      const rule = ruleOf(meant);
      const code = rule?.template || named.get(foldText(meant.id)) || named.get(foldText(meant.name)) || '';
      const purpose = purposeFor(rule, meant);
      const inSheet = (text: string): Template | null => {
        const row = byCode.get(text)?.find((one) => one.fits(channel));
        return row ? { ...row.template, channel, purpose: row.template.purpose ?? purpose } : null;
      };
      if (code !== '' && !byCode.has(code)) return ownTemplate([code], channel, language);
      const own = ownRule([meant.id, meant.name].map(foldText));
      const codes = [code, ...codesOf(meant), ...(own === null ? [] : wordsOf(own))].filter(Boolean);
      for (const text of codes) {
        const found = inSheet(text);
        if (found) return found;
      }
      return ownTemplate(codes, channel, language);
    },
    detailOf: (meant) => {
      const own = DEFAULT_RULES.find(({ id }) => id === ruleIdOf(meant.id));
      return ruleOf(meant)?.detail || own?.detail || '';
    },
  };
}

interface TemplateRow {
  readonly template: Omit<Template, 'channel' | 'purpose'> & { readonly purpose: Purpose | null };
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

function purposeFor(rule: CareRuleRow | undefined, { id, name }: RuleMeant): Purpose {
  const event = rule?.event ?? eventOfOwn(ownRule([id, name].map(foldText)));
  return event === null ? 'marketing' : EVENT_PURPOSE[event];
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
  };
}

function ownTemplate(folded: readonly string[], channel: TextChannel, language: Language): Template | null {
  const rule = ownRule(folded);
  return rule === null ? null : ownTemplateOf(rule, channel, language);
}

/** Which of our rules an id, a rule's word or a code means, in either language. */
function ownRule(folded: readonly string[]): CareRuleId | null {
  for (const text of folded) {
    const id = ruleIdOf(text);
    const known = isDefaultRule(id) ? id : DEFAULT_RULES.find((rule) => foldText(rule.id) === text)?.id;
    if (known !== undefined) return known;
  }
  for (const rule of Object.keys(OF_WORDS) as (keyof typeof OF_WORDS)[]) {
    if (folded.some((text) => wordsOf(rule).includes(text))) return rule;
  }
  return null;
}

/** Other words that people use for a rule or its text, folded. */
function wordsOf(rule: CareRuleId): readonly string[] {
  const kind = (Object.keys(OF_WORDS) as (keyof typeof OF_WORDS)[]).find(
    (one) => TEXT_OF[one] === TEXT_OF[rule],
  );
  if (kind === undefined) return [];
  const words = OF_WORDS[kind];
  return [
    foldText(words),
    ...(['vi', 'en'] as const).flatMap((language) => messagesIn(language).sending.codes[words].map(foldText)),
  ];
}

type OwnText = keyof ReturnType<typeof messagesIn>['sending']['defaults'];

/** Which of our texts a rule has. */
const TEXT_OF: Readonly<Record<CareRuleId, OwnText>> = {
  ...({ reorder: 'comeBack', daysSince: 'comeBack', pAlive: 'comeBack', segmentDown: 'comeBack' } as const),
  ...({ secondOrder: 'secondOrder', expectedNext: 'expectedNext', stageAge: 'stageAge' } as const),
  ...({ birthday: 'birthday', lunarBirthday: 'birthday', thankYou: 'thankYou' } as const),
  ...({ warranty: 'warranty', debt: 'debt', appointment: 'appointment' } as const),
  ...({
    tet: 'tet',
    womensDay: 'womensDay',
    vietnameseWomensDay: 'womensDay',
    midAutumn: 'midAutumn',
  } as const),
};

const OF_WORDS = { birthday: 'birthday', thankYou: 'thankYou', reorder: 'comeBack' } as const;
