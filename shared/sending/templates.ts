import { logTable } from '../desk/logTable';
import { foldText } from '../intake/foldText';
import { type Language, messagesIn } from '../messages';
import type { Snapshot } from '../workbook/snapshot';
import { choiceOf, tableTexts } from './tableTexts';

/** The text of an e-mail before it is merged. */
export interface Template {
  readonly code: string;
  readonly purpose: Purpose;
  readonly subject: string;
  readonly text: string;
  /** 1-based row of the Templates sheet; null for ours. */
  readonly row: number | null;
}

/** As `crm.choices.purposes` has them; a template that does not say is an advertisement, which takes the most. */
export type Purpose = 'care' | 'marketing' | 'transaction';

export const PURPOSES: readonly Purpose[] = ['care', 'marketing', 'transaction'];

/** Place of e-mail in `crm.choices.channels`. */
export const EMAIL = 2;

/**
 * The template of a rule: the one that the Rules sheet names for it; else the e-mail template whose code is the
 * rule; else, where the Templates sheet has no e-mail text at all, ours for a birthday, a thank-you and for coming
 * back. `rules`: the rule by its id and as it is shown. null for none.
 */
export function templatesOf(
  snapshot: Snapshot,
  language: Language,
): (rules: readonly string[]) => Template | null {
  const templates = emailTemplates(snapshot);
  const named = namedByRules(snapshot);
  const byCode = (code: string | undefined): Template | undefined =>
    code === undefined ? undefined : templates.find((template) => foldText(template.code) === code);
  return (rules) => {
    const folded = rules.map(foldText).filter((rule) => rule !== '');
    for (const rule of folded) {
      const wanted = named.get(rule);
      if (wanted !== undefined) return byCode(wanted) ?? ownTemplate([wanted], language);
    }
    for (const rule of folded) {
      const found = byCode(rule);
      if (found) return found;
    }
    const ours = ownTemplate(folded, language);
    const alike = ours && templates.find(({ code }) => ownCode([foldText(code)]) === ours.code);
    return alike ?? (templates.length === 0 ? ours : null);
  };
}

function emailTemplates(snapshot: Snapshot): readonly Template[] {
  const table = logTable(snapshot, 'templates', true);
  if (table === null) return [];
  return tableTexts(table).flatMap(({ row, texts }) => {
    const [code, channel, purpose, subject, text] = texts as [string, string, string, string, string];
    const isEmail = channel === '' || channelOf(channel) === EMAIL;
    if (row < table.headerRow || code === '' || text === '' || !isEmail) return [];
    return [{ code, purpose: purposeOf(purpose) ?? 'marketing', subject, text, row: row + 1 }];
  });
}

/** From a folded rule of the Rules sheet to the folded code of its template. */
function namedByRules(snapshot: Snapshot): ReadonlyMap<string, string> {
  const table = logTable(snapshot, 'rules', true);
  const named = new Map<string, string>();
  for (const { row, texts } of table === null ? [] : tableTexts(table)) {
    const [rule, , , channel, code] = texts.map((text) => text) as [string, string, string, string, string];
    if (row < table!.headerRow || foldText(code) === '' || named.has(foldText(rule))) continue;
    if (channel === '' || channelOf(channel) === EMAIL) named.set(foldText(rule), foldText(code));
  }
  return named;
}

export function channelOf(text: string): number {
  return choiceOf(text, (language) => messagesIn(language).crm.choices.channels);
}

/** null for a blank or another word. */
export function purposeOf(text: string): Purpose | null {
  return PURPOSES[choiceOf(text, (language) => messagesIn(language).crm.choices.purposes)] ?? null;
}

type OwnCode = 'birthday' | 'thankYou' | 'comeBack';

function ownTemplate(folded: readonly string[], language: Language): Template | null {
  const code = ownCode(folded);
  if (code === null) return null;
  const { subject, text } = messagesIn(language).sending.defaults[code];
  // To ask somebody back is to advertise, however kindly it is put.
  return { code, purpose: code === 'comeBack' ? 'marketing' : 'care', subject, text, row: null };
}

/** Which of our texts a rule or a code means, by its id or by the words of either language. */
function ownCode(folded: readonly string[]): OwnCode | null {
  for (const code of Object.keys(IDS) as OwnCode[]) {
    const words = (['vi', 'en'] as const).flatMap((language) => messagesIn(language).sending.codes[code]);
    if (folded.some((text) => IDS[code].includes(text) || words.some((word) => foldText(word) === text)))
      return code;
  }
  return null;
}

/** Ids of care rules, folded. */
const IDS: Readonly<Record<OwnCode, readonly string[]>> = {
  birthday: ['birthday', 'lunarbirthday'],
  thankYou: ['thankyou'],
  comeBack: ['comeback', 'reorder', 'secondorder'],
};
