import type { Language } from '../../messages';
import { isFailure } from '../../metrics/failure';
import { type DateCell, isDateCell } from '../../workbook/cell';
import type { AnyFunction, Asked, Outcome, Param, Table } from '../define';
import { blankValue, callEach, isOmittedZero } from './callEach';
import { columnOf } from './columns';
import { type CellError, cellError, type Fault, fault, isFault } from './fault';
import { type Grid, gridOf, type HostValue } from './grid';
import { type NamedList, readBlock, readLists } from './lists';
import { type ReadOptions, readOptions } from './options';

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

interface ReadArguments {
  readonly wrong: Fault | null;
  readonly options: ReadOptions | null;
  readonly grids: ReadonlyMap<string, Grid>;
  /** The arguments of the whole call. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** The heading row and shape of the lists, for answers that stand beside them. */
  readonly beside: { readonly hasHeader: boolean; readonly isRow: boolean; readonly isRange: boolean };
}

function readArguments({ name, params }: AnyFunction, values: readonly HostValue[]): ReadArguments {
  const names = Object.keys(params);
  const grids = new Map<string, Grid>();
  names.forEach((argument, i) => {
    if (values[i] === undefined || (values[i] === null && params[argument]!.optional)) return;
    const grid = gridOf(values[i]);
    if (!(params[argument]!.optional && grid.cells.every((cell) => cell === null))) grids.set(argument, grid);
  });
  const optionsName = names.find((argument) => params[argument]!.kind === 'options');
  const options =
    optionsName === undefined ? null : optionsOf(grids.get(optionsName), optionsName, params[optionsName]!);
  const read = { options: isFault(options) ? null : options, grids };
  const none = { fixed: {}, beside: { hasHeader: false, isRow: false, isRange: false } };
  if (isFault(options)) return { ...read, ...none, wrong: options };
  const surplus = values.slice(names.length).some((value) => value !== undefined && value !== null);
  if (surplus) {
    return {
      ...read,
      ...none,
      wrong: fault('tooManyArguments', { name, given: values.length, most: names.length }),
    };
  }
  const missing = names.find((argument) => !params[argument]!.optional && !grids.has(argument));
  if (missing !== undefined)
    return { ...read, ...none, wrong: fault('missing', { argument: missing, row: null }) };
  const fixed = fixedArguments(params, grids);
  if (isFault(fixed)) return { ...read, ...none, wrong: fixed };
  if (optionsName !== undefined && options) fixed.values[optionsName] = options.options;
  return { ...read, wrong: null, fixed: fixed.values, beside: fixed.beside };
}

function optionsOf(grid: Grid | undefined, name: string, { allows = [] }: Param): ReadOptions | Fault {
  if (grid && grid.cells.length > 1) {
    return fault('oneCell', { argument: name, row: null, rows: grid.rows, columns: grid.columns });
  }
  return readOptions(grid?.cells[0], name, allows);
}

/** The arguments that are one value, a list or a table. */
function fixedArguments(
  params: AnyFunction['params'],
  grids: ReadonlyMap<string, Grid>,
): { readonly values: Record<string, unknown>; readonly beside: ReadArguments['beside'] } | Fault {
  const values: Record<string, unknown> = {};
  const groups = new Map<string, NamedList[]>();
  let beside = { hasHeader: false, isRow: false, isRange: false };
  for (const [name, param] of Object.entries(params)) {
    const grid = grids.get(name);
    if (param.shape === 'each' || param.kind === 'options') continue;
    if (!grid) values[name] = undefined;
    else if (param.shape === 'list') {
      const group = groups.get(param.group ?? '');
      if (group) group.push({ name, param, grid });
      else groups.set(param.group ?? '', [{ name, param, grid }]);
    } else {
      const value = param.shape === 'one' ? readOne(name, param, grid) : readBlock(name, param, grid);
      if (isFault(value)) return value;
      values[name] = value;
      if (param.shape === 'block')
        beside = { hasHeader: (value as { header: unknown }).header !== null, isRow: false, isRange: true };
    }
  }
  for (const [, lists] of groups) {
    const read = readLists(lists);
    if (isFault(read)) return read;
    Object.assign(values, read.values);
    const grid = lists[0]!.grid;
    beside = { hasHeader: read.hasHeader, isRow: grid.columns > 1, isRange: grid.isRange };
  }
  return { values, beside };
}

function readOne(name: string, param: Param, grid: Grid): unknown {
  if (grid.cells.length > 1)
    return fault('oneCell', { argument: name, row: null, rows: grid.rows, columns: grid.columns });
  const { values, bad } = columnOf(grid.cells, param, () => ({ argument: name, row: null }));
  const [wrong] = bad.values();
  if (wrong) return wrong;
  const value = values[0] ?? blankValue(param);
  if (value === null) return fault('missing', { argument: name, row: null });
  return isOmittedZero(param, value) ? undefined : value;
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
