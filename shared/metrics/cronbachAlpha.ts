import { type Failure, failure } from './failure';

/**
 * Cronbach's alpha, how far the items of a questionnaire measure one thing: k / (k - 1) x (1 - sum of the
 * items' variances / variance of the sums).
 *
 * Input: one row for each person, one column for each item, all turned the same way; a row with a blank (null,
 * not finite) is left out. Output: at most 1, negative where items work against each other. Fewer than two
 * items or two complete rows, or sums that are all equal, are a failure. O(rows x items).
 *
 * Source: Cronbach (1951), "Coefficient alpha and the internal structure of tests", Psychometrika 16, (2).
 */
export function cronbachAlpha(answers: readonly (readonly (number | null)[])[]): number | Failure {
  const items = answers.reduce((most, row) => Math.max(most, row.length), 0);
  if (items < 2) return failure('tooFewColumns', { argument: 'answers', found: items, needed: 2 });
  const rows = answers.filter(
    (row): row is readonly number[] =>
      row.length === items && row.every((value) => value !== null && Number.isFinite(value)),
  );
  if (rows.length < 2) return failure('tooFewRows', { argument: 'answers', found: rows.length, needed: 2 });
  const total = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (total === 0) return failure('allEqual', { argument: 'answers' });
  let own = 0;
  for (let j = 0; j < items; j++) own += variance(rows.map((row) => row[j]!));
  return (items / (items - 1)) * (1 - own / total);
}

/** Sum of squares about the mean; the divisor cancels out. */
function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
