import type { ExcelPort } from './excelPort';
import { hostError, isHostError } from './hostError';

/** A hidden copy at the end, with values, formulas and formats, under the name given. */
export async function copySheet(port: ExcelPort, sheet: string, as: string): Promise<null> {
  try {
    return await port.run(async (context) => {
      const copy = context.workbook.worksheets.getItem(sheet).copy('End');
      copy.name = as;
      copy.visibility = 'Hidden';
      await context.sync();
      return null;
    });
  } catch (error) {
    if (isHostError(error) && error.retryable) throw error;
    throw hostError('noCopy', port.words(), { sheet });
  }
}
