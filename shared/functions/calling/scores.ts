import { numberOf } from '../../intake/numberReading';
import { lexNumber } from '../../intake/numberText';
import { cellMessagesIn, type Language } from '../../messages/cellMessages';
import type { SurveyScore } from '../../metrics/answers';
import { type Failure, isFailure } from '../../metrics/failure';
import { likertAnswer } from '../../metrics/likertAnswer';
import type { Outcome } from '../define';

/**
 * Answers as numbers: figures as they are, words by `likertAnswer` on a scale (null: figures alone). Blank is
 * null; what is no answer becomes a number outside of every scale, which the metrics leave out and count.
 */
export function scoresOf(
  scores: readonly (number | string | null)[],
  scale: number | null,
): readonly (number | null)[] {
  return scores.map((score) => {
    if (score === null || typeof score === 'number') return score;
    if (score.trim() === '') return null;
    const lexed = lexNumber(score);
    const value = lexed ? numberOf(lexed, { kind: 'number', decimal: null, currency: null }).value : null;
    return value ?? (scale === null ? null : likertAnswer(score, scale)) ?? OUTSIDE;
  });
}

/** A survey's score with its n and interval; a note behind them where zeros counted or cells were left out. */
export function surveyRow(
  found: SurveyScore | Failure,
  zerosCounted: number,
  isScoreAlone: boolean,
  language: Language,
): readonly Outcome[] | Failure | Outcome {
  if (isFailure(found)) return found;
  const { score, n, low, high, leftOut } = found;
  if (isScoreAlone) return score;
  const words = cellMessagesIn(language).functionWords;
  const notes = [
    ...(zerosCounted > 0 ? [words.zeros({ count: zerosCounted })] : []),
    ...(leftOut > 0 ? [words.leftOut({ count: leftOut })] : []),
  ];
  return notes.length > 0 ? [score, n, low, high, notes.join('; ')] : [score, n, low, high];
}

const OUTSIDE = -1;
