import { zoneClock } from './zoneClock';

/** What the core bundle offers to cells. */
export interface Core {
  readonly callFunction: (
    name: string,
    values: readonly unknown[],
    settings: { readonly language: 'vi' | 'en'; readonly mostCells: number | null },
  ) => unknown;
}

/** What a call may ask of the spreadsheet, each at most once. */
export interface Spreadsheet {
  readonly timeZone: () => string;
  readonly locale: () => string;
}

/**
 * Answers a custom function of Sheets: dates become serials of the spreadsheet's time zone and leave as dates;
 * an error of the whole call is thrown with its sentence (#ERROR!), one of a cell becomes the text
 * `#N/A: reason`, as an array cannot hold errors; sentences are Vietnamese where the spreadsheet's locale is.
 */
export function callFromSheets(
  core: Core,
  name: string,
  values: ArrayLike<unknown>,
  spreadsheet: Spreadsheet,
): unknown {
  const clock = once(() => zoneClock(spreadsheet.timeZone()));
  const isVietnamese = /^vi/i.test(spreadsheet.locale());
  const toCore = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(toCore);
    if (!(value instanceof Date)) return value;
    return Number.isNaN(value.getTime()) ? { error: '#VALUE!' } : { serial: clock().serialOf(value) };
  };
  const toCell = (cell: unknown): unknown => {
    if (cell === null) return '';
    if (typeof cell !== 'object') return cell;
    if ('serial' in cell) return clock().dateOf(cell.serial as number);
    return `#N/A: ${(cell as { message: string }).message}`;
  };
  const answer = core.callFunction(name, Array.from(values, toCore), {
    language: isVietnamese ? 'vi' : 'en',
    mostCells: MOST_CELLS,
  });
  if (Array.isArray(answer)) return answer.map((row: readonly unknown[]) => row.map(toCell));
  if (typeof answer === 'object' && answer !== null && 'error' in answer) {
    throw new Error((answer as unknown as { message: string }).message);
  }
  return toCell(answer);
}

/** The same as the core's SPILL_CELLS. */
const MOST_CELLS = 50_000;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
