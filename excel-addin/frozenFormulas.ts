import { type Cell, isErrorCell, rawOf as plainOf } from '../shared/workbook/cell';
import { cellAt, formulaAt, type Snapshot, sheetOf } from '../shared/workbook/snapshot';
import { columnFormats } from './columnFormats';
import type { ExcelPort } from './excelPort';
import { FUNCTION_NAMES } from './functionNames.generated';
import { readSnapshot } from './readSnapshot';
import { rectOfAddress } from './references';
import { rangeOf } from './transfer';

/** A formula that was made its value, as the workbook remembers it. */
interface Frozen {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The table that it gave. */
  readonly rows: number;
  readonly columns: number;
  readonly formula: string;
  /** What the cell showed: a cell that holds something else since is the user's. */
  readonly value: string | number | boolean | null;
}

/** Where the workbook keeps the texts: its settings travel with the file. */
const SETTING = 'so-khach.formulas';
/** Objects in one round trip. */
const AT_ONCE = 500;

/**
 * A call of one of our functions. A workbook opened without the add-in names them `_xldudf_CLV` (or with a period):
 * office-js issue 6935.
 */
const OURS = new RegExp(`(^|[^\\w.])(?:_xldudf[_.])?(${FUNCTION_NAMES.join('|')})\\(`, 'i');
const PREFIX = new RegExp(`_xldudf[_.](?=(?:${FUNCTION_NAMES.join('|')})\\()`, 'gi');
/** Shown while the add-in is not there or has not answered: nothing to freeze. */
const NO_ANSWER = new Set(['#NAME?', '#BUSY!', '#GETTING_DATA', '#CONNECT!']);

interface Found {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Cell;
}

/** Makes every formula of ours its value, and remembers the texts; answers how many. */
export async function freezeFormulas(port: ExcelPort): Promise<number> {
  const { snapshot } = await readSnapshot(port, 'all', columnFormats());
  const found = ourFormulas(snapshot).filter(
    ({ value }) => !isErrorCell(value) || !NO_ANSWER.has(value.error),
  );
  if (found.length === 0) return 0;
  return port.run(async (context) => {
    const kept = await loadFrozen(context);
    const frozen = await withTables(port, context, found);
    // The texts are in the workbook before the first formula goes.
    context.workbook.settings.add(SETTING, JSON.stringify([...kept, ...frozen]));
    await context.sync();
    for (const part of parts(frozen)) {
      for (const { sheet, ...rect } of part) {
        const range = rangeOf(context, sheet, rect);
        range.copyFrom(range, 'Values');
      }
      await context.sync();
    }
    return frozen.length;
  });
}

/** Writes the remembered texts back where their values still stand, and formulas of ours anew that show no answer. */
export async function reenterFormulas(port: ExcelPort): Promise<number> {
  const { snapshot } = await readSnapshot(port, 'all', columnFormats());
  const lost = ourFormulas(snapshot).filter(({ value }) => isErrorCell(value) && NO_ANSWER.has(value.error));
  return port.run(async (context) => {
    const kept = await loadFrozen(context);
    const isThere = kept.map((entry) => {
      const sheet = sheetOf(snapshot, entry.sheet);
      const isFree = sheet !== undefined && formulaAt(sheet, entry.row, entry.column) === null;
      return isFree && plainOf(cellAt(sheet, entry.row, entry.column)) === entry.value;
    });
    const back = kept.filter((_, i) => isThere[i]);
    for (const part of parts(back)) {
      for (const { sheet, formula, ...rect } of part) {
        rangeOf(context, sheet, rect).clear('Contents');
        putFormula(context, sheet, rect.row, rect.column, formula);
      }
      await context.sync();
    }
    for (const part of parts(lost)) {
      for (const { sheet, row, column, formula } of part) putFormula(context, sheet, row, column, formula);
      await context.sync();
    }
    const rest = kept.filter((_, i) => !isThere[i]);
    if (kept.length > 0) context.workbook.settings.add(SETTING, JSON.stringify(rest));
    await context.sync();
    return back.length + lost.length;
  });
}

function putFormula(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  column: number,
  formula: string,
): void {
  rangeOf(context, sheet, { row, column, rows: 1, columns: 1 }).formulas = [[formula.replace(PREFIX, '')]];
}

function ourFormulas(snapshot: Snapshot): readonly Found[] {
  return snapshot.sheets
    .filter(({ isProtected }) => !isProtected)
    .flatMap(({ name, values, formulas }) =>
      formulas.flatMap((row, r) =>
        (row ?? []).flatMap((formula, c): readonly Found[] =>
          formula !== null && OURS.test(formula)
            ? [{ sheet: name, row: r, column: c, formula, value: values[r]?.[c] ?? null }]
            : [],
        ),
      ),
    );
}

/** With the table that each formula spills into; a cell inside of another's table is no formula of its own. */
async function withTables(
  port: ExcelPort,
  context: Excel.RequestContext,
  found: readonly Found[],
): Promise<readonly Frozen[]> {
  const frozen: Frozen[] = [];
  for (const part of parts(found)) {
    const asked = part.map((entry) => {
      const range = rangeOf(context, entry.sheet, {
        row: entry.row,
        column: entry.column,
        rows: 1,
        columns: 1,
      });
      if (!port.supports('1.12')) return { entry, spill: null, parent: null };
      const spill = range.getSpillingToRangeOrNullObject();
      const parent = range.getSpillParentOrNullObject();
      spill.load('address');
      parent.load('address');
      return { entry, spill, parent };
    });
    if (port.supports('1.12')) await context.sync();
    for (const { entry, spill, parent } of asked) {
      const { sheet, row, column, formula, value } = entry;
      const from = parent === null || parent.isNullObject ? null : rectOfAddress(parent.address);
      if (from !== null && (from.row !== row || from.column !== column)) continue;
      const table = spill === null || spill.isNullObject ? null : rectOfAddress(spill.address);
      const { rows, columns } = table ?? { rows: 1, columns: 1 };
      frozen.push({ sheet, row, column, rows, columns, formula, value: plainOf(value) });
    }
  }
  return frozen;
}

async function loadFrozen(context: Excel.RequestContext): Promise<readonly Frozen[]> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return [];
  try {
    return JSON.parse(String(setting.value)) as readonly Frozen[];
  } catch {
    return [];
  }
}

function parts<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}
