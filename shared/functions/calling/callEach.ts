import type { AnyFunction, Asked, Outcome, Param } from '../define';
import { type Column, columnOf, isBlankFor, isHeaderText, NUMBERS } from './columns';
import { type Fault, fault } from './fault';
import type { Grid } from './grid';

interface GivenArgument {
  readonly name: string;
  readonly param: Param;
  readonly grid: Grid;
}

interface EachArgument extends GivenArgument {
  readonly column: Column;
}

/** An answer in the shape of the ranges that were asked about, row by row. */
export interface Answered {
  readonly rows: number;
  readonly columns: number;
  readonly outcomes: readonly Outcome[];
}

/**
 * Answers cell by cell: ranges of one shape side by side, single values and single rows or columns repeated
 * along them. Trailing blank rows are left out; a header above the values and rows in which every range is
 * blank get a blank; a bad cell spoils its own answer alone. `fixed` holds the arguments of the whole call.
 * O(cells).
 */
export function callEach(
  { params, run }: AnyFunction,
  grids: ReadonlyMap<string, Grid>,
  fixed: Readonly<Record<string, unknown>>,
  asked: Asked,
): Answered | Fault {
  const given = Object.entries(params).flatMap(([name, param]) => {
    const grid = grids.get(name);
    return param.shape === 'each' && grid ? [{ name, param, grid }] : [];
  });
  const height = Math.max(1, ...given.map(({ grid }) => grid.rows));
  const columns = Math.max(1, ...given.map(({ grid }) => grid.columns));
  const apart = shapeFault(given, height, columns);
  if (apart) return apart;
  const all = given.map(({ name, param, grid }): EachArgument => {
    const at = (i: number) => ({
      argument: name,
      row: grid.rows > 1 ? Math.floor(i / grid.columns) + 1 : null,
    });
    return { name, param, grid, column: columnOf(grid.cells, param, at) };
  });
  const ranges = all.filter(({ grid }) => grid.cells.length > 1);
  const rows = filledRows(ranges, height);
  const outcomes: Outcome[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const args = argumentsAt(all, ranges, i, j, rows > 1);
      if (args === null || 'fault' in args) outcomes.push(args as Fault | null);
      else outcomes.push(run({ ...fixed, ...args } as never, asked) as Outcome);
    }
  }
  return { rows, columns, outcomes };
}

/** Ranges go side by side where each is as high and wide as the largest, or one row or column that repeats. */
function shapeFault(given: readonly GivenArgument[], height: number, columns: number): Fault | null {
  for (const { name, grid } of given) {
    const fits =
      (grid.rows === 1 || grid.rows === height) && (grid.columns === 1 || grid.columns === columns);
    if (fits) continue;
    const size = { rows: grid.rows, columns: grid.columns, mostRows: height, mostColumns: columns };
    return fault('differentShapes', { argument: name, row: null, ...size });
  }
  return null;
}

/** The arguments of one cell; null: it is blank or a header; a fault where one of them does not read. */
function argumentsAt(
  all: readonly EachArgument[],
  ranges: readonly EachArgument[],
  i: number,
  j: number,
  isHeaded: boolean,
): Readonly<Record<string, unknown>> | Fault | null {
  if (isBlankRow(all, ranges, i, j)) return null;
  if (
    isHeaded &&
    i === 0 &&
    ranges.some(({ grid, param }) => isHeaderText(grid.cells[placeOf(grid, 0, j)], param))
  ) {
    return null;
  }
  const args: Record<string, unknown> = {};
  for (const { name, param, grid, column } of all) {
    const at = placeOf(grid, i, j);
    const wrong = column.bad.get(at);
    if (wrong) return wrong;
    const value = column.values[at] ?? blankValue(param);
    if (value === null) return fault('missing', { argument: name, row: grid.rows > 1 ? i + 1 : null });
    args[name] = value;
  }
  return args;
}

/** Every range is blank here, or what the function is about: its first argument, where that is no number. */
function isBlankRow(
  all: readonly EachArgument[],
  ranges: readonly EachArgument[],
  i: number,
  j: number,
): boolean {
  const isBlank = ({ grid, column }: EachArgument) => {
    const at = placeOf(grid, i, j);
    return column.values[at] === null && !column.bad.has(at);
  };
  const [first] = all;
  return (
    (first !== undefined && !NUMBERS.has(first.param.kind) && isBlank(first)) ||
    (ranges.length > 0 ? ranges : all).every(isBlank)
  );
}

/** What a blank cell means: nothing for an optional argument, 0 for a number, '' for a text; null: it is missing. */
export function blankValue(param: Param): unknown {
  if (param.optional) return undefined;
  if (NUMBERS.has(param.kind)) return 0;
  return param.kind === 'text' && !param.choices ? '' : null;
}

function placeOf(grid: Grid, i: number, j: number): number {
  return (grid.rows === 1 ? 0 : i) * grid.columns + (grid.columns === 1 ? 0 : j);
}

/** Rows up to the last in which a range holds anything; of ranges that no sheet can answer, zeros count as blank. */
function filledRows(ranges: readonly EachArgument[], height: number): number {
  const high = ranges.filter(({ grid }) => grid.rows === height);
  if (height === 1 || high.length === 0) return height;
  let rows = 1;
  for (const { grid, param } of high) {
    let last = grid.cells.length - 1;
    const isWhole = grid.rows > WHOLE_COLUMN;
    while (last >= 0 && (isBlankFor(grid.cells[last], param.kind) || (isWhole && grid.cells[last] === 0)))
      last--;
    rows = Math.max(rows, Math.floor(last / grid.columns) + 1);
  }
  return rows;
}

/** A taller range is a whole column, whose empty cells may come as zeros. */
const WHOLE_COLUMN = 100_000;
