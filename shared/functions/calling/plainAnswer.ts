import { type DayNumber, isoOfDay } from '../../model/day';
import { isDateCell } from '../../workbook/cell';
import type { Answer, AnswerCell } from './callFunction';
import type { CellError } from './fault';

/** A cell of an answer as JSON has it: dates are ISO text, errors objects with Excel's code and the sentence. */
export type PlainCell = string | number | boolean | null | CellError;

/** The answer as JSON: a value, rows of values, or an error of the whole call. O(cells). */
export function plainAnswer(answer: Answer): PlainCell | readonly (readonly PlainCell[])[] {
  return Array.isArray(answer)
    ? answer.map((row: readonly AnswerCell[]) => row.map(plainCell))
    : plainCell(answer as AnswerCell);
}

function plainCell(cell: AnswerCell): PlainCell {
  return isDateCell(cell as never)
    ? isoOfDay(Math.floor((cell as { serial: number }).serial) as DayNumber)
    : (cell as PlainCell);
}
