import { describe, expect, it } from '@jest/globals';
import { callRecord, SPILL_CELLS } from '../../shared/functions/calling/callFunction';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { isAsPrinted } from './asPrinted';

const settings = { language: 'en', mostCells: SPILL_CELLS } as const;

describe('the examples of the catalogue', () => {
  for (const { record, text } of catalogue) {
    it.each(text.examples.map((example, i) => [i + 1, example] as const))(
      `${record.name} answers as its example %i says`,
      (_, { args, result }) => {
        const answer = plainAnswer(callRecord(record, args, settings));
        if (!isAsPrinted(answer, result)) expect(answer).toEqual(result);
        expect(isAsPrinted(answer, result)).toBe(true);
      },
    );
  }
});
