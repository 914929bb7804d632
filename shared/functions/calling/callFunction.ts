import type { Language } from '../../messages';
import { isFailure } from '../../metrics/failure';
import { type DateCell, isDateCell } from '../../workbook/cell';
import type { AnyFunction, Asked, Outcome, Table } from '../define';
import { callEach } from './callEach';
import { type CellError, cellError, fault, isFault } from './fault';
import type { HostValue } from './grid';
import { type ReadArguments, readArguments } from './readArguments';

/** A cell of an answer: a value, a day as a date cell, or an error of its own. */
export type AnswerCell = string | number | boolean | null | DateCell | CellError;

/** A single value, rows of them, or an error of the whole call. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

export interface CallSettings {
  /** Of error sentences, where the options do not say; words in answers are Vietnamese without the option en. */
  readonly language: Language;
  /** Most cells of an answer; null: no limit. */
  readonly mostCells: number | null;
}

/** What a cell may spill on either host: beyond it both grow slow, and Excel cuts what it passes on. */
export const SPILL_CELLS = 50_000;

/**
 * Calls a function with what a host hands over. Never throws; every number in the answer is finite; a call that
 * cannot be answered is an error with Excel's code and a sentence.
 */
export function callRecord(
  record: AnyFunction,
  values: readonly HostValue[],
  { language, mostCells }: CallSettings,
): Answer {
  const read = readArguments(record, values);
  const asked: Asked = { language: read.options?.language ?? 'vi' };
  const says = read.options?.language ?? language;
  if (read.wrong) return cellError(says, read.wrong)!;
  const answer = answerOf(record, read, asked);
  if (isFault(answer) || isFailure(answer)) return cellError(says, answer)!;
  const cells = Array.isArray(answer) ? answer.length * (answer[0]?.length ?? 0) : 1;
  if (mostCells !== null && cells > mostCells) {
    return cellError(says, fault('tooManyCells', { cells, most: mostCells }))!;
  }
  return Array.isArray(answer)
    ? answer.map((row: readonly Outcome[]) => row.map((one) => answerCell(one, says)))
    : answerCell(answer as Outcome, says);
}

type Rows = readonly (readonly Outcome[])[];

function answerOf(
  record: AnyFunction,
  { grids, fixed, options, beside }: ReadArguments,
  asked: Asked,
): Outcome | Rows {
  if (record.answers === 'each') {
    const answered = callEach(record, grids, fixed, asked);
    if (isFault(answered)) return answered;
    const { rows, columns, outcomes } = answered;
    const isRange = [...grids].some(([name, grid]) => record.params[name]!.shape === 'each' && grid.isRange);
    if (!isRange) return outcomes[0]!;
    return Array.from({ length: rows }, (_, i) => outcomes.slice(i * columns, (i + 1) * columns));
  }
  const answer = record.run(fixed as never, asked);
  if (isFailure(answer) || isFault(answer)) return answer as Outcome;
  if (record.answers === 'cell') return answer as Outcome;
  if (record.answers === 'table') {
    const { header, rows } = answer as Table;
    const filled = rows.map((row) => Array.from(header, (_, j) => row[j] ?? null));
    return options?.hasHeader === false
      ? filled.length > 0
        ? filled
        : [header.map(() => null)]
      : [header, ...filled];
  }
  if (!Array.isArray(answer)) return answer as Outcome;
  if (record.answers === 'row') return [answer];
  const column: readonly Outcome[] = beside.hasHeader ? [null, ...answer] : answer;
  if (!beside.isRange) return column[0] ?? null;
  return beside.isRow ? [column] : column.length > 0 ? column.map((one) => [one]) : [[null]];
}

function answerCell(outcome: Outcome, language: Language): AnswerCell {
  if (typeof outcome === 'number') {
    if (Number.isFinite(outcome)) return outcome === 0 ? 0 : outcome;
    return cellError(language, fault('tooLarge', {}))!;
  }
  if (outcome === null || typeof outcome !== 'object') return outcome ?? null;
  if (isDateCell(outcome as DateCell))
    return isSerial((outcome as DateCell).serial)
      ? (outcome as DateCell)
      : cellError(language, fault('tooLarge', {}))!;
  return cellError(language, outcome);
}

/** Days that both hosts can show: 1899-12-31 to 9999-12-31. */
function isSerial(serial: number): boolean {
  return serial >= 1 && serial < 2958466;
}
