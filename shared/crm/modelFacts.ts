import type { PurchaseModel } from '../clv/purchaseProcess';
import { findingText, type Language } from '../messages';
import type { Predicted } from './predicted';

/** The model's name with its regularity where it has one: MBG/CNBD-3. */
export function modelName(model: PurchaseModel): string {
  return nameOfModel(model.id, model.id === 'Pareto/NBD' ? 1 : model.shape.regularity);
}

export function nameOfModel(id: PurchaseModel['id'], regularity: number): string {
  return regularity > 1 ? id.replace(/k$/, String(regularity)) : id;
}

/** Which model and why, and what its estimate leans on; or why there is none. */
export function modelReason({ findings }: Predicted, language: Language): string {
  return findings
    .filter(({ code }) => REASONS.test(code))
    .map(({ code, params }) => findingText(language, code, params))
    .join(' ');
}

/** The parameters by the letters of the literature, times in days, money in the sheet's currency; for show. */
export function modelParameters({ prediction }: Predicted): readonly (readonly [string, number])[] {
  if (prediction === null) return [];
  const { model } = prediction.choice;
  const regularity =
    model.id === 'Pareto/NBD' || model.shape.regularity === 1 ? [] : [model.shape.regularity];
  return [
    ...Object.entries(model.parameters),
    ...regularity.map((k): readonly [string, number] => ['k', k]),
    ...Object.entries(prediction.money?.parameters ?? {}),
  ];
}

const REASONS = /^clv\.(model|priorOnly|noMaximum|shrunken|noOrders)/;
