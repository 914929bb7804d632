/** The answers of a survey question that can be used, and how many others stood there. */
export interface Answers {
  readonly values: readonly number[];
  /** Not blank, but not a whole number of the scale. */
  readonly leftOut: number;
}

/** Whole numbers from `low` to `high`; null, NaN and undefined are blanks and count nowhere. O(n). */
export function answersWithin(answers: ArrayLike<number | null>, low: number, high: number): Answers {
  const values: number[] = [];
  let leftOut = 0;
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i];
    if (answer === null || answer === undefined || Number.isNaN(answer)) continue;
    if (Number.isInteger(answer) && answer >= low && answer <= high) values.push(answer);
    else leftOut++;
  }
  return { values, leftOut };
}

/** A score with its interval at 95 % and the answers behind it. */
export interface SurveyScore {
  readonly score: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  readonly leftOut: number;
}

/** The standard normal quantile of 97.5 %. */
export const Z_95 = 1.959963984540054;
