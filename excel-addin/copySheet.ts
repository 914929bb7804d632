import type { ExcelPort } from './excelPort';
import { hostError, isHostError } from './hostError';

/** A sheet to be copied, and the name of the copy. */
export interface Copy {
  readonly sheet: string;
  readonly as: string;
}

/** Hidden copies at the end, with values, formulas and formats, under the names given; one round trip for all. */
export async function copySheets(port: ExcelPort, copies: readonly Copy[]): Promise<void> {
  if (copies.length === 0) return;
  try {
    await port.run(async (context) => {
      for (const { sheet, as } of copies) {
        const copy = context.workbook.worksheets.getItem(sheet).copy('End');
        copy.name = as;
        copy.visibility = 'Hidden';
      }
      await context.sync();
    });
  } catch (error) {
    if (isHostError(error) && error.retryable) throw error;
    const sheet = copies.map((copy) => copy.sheet).join('”, “');
    throw hostError('noCopy', port.words(), { sheet });
  }
}
