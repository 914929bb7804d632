/** What the core bundle offers to cells. */
export interface Core {
  readonly callFunction: (
    name: string,
    values: readonly unknown[],
    settings: { readonly language: 'vi' | 'en'; readonly mostCells: number | null },
  ) => unknown;
}

/** CustomFunctions.Error of Office.js: a sentence goes with #VALUE! and #N/A alone. */
export type ExcelErrorClass = new (code: string, message?: string) => Error;

/**
 * Answers a custom function of Excel: what a left-out argument or a blank cell comes as (null, 0, "") the core
 * knows; error cells come as objects and become the core's; days leave as serials, blanks as empty text (null
 * would show as 0), errors of a cell as CustomFunctions.Error in their place, one of the whole call is thrown.
 */
export function callFromExcel(
  core: Core,
  name: string,
  values: readonly unknown[],
  language: 'vi' | 'en',
  ExcelError: ExcelErrorClass,
): unknown {
  const answer = core.callFunction(name, values.map(toCore), { language, mostCells: MOST_CELLS });
  const single =
    Array.isArray(answer) && answer.length === 1 && answer[0].length === 1 ? answer[0][0] : answer;
  const toCell = (cell: unknown): unknown => {
    if (cell === null) return '';
    if (typeof cell !== 'object') return cell;
    if ('serial' in cell) return cell.serial;
    const { error, message } = cell as { error: string; message: string };
    return WITH_SENTENCE.has(error) ? new ExcelError(error, message) : codeError(error, message, ExcelError);
  };
  if (Array.isArray(single)) return single.map((row: readonly unknown[]) => row.map(toCell));
  const cell = toCell(single);
  if (cell instanceof ExcelError) throw cell;
  return cell;
}

/** #NUM! and #DIV/0! without a sentence, which Excel does not take there; #NAME? may only come in, never go out. */
function codeError(error: string, message: string, ExcelError: ExcelErrorClass): Error {
  return error === '#NAME?' ? new ExcelError('#VALUE!', message) : new ExcelError(error);
}

/** An error in a range: CustomFunctions.Error has `code`, an entity of the type Error `basicValue`. */
function toCore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCore);
  if (typeof value !== 'object' || value === null) return value;
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  const error = typeof code === 'string' ? code : typeof basicValue === 'string' ? basicValue : '#VALUE!';
  return { error };
}

const WITH_SENTENCE: ReadonlySet<string> = new Set(['#VALUE!', '#N/A']);
/** The same as the core's SPILL_CELLS. */
const MOST_CELLS = 50_000;
