import type { ModelId } from '../clv/purchaseProcess';
import type { Json } from '../workbook/changeSet';
import type { Snapshot } from '../workbook/snapshot';
import { stateOf } from '../workbook/state';
import type { Built } from './buildModel';
import type { CrmModel } from './model';
import { predictValue } from './predicted';

/** The model with predicted values; the purchase model of the last run stays unless another is clearly better. */
export function withPrediction(built: Built, snapshot: Snapshot): Built {
  const { model } = built;
  const predicted = predictValue(model, modelId(stateOf(snapshot)?.memory.model));
  return { ...built, model: { ...model, predicted, findings: [...model.findings, ...predicted.findings] } };
}

/** What the state has to remember of a prediction; what it holds stays where nothing could be predicted. */
export function rememberedModel({ predicted }: CrmModel): Readonly<Record<string, Json>> {
  const model = predicted?.prediction?.choice.model.id;
  return model === undefined ? {} : { model };
}

function modelId(remembered: Json | undefined): ModelId | null {
  return MODEL_IDS.find((id) => id === remembered) ?? null;
}

const MODEL_IDS: readonly ModelId[] = ['MBG/NBD', 'BG/NBD', 'Pareto/NBD', 'MBG/CNBD-k'];
