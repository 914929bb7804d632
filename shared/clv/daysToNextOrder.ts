import type { Prediction } from './predict';
import { purchaseProcess } from './purchaseProcess';

/**
 * Whole days from the analysis day until one more purchase day is to be expected of a customer: the first day on
 * which P(alive) times the expected purchases while alive reaches 1. null where that is not within `most` days
 * (the horizon), and for customers without a prediction. Alike customers are computed once.
 *
 * Cost: an expectation for each halving of `most`, for each distinct history that gets there.
 */
export function daysToNextOrder(prediction: Prediction, most: number): (customer: number) => number | null {
  const { choice, history, columns } = prediction;
  const process = purchaseProcess(choice.model);
  const known = new Map<number, number | null>();
  return (i) => {
    const cell = choice.cells.cellOf[i] ?? -1;
    if (cell < 0) return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const [x, tx, T] = [history.frequency[i]!, history.recency[i]!, history.age[i]!];
    const expected = (days: number) => columns.alive[i]! * process.expectedIfAlive(days, x, tx, T);
    const days = firstDay(expected, most);
    known.set(cell, days);
    return days;
  };
}

/** The first whole day from 1 to `most` on which a rising function reaches 1. */
function firstDay(expected: (days: number) => number, most: number): number | null {
  let [low, high] = [0, Math.floor(most)];
  if (!(expected(high) >= 1)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (expected(middle) >= 1) high = middle;
    else low = middle;
  }
  return high;
}
