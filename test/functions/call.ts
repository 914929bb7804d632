import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { callFunction } from '../../shared/functions/calling/registry';

/** A function as the command line calls it: dates as ISO text, sentences in English, no cap. */
export function call(name: string, ...args: readonly unknown[]): unknown {
  return plainAnswer(callFunction(name, args, { language: 'en', mostCells: null }));
}

export function column(...cells: readonly unknown[]): readonly (readonly unknown[])[] {
  return cells.map((cell) => [cell]);
}
