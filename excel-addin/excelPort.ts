import { type HostError, hostErrorOf } from './hostError';
import type { ExcelWords } from './words';

/** Excel as the adapter sees it: one workbook, batches, and what this version can do. */
export interface ExcelPort {
  /**
   * Runs a body on a request context of its own, waiting until the user has left the cell they type into.
   * Rejects with a HostError alone.
   */
  readonly run: <T>(body: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** Whether a requirement set of ExcelApi is there: '1.13'. */
  readonly supports: (version: string) => boolean;
  readonly words: () => ExcelWords;
}

/** What the adapter cannot do without: Excel 2021, Microsoft 365 and the web have it. */
export const EXCEL_API_FLOOR = '1.9';

export type ExcelRun = <T>(
  options: { readonly delayForCellEdit: boolean },
  body: (context: Excel.RequestContext) => Promise<T>,
) => Promise<T>;

export function excelPort(
  excelRun: ExcelRun,
  supports: ExcelPort['supports'],
  words: ExcelPort['words'],
): ExcelPort {
  return {
    supports,
    words,
    async run(body) {
      try {
        return await excelRun({ delayForCellEdit: true }, body);
      } catch (error) {
        throw hostErrorOf(error, words());
      }
    },
  };
}

/** The sentence for an Excel that is too old, or null. */
export function tooOld(port: ExcelPort): HostError | null {
  return port.supports(EXCEL_API_FLOOR)
    ? null
    : hostErrorOf({ code: 'TooOld', message: `ExcelApi ${EXCEL_API_FLOOR}` }, port.words());
}
