import type { SheetsVerbs } from '../../../apps-script/verbs';
import { prepare } from '../../../shared/workbook/apply';
import { type Cell, isDateCell, isErrorCell } from '../../../shared/workbook/cell';
import type { ChangeSet } from '../../../shared/workbook/changeSet';
import { sheetsFiles } from '../../../tools/buildSheets';
import type { OpenWorkbook, Sheets } from '../hosts';
import { type ScriptProject, scriptProject } from './scriptProject';
import { cellState, newSheetState, newWorld, setOfCell, type World } from './world';

type Files = Promise<ReadonlyMap<string, string>>;

let files: Files | null = null;
let filesWithGateways: Files | null = null;

/** The files as built, once a test file. */
export function builtFiles(): Files {
  files ??= sheetsFiles();
  return files;
}

/** The files of the build that has gateways too. */
export function builtWithGateways(): Files {
  filesWithGateways ??= sheetsFiles(undefined, { gateways: true });
  return filesWithGateways;
}

/** A spreadsheet with the built script in it. */
export async function openProject(
  sheets: Sheets,
  options: Parameters<typeof newWorld>[0] = {},
  built: Files = builtFiles(),
): Promise<ScriptProject> {
  const world = newWorld(options);
  for (const { name, rows } of sheets) {
    const sheet = newSheetState(name);
    sheet.maxRows = Math.max(sheet.maxRows, rows.length + 5);
    world.sheets.push(sheet);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        typeCell(world, name, r, c, cell);
      });
    });
  }
  world.active = world.sheets[0]!;
  const project = scriptProject(world, await built);
  world.meter.begin();
  return project;
}

/** A cell as a user left it: text stays text, a day has a format of days. */
export function typeCell(world: World, name: string, row: number, column: number, cell: Cell): void {
  const sheet = world.sheets.find((entry) => entry.name === name)!;
  if (cell === null && sheet.cells[row]?.[column] === undefined) return;
  const state = cellState(sheet, row, column);
  delete state.formula;
  delete state.isError;
  if (isDateCell(cell)) {
    state.value = cell.serial;
    setOfCell(state, 'n', 'dd/mm/yyyy');
  } else if (isErrorCell(cell)) Object.assign(state, { value: cell.error, isError: true });
  else state.value = cell;
}

/** The verbs of a new execution. */
export function verbsOf({ evaluate, world }: ScriptProject): SheetsVerbs['verbs'] {
  world.meter.begin();
  return (evaluate('soKhachCommands_().host.sheetsVerbs(() => Date.now())') as SheetsVerbs).verbs;
}

/** The contract's workbook: the verbs of the built host, in the order in which the core asks for them. */
export async function inSheets(sheets: Sheets): Promise<OpenWorkbook> {
  const project = await openProject(sheets);
  return {
    read: () => verbsOf(project).read('all'),
    apply: (changeSet) => applySheets(project, changeSet),
    type: (sheet, row, column, cell) => typeCell(project.world, sheet, row, column, cell),
  };
}

export function applySheets(project: ScriptProject, changeSet: ChangeSet): boolean {
  const verbs = verbsOf(project);
  if (!verbs.lock()) return false;
  try {
    const current = verbs.read('all');
    const prepared = prepare(changeSet, current, verbs.before(changeSet.changes, changeSet.looks), false);
    if (!prepared.ok) return false;
    for (const step of prepared.steps) {
      let done = 0;
      while (done < step.length) done += verbs.apply(step.slice(done), false);
    }
    return true;
  } finally {
    verbs.unlock();
  }
}
