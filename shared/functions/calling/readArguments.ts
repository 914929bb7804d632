import type { AnyFunction, Param } from '../define';
import { blankValue } from './callEach';
import { columnOf } from './columns';
import { type Fault, fault, isFault } from './fault';
import { type Grid, gridOf, type HostValue } from './grid';
import { type Block, type NamedList, readBlock, readLists } from './lists';
import { type ReadOptions, readOptions } from './options';

/** The arguments of a call, read as far as they do not depend on the cell that is asked for. */
export interface ReadArguments {
  readonly wrong: Fault | null;
  readonly options: ReadOptions | null;
  readonly grids: ReadonlyMap<string, Grid>;
  /** The arguments of the whole call. */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** The heading row and shape of the lists, for answers that stand beside them. */
  readonly beside: { readonly hasHeader: boolean; readonly isRow: boolean; readonly isRange: boolean };
}

/** Reads what a host hands over for a function; `wrong` says why it cannot be called. O(cells). */
export function readArguments({ name, params }: AnyFunction, values: readonly HostValue[]): ReadArguments {
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
  const none = { fixed: {}, beside: ALONE };
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
  let beside: ReadArguments['beside'] | null = null;
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
      if (param.shape === 'block') beside = besideBlock(value as Block<unknown>);
    }
  }
  for (const [, lists] of groups) {
    const read = readLists(lists);
    if (isFault(read)) return read;
    Object.assign(values, read.values);
    const grid = lists[0]!.grid;
    beside ??= { hasHeader: read.hasHeader, isRow: grid.columns > 1, isRange: grid.isRange };
  }
  return { values, beside: beside ?? ALONE };
}

function readOne(name: string, param: Param, grid: Grid): unknown {
  if (grid.cells.length > 1)
    return fault('oneCell', { argument: name, row: null, rows: grid.rows, columns: grid.columns });
  const { values, bad } = columnOf(grid.cells, param, () => ({ argument: name, row: null }));
  const [wrong] = bad.values();
  if (wrong) return wrong;
  const value = values[0] ?? blankValue(param);
  if (value === null) return fault('missing', { argument: name, row: null });
  return value;
}

function besideBlock({ header, rows }: Block<unknown>): ReadArguments['beside'] {
  return { hasHeader: header !== null, isRow: false, isRange: rows.length > 1 || header !== null };
}

const ALONE = { hasHeader: false, isRow: false, isRange: false };
