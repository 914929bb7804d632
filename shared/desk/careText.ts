import { isDefaultRule, ruleWord } from '../care/careRule';
import { mergeText } from '../care/mergeText';
import { formOfAddress } from '../customers/formOfAddress';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, dmyOfDay, isoOfDay } from '../model/day';
import type { Snapshot } from '../workbook/snapshot';
import { logCell, logRows, logTable } from './logTable';
import { cellString } from './readCell';

/** Whom a text speaks to, and of what. */
export interface Addressee {
  readonly name: string | null;
  /** As `genderOf` reads it. */
  readonly gender: 'female' | 'male' | null;
  readonly rule: string;
  readonly due: DayNumber;
  readonly silentDays: number | null;
}

export type CareText =
  | { readonly text: string | null }
  /** The user's template can't be filled: nothing else is put in its place. */
  | { readonly text: null; readonly code: string; readonly field: string };

/**
 * Texts ready to be sent by hand: the template on the Templates sheet whose code is the rule's word or id, filled
 * in, else our own for the rule; none for rules of the user's without a template. In Vietnamese people are spoken to
 * by the form of address of their own list ("chị Lan"), in English by the given name. Our own texts offer nothing,
 * for they go to people who never agreed to advertising.
 */
export function careTexts(snapshot: Snapshot, language: Language): (to: Addressee) => CareText {
  const templates = templatesOf(snapshot);
  return (to) => {
    const template =
      templates.get(foldText(to.rule)) ??
      templates.get(foldText(ruleWord(to.rule, 'vi'))) ??
      templates.get(foldText(ruleWord(to.rule, 'en')));
    return template === undefined ? { text: ownText(to, language) } : filled(template, to, language);
  };
}

interface Template {
  readonly code: string;
  readonly text: string;
}

function templatesOf(snapshot: Snapshot): ReadonlyMap<string, Template> {
  const table = logTable(snapshot, 'templates');
  const templates = new Map<string, Template>();
  if (table === null) return templates;
  for (const row of logRows(table)) {
    const [code, text] = [cellString(logCell(table, row, CODE)), cellString(logCell(table, row, TEXT))];
    const key = foldText(code ?? '');
    if (code !== null && text !== null && !templates.has(key)) templates.set(key, { code, text });
  }
  return templates;
}

function filled({ code, text }: Template, to: Addressee, language: Language): CareText {
  const { honorific, given } = formOfAddress(to.name, to.gender);
  const cells = [
    ...[given, given, to.name, to.name],
    ...[honorific, honorific, to.silentDays, to.silentDays],
    ...[shownDay(to.due, language), shownDay(to.due, language)],
  ];
  const merged = mergeText(text, TEMPLATE_FIELDS, cells);
  return typeof merged === 'string' ? { text: merged } : { text: null, code, field: merged.field };
}

function ownText({ name, gender, rule }: Addressee, language: Language): string | null {
  if (!isDefaultRule(rule)) return null;
  const { honorific, given } = formOfAddress(name, gender);
  const who = given === null ? honorific : `${honorific} ${given}`;
  const { texts } = messagesIn(language).care;
  const said = language === 'vi' ? { who, you: honorific } : { who: given ?? '', you: '' };
  return texts[rule === 'birthday' ? 'birthday' : 'reorder'](said);
}

/** A day as sentences of the language have it. */
export function shownDay(day: DayNumber, language: Language): string {
  return language === 'vi' ? dmyOfDay(day) : isoOfDay(day);
}

/** Columns of `crm.headers.templates`. */
const CODE = 0;
const TEXT = 4;

/** What {{…}} may name, in pairs of Vietnamese and English; marks and case don't matter. */
const TEMPLATE_FIELDS = [
  ...['tên', 'name', 'họ tên', 'full name'],
  ...['xưng hô', 'form of address', 'số ngày', 'days'],
  ...['ngày', 'day'],
] as const;
