import type { Change, ChartSpec, CreateSheet, SetName } from '../../shared/workbook/changeSet';
import type { CellChange } from './lanes';
import type { XlsxFile, XlsxSheet } from './readXlsx';
import type { FrameChange } from './sheetFrame';

/** A change list sorted by what it touches, so that every part is written once. */
export interface ChangePlan {
  /** The tabs as they are to be, chart sheets and the like among them. */
  readonly tabs: PlannedTab[];
  readonly removed: XlsxSheet[];
  readonly names: SetName[];
}

export type PlannedTab = SheetPlan | OtherTab;

/** A chart or macro sheet. */
export interface OtherTab {
  readonly kind: 'other';
  readonly name: string;
  readonly index: number;
}

export interface SheetPlan {
  readonly kind: 'sheet';
  readonly name: string;
  /** The sheet that is there; null for one to be created. */
  readonly source: XlsxSheet | null;
  readonly created: CreateSheet | null;
  readonly cells: CellChange[];
  readonly frame: FrameChange[];
  readonly charts: ChartSpec[];
  removesCharts: boolean;
}

/** Throws where a change names a sheet that is not there, or creates one that is. */
export function changePlan(file: XlsxFile, changes: readonly Change[]): ChangePlan {
  const sheets = new Map(file.sheets.map((sheet) => [sheet.position, sheet]));
  const tabs = file.workbook.sheets.map((entry, index): PlannedTab => {
    const source = sheets.get(index);
    return source === undefined
      ? { kind: 'other', name: entry.name, index }
      : sheetPlan(source.name, source, null);
  });
  const plan: ChangePlan = { tabs, removed: [], names: [] };
  for (const change of changes) addChange(plan, change);
  return plan;
}

/** What stands in a cell after the changes, as far as they say; undefined where they do not. */
export function writtenCell(plan: SheetPlan, row: number, column: number) {
  for (let i = plan.cells.length - 1; i >= 0; i--) {
    const change = plan.cells[i]!;
    if (change.kind === 'clear' && isIn(change.rect, row, column)) return null;
    if (change.kind !== 'write') continue;
    const cell = change.columns[column - change.column]?.[row - change.row];
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function isIn(
  rect: { row: number; column: number; rows: number; columns: number },
  row: number,
  column: number,
) {
  const [down, right] = [row - rect.row, column - rect.column];
  return down >= 0 && down < rect.rows && right >= 0 && right < rect.columns;
}

function sheetPlan(name: string, source: XlsxSheet | null, created: CreateSheet | null): SheetPlan {
  return { kind: 'sheet', name, source, created, cells: [], frame: [], charts: [], removesCharts: false };
}

function addChange(plan: ChangePlan, change: Change): void {
  switch (change.kind) {
    case 'createSheet':
      createSheet(plan, change);
      return;
    case 'removeSheet': {
      const sheet = sheetNamed(plan, change.sheet);
      plan.tabs.splice(plan.tabs.indexOf(sheet), 1);
      if (sheet.source !== null) plan.removed.push(sheet.source);
      return;
    }
    case 'name':
      plan.names.push(change);
      return;
    case 'addChart':
      sheetNamed(plan, change.sheet).charts.push(change.chart);
      return;
    case 'removeCharts': {
      const sheet = sheetNamed(plan, change.sheet);
      sheet.removesCharts = true;
      sheet.charts.length = 0;
      return;
    }
    case 'write':
    case 'clear':
    case 'format':
    case 'restoreFormats':
      sheetNamed(plan, change.sheet).cells.push(change);
      return;
    default:
      sheetNamed(plan, change.sheet).frame.push(change);
  }
}

/** `position` counts worksheets, as a snapshot does. */
function createSheet(plan: ChangePlan, change: CreateSheet): void {
  const { sheet: name, position } = change;
  if (plan.tabs.some((tab) => tab.name.toLowerCase() === name.toLowerCase())) {
    throw new Error(`createSheet requires a new name, "${name}" is taken`);
  }
  if (name.length === 0 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw new Error(`createSheet requires a name that Excel allows, not "${name}"`);
  }
  const worksheets = plan.tabs.filter((tab) => tab.kind === 'sheet');
  const next = position === undefined ? undefined : worksheets[position];
  const at = next === undefined ? plan.tabs.length : plan.tabs.indexOf(next);
  plan.tabs.splice(at, 0, sheetPlan(name, null, change));
}

function sheetNamed(plan: ChangePlan, name: string): SheetPlan {
  const found = plan.tabs.find((tab): tab is SheetPlan => tab.kind === 'sheet' && tab.name === name);
  if (found === undefined) throw new Error(`patchXlsx requires a worksheet "${name}"`);
  return found;
}
