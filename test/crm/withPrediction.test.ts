import { describe, expect, it } from '@jest/globals';
import { rememberedModel } from '../../shared/crm/withPrediction';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { STATE_SHEET, type State, stateOf, writeState } from '../../shared/workbook/state';
import { CUSTOMERS, shop, update } from '../commands/shop';
import { simulatedWorkbook } from './simulatedShop';

/** The workbook as if its last command had remembered this. */
function remember(workbook: MemoryWorkbook, memory: State['memory']): void {
  const snapshot = snapshotOfMemory(workbook);
  applyToMemory(workbook, writeState({ ...stateOf(snapshot)!, memory }, sheetOf(snapshot, STATE_SHEET)));
}

describe('withPrediction', () => {
  it('remembers the model, and keeps the one of last time where no other is 2 log-likelihood better', () => {
    const workbook = simulatedWorkbook(250, 3);
    const { choice } = update(workbook).model!.predicted!.prediction!;
    const memory = () => stateOf(snapshotOfMemory(workbook))!.memory;
    expect(memory().model).toBe(choice.model.id);
    const best = Math.max(...choice.gains.map(({ gain }) => gain));
    const near = choice.gains.find(({ id, gain }) => id !== choice.model.id && gain >= best - 2)!;
    expect(near).toBeDefined();
    remember(workbook, { ...memory(), model: near.id });
    const again = update(workbook, {}, 'refresh').model!.predicted!.prediction!.choice;
    expect(again).toMatchObject({ why: 'kept', model: { id: near.id } });
    expect(memory().model).toBe(near.id);
  });

  it('takes a memory that names no model as none', () => {
    const workbook = simulatedWorkbook(220, 3);
    const first = update(workbook).model!.predicted!;
    remember(workbook, { model: 'Poisson' });
    const again = update(workbook, {}, 'refresh').model!.predicted!;
    expect(again.prediction!.choice.model.id).toBe(first.prediction!.choice.model.id);
  });
});

describe('rememberedModel', () => {
  it('is nothing where nothing was predicted, so that what is remembered stays', () => {
    expect(rememberedModel(update(shop(CUSTOMERS, null)).model!)).toEqual({});
  });
});
