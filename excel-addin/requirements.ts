import type { PaneTexts } from './paneTexts';

/** Asks Office whether it has a requirement set: Office.context.requirements.isSetSupported. */
export type HasSet = (name: string, version: string) => boolean;

/** What this Excel can do of what we need. */
export interface Fitness {
  /** The pane can work at all. */
  readonly canRun: boolean;
  /** Sentences that the user sees at once. */
  readonly notices: readonly string[];
}

/**
 * Judges an Excel by its requirement sets: ExcelApi 1.9 is the least that the pane needs (Excel 2016 and 2019 stop at
 * 1.1 and 1.8), SharedRuntime and CustomFunctionsRuntime are what formulas need (an iPad has neither), ExcelApi 1.12
 * stands for dynamic arrays, without which a function that answers a table shows its first cell alone.
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export function fitnessOf(has: HasSet, texts: PaneTexts): Fitness {
  if (!has('ExcelApi', '1.9')) return { canRun: false, notices: [texts.tooOld] };
  const hasFunctions = has('SharedRuntime', '1.1') && has('CustomFunctionsRuntime', '1.2');
  return {
    canRun: true,
    notices: [
      ...(hasFunctions ? [] : [texts.noFunctions]),
      ...(hasFunctions && !has('ExcelApi', '1.12') ? [texts.noSpill] : []),
    ],
  };
}
