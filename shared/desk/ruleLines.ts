import { type CareRuleRow, isDefaultRule, ruleWord } from '../care/careRule';
import type { RuleFault } from '../care/events/event';
import { type Language, messagesIn } from '../messages';
import { fieldOf } from '../model/fields';
import type { CareDesk } from './careLines';
import type { RuleLine } from './views';

/** Every rule in use with what it brought today, and what is wrong with it. O(rules). */
export function ruleLines(
  { proposed, templates, unknownRules, rulesSheet }: CareDesk,
  language: Language,
): readonly RuleLine[] {
  const { care, sending } = messagesIn(language);
  const { ruleNotes } = care;
  const known = proposed.outcomes.map(({ rule, matches, due, fault }): RuleLine => {
    const isEverybody = matches === proposed.eligible && matches >= FEWEST_FOR_ALL;
    const assumed = templates.assumedOf(rule);
    const note =
      fault !== null
        ? faultText(fault, language)
        : assumed !== null
          ? sending.skips.noPurpose(assumed)
          : matches === 0
            ? ruleNotes.nobody
            : isEverybody
              ? ruleNotes.everybody({ count: matches })
              : null;
    return {
      ...{
        name: isDefaultRule(rule.id) ? ruleWord(rule.id, language) : rule.name,
        due,
        note,
        result: resultOf(rule),
      },
      ...{
        isFault: fault !== null || assumed !== null || isEverybody,
        sheet: rule.row === null ? null : rulesSheet,
        row: rule.row,
      },
    };
  });
  const unknown = unknownRules.map(
    ({ name, event, row }): RuleLine => ({
      ...{ name, row, sheet: rulesSheet, due: 0, isFault: true, result: null },
      note: ruleNotes.unknownEvent({ event }),
    }),
  );
  return [...known, ...unknown];
}

function faultText(fault: RuleFault, language: Language): string {
  const { ruleNotes } = messagesIn(language).care;
  switch (fault.fault) {
    case 'noColumn': {
      const column = fault.field === null ? fault.header : fieldOf(fault.field).label[language];
      return ruleNotes.noColumn({ column });
    }
    case 'noDetail':
      return ruleNotes.noDetail;
    case 'unknownHoliday':
      return ruleNotes.unknownHoliday(fault);
  }
}

function resultOf({ result }: CareRuleRow): string | null {
  return result === '' ? null : result;
}

/** A rule for a shop's only customer is not one for everybody. */
const FEWEST_FOR_ALL = 3;
