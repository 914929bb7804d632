import { messagesIn } from '../../messages';
import { crmFieldOf } from '../../model/fields';
import { type Cell, dateCell } from '../../workbook/cell';
import { cellText } from '../cellText';
import type { CrmModel } from '../model';
import { modelName } from '../modelFacts';
import { type ModelTest, testWeeks } from '../modelTest';
import { type Predicted, significant } from '../predicted';

/** A figure of the card; always the same rows, empty where there is nothing to say. */
export interface CardRow {
  readonly label: string;
  readonly value: Cell;
  readonly kind: 'text' | 'count' | 'decimal' | 'share' | 'money' | 'day';
}

/** The model and what it was fitted on. */
export function modelRows(model: CrmModel, predicted: Predicted): readonly CardRow[] {
  const { labels, estimators, reliance } = messagesIn(model.settings.language).modelCard;
  const { prediction, nobodys } = predicted;
  const choice = prediction?.choice ?? null;
  const counts = prediction?.counts ?? null;
  const row = (id: keyof typeof labels, kind: CardRow['kind'], value: Cell | undefined): CardRow => {
    return { label: labels[id], kind, value: value ?? null };
  };
  return [
    row('model', 'text', choice && modelName(choice.model)),
    row('estimator', 'text', choice && estimators[choice.estimator]),
    row('reliance', 'text', choice && reliance[choice.estimator]),
    row('logLikelihood', 'decimal', choice && significant(choice.logLikelihood)),
    row('customers', 'count', choice?.customers),
    row('orders', 'count', choice && choice.customers + choice.cells.repeats),
    row('anonymous', 'count', nobodys.anonymous),
    row('unknown', 'count', nobodys.unknown),
    row('unusable', 'count', counts?.unusable),
    row('afterEnd', 'count', counts?.afterEnd),
    row('zero', 'count', counts?.zero),
    row('merged', 'count', counts?.merged),
    row('refunds', 'count', counts?.refunds),
    row('refunded', 'count', counts?.refunded),
    row('orderValue', 'money', prediction?.money && significant(prediction.money.mean)),
    row('horizon', 'count', model.settings.horizonMonths),
    row('discount', 'share', model.settings.discountPerYear),
    row('margin', 'share', model.settings.margin),
    row('value', 'money', predicted.value),
    row('valueAtRisk', 'money', predicted.valueAtRisk),
  ];
}

/** The back-test's figures. */
export function testRows(model: CrmModel, test: ModelTest | null): readonly CardRow[] {
  const words = messagesIn(model.settings.language).modelCard.test;
  const result = test?.result ?? null;
  const { orders = null, money = null, orderCoverage = null, moneyCoverage = null } = result ?? {};
  const row = (
    id: keyof typeof words,
    kind: CardRow['kind'],
    value: number | string | undefined | null,
  ): CardRow => {
    return {
      label: words[id],
      kind,
      value: typeof value === 'number' ? significant(value) : (value ?? null),
    };
  };
  const ratio = orders === null || orders.actual === 0 ? null : orders.expected / orders.actual;
  return [
    { label: words.split, kind: 'day', value: dateCell(test?.split) },
    { label: words.end, kind: 'day', value: dateCell(test?.end) },
    row('model', 'text', result && modelName(result.choice.model)),
    row('customers', 'count', orders?.customers),
    row('expectedOrders', 'count', orders?.expected),
    row('actualOrders', 'count', orders?.actual),
    row('orderRatio', 'share', ratio),
    row('expectedMoney', 'money', money?.expected),
    row('actualMoney', 'money', money?.actual),
    row('orderCoverage', 'share', orderCoverage?.share),
    row('moneyCoverage', 'share', moneyCoverage?.share),
  ];
}

/** What the words of our columns mean, in the settings of this workbook: a term and its sentence. */
export function definitionRows(
  model: CrmModel,
  { prediction, test }: Predicted,
): readonly (readonly [string, string | null])[] {
  const { language, horizonMonths: months } = model.settings;
  const { definitions: say, tables, test: words } = messagesIn(language).modelCard;
  const label = (field: Parameters<typeof crmFieldOf>[0]): string => crmFieldOf(field).label[language];
  const percent = (share: number): string =>
    `${Number((share * 100).toPrecision(4))}%`.replace('.', language === 'vi' ? ',' : '.');
  const [discount, margin] = [percent(model.settings.discountPerYear), percent(model.settings.margin)];
  const isBgNbd = prediction?.choice.model.id === 'BG/NBD';
  return [
    [label('p_alive'), isBgNbd ? say.aliveBgNbd : say.alive],
    [label('expected_orders'), say.orders({ months })],
    [label('predicted_clv'), say.value({ months, discount, margin })],
    [`${label('clv_low')}, ${label('clv_high')}`, say.range],
    [label('expected_next'), say.next],
    [label('value_at_risk'), say.risk],
    [tables.gain, prediction && say.gain({ customers: prediction.choice.comparedOn })],
    [words.title, test === null ? say.testNone : testSentence(model, test)],
  ];
}

function testSentence({ settings: { language } }: CrmModel, test: ModelTest): string {
  const { definitions } = messagesIn(language).modelCard;
  return definitions.testDone({
    split: cellText(dateCell(test.split), language),
    end: cellText(dateCell(test.end), language),
    weeks: testWeeks(test),
    customers: test.result.orders.customers,
    every: test.every,
  });
}
