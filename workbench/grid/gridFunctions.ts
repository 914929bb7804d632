import { type GridFunction, gridFunctions } from '../functions.generated';
import type { GridLibrary } from './library';

/** The core's one way to compute a function for a cell (shared/functions/calling/registry.ts). */
export type CallFunction = (
  name: string,
  values: readonly unknown[],
  settings: { readonly language: 'vi' | 'en'; readonly mostCells: number | null },
) => unknown;

/** Makes the functions of the catalogue live in the grid's cells. Called once, before a model is opened. */
export function addGridFunctions(lib: GridLibrary, call: CallFunction, language: 'vi' | 'en'): void {
  const add = lib.registries.functionRegistry;
  for (const known of gridFunctions) {
    add.replace(known.name, {
      description: known.help[language],
      category: 'Sổ Khách',
      args: known.args.map((arg) => ({
        name: arg.name,
        description: arg.help[language],
        // Ranges go to the core as they are, for it knows which functions answer cell by cell: without acceptMatrix
        // the grid calls once a cell and lays the answers side by side.
        type: ['ANY', 'RANGE'],
        acceptMatrix: true,
        acceptErrors: true,
        ...(arg.optional ? { optional: true } : {}),
      })),
      compute: (...args) => computed(known, args, call, language) as never,
    });
  }
}

interface GridValue {
  readonly value: unknown;
  readonly format?: string;
  readonly message?: string;
}

type GridArg = GridValue | readonly (readonly GridValue[])[] | undefined;

function computed(
  known: GridFunction,
  args: readonly unknown[],
  call: CallFunction,
  language: 'vi' | 'en',
): unknown {
  try {
    const values = (args as readonly GridArg[]).map(argumentOf);
    while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
    return answerOf(call(known.name, values, { language, mostCells: MOST_CELLS }));
  } catch (error) {
    return { value: '#VALUE!', message: error instanceof Error ? error.message : String(error) };
  }
}

/** A range comes column by column; the core takes rows, blank cells as null, errors as what they are. */
function argumentOf(arg: GridArg): unknown {
  if (arg === undefined) return undefined;
  if (!isRange(arg)) return cellOf(arg);
  const height = arg[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => arg.map((column) => cellOf(column[row]!)));
}

function cellOf({ value }: GridValue): unknown {
  if (typeof value !== 'string') return value ?? null;
  return ERRORS.has(value) ? { error: value } : value;
}

/** Rows of the core's become the grid's columns; a block of one cell is that cell. */
function answerOf(answer: unknown): unknown {
  if (!Array.isArray(answer)) return gridValue(answer);
  const rows = answer as readonly (readonly unknown[])[];
  if (rows.length === 1 && rows[0]!.length === 1) return gridValue(rows[0]![0]);
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.map((row) => gridValue(row[column] ?? null)),
  );
}

function gridValue(cell: unknown): GridValue {
  if (cell === null) return { value: '' };
  if (typeof cell !== 'object') return { value: cell };
  const given = cell as { readonly serial?: number; readonly error?: string; readonly message?: string };
  if (given.serial !== undefined) return { value: given.serial, format: 'dd/mm/yyyy' };
  return { value: given.error ?? '#VALUE!', message: given.message ?? '' };
}

function isRange(arg: GridArg): arg is readonly (readonly GridValue[])[] {
  return Array.isArray(arg);
}

const ERRORS: ReadonlySet<string> = new Set([
  '#ERROR',
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NUM!',
  '#DIV/0!',
  '#NAME?',
  '#BAD_EXPR',
  '#CYCLE',
  '#SPILL!',
]);
/** The same as in Excel. */
const MOST_CELLS = 50_000;
