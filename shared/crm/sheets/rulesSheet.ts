import { CARE_EVENTS, DEFAULT_RULES, ruleWord } from '../../care/careRule';
import { type RuleResult, ruleResults } from '../../care/ruleResults';
import { careRules, RULES } from '../../care/rules';
import { type Language, messagesIn } from '../../messages';
import { isFailure } from '../../metrics/failure';
import { uplift } from '../../metrics/uplift';
import type { DayNumber } from '../../model/day';
import type { Cell } from '../../workbook/cell';
import type { Change } from '../../workbook/changeSet';
import type { Snapshot } from '../../workbook/snapshot';
import type { CrmModel } from '../model';
import { columnDifference } from '../sheetPlan';

/** The rows of a new Rules sheet, column by column under its headers. */
export function ruleColumns(language: Language): readonly (readonly Cell[])[] {
  const { choices, headers } = messagesIn(language).crm;
  return headers.rules.map((_, column) =>
    DEFAULT_RULES.map(({ id, event, days, detail, isActive }): Cell => {
      switch (column) {
        case RULES.name:
          return ruleWord(id, language);
        case RULES.event:
          return choices.events[CARE_EVENTS.indexOf(event)]!;
        case RULES.days:
          return days;
        case RULES.detail:
          return detail === '' ? null : detail;
        case RULES.active:
          return choices.active[isActive ? 0 : 1]!;
        default:
          return null;
      }
    }),
  );
}

/**
 * What came of each rule, beside it: nothing is written where nobody was cared for yet, nor where the user deleted
 * the column. O(logs + orders of whom they name).
 */
export function ruleResultChanges(model: CrmModel, snapshot: Snapshot): readonly Change[] {
  const { language, resultDays } = model.settings;
  const { rules, table } = careRules(snapshot, language);
  if (table === null) return [];
  const results = ruleResults(snapshot, orderDays(model), model.analysisDay, resultDays);
  const stand = rules.filter(({ row }) => row !== null);
  return [RULES.caredFor, RULES.boughtAgain, RULES.control, RULES.controlBought, RULES.result].flatMap(
    (header) => {
      const column = table.columns[header] ?? -1;
      if (column < 0) return [];
      return stand.flatMap(({ id, row }) => {
        const cell = resultCell(results.get(id), header, resultDays, language);
        return columnDifference(table.sheet, row! - 1, column, [cell]);
      });
    },
  );
}

function resultCell(result: RuleResult | undefined, header: number, days: number, language: Language): Cell {
  if (result === undefined) return null;
  switch (header) {
    case RULES.caredFor:
      return result.treated;
    case RULES.boughtAgain:
      return result.treatedBuyers;
    case RULES.control:
      return result.control === 0 ? null : result.control;
    case RULES.controlBought:
      return result.control === 0 ? null : result.controlBuyers;
    default:
      return resultText(result, days, language);
  }
}

/** Without a control group nobody can say that care was the reason, so the sentence does not. */
export function resultText(
  { treated, treatedBuyers, control, controlBuyers }: RuleResult,
  days: number,
  language: Language,
): string {
  const say = messagesIn(language).care.results;
  if (treated === 0) return say.onlyControl({ control });
  const share = percent(treatedBuyers / treated);
  const alone = say.alone({ treated, bought: treatedBuyers, share, days });
  const effect = control === 0 ? null : uplift(treatedBuyers, treated, controlBuyers, control);
  if (effect === null || isFailure(effect)) return alone;
  return say.against({
    ...{
      alone,
      control: percent(controlBuyers / control),
      verdict: messagesIn(language).upliftVerdicts[effect.verdict],
    },
    ...{ low: percent(effect.low), high: percent(effect.high) },
  });
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** The days of orders by customer id; merged rows count for whom they were merged into. */
function orderDays({ ids, mergedInto, book, customerOf }: CrmModel): (id: string) => readonly DayNumber[] {
  let byCustomer: ReadonlyMap<number, readonly DayNumber[]> | null = null;
  const at = new Map(ids.map((id, i) => [id, mergedInto[i] ?? i]));
  return (id) => {
    byCustomer ??= groupedDays();
    return byCustomer.get(at.get(id) ?? -1) ?? [];
  };
  function groupedDays(): ReadonlyMap<number, readonly DayNumber[]> {
    const days = new Map<number, DayNumber[]>();
    book.orders.forEach(({ day, isOrder }, i) => {
      if (!isOrder || day === null) return;
      const own = days.get(customerOf[i]!);
      if (own) own.push(day);
      else days.set(customerOf[i]!, [day]);
    });
    return days;
  }
}
