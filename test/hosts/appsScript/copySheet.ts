import { checkGrowth } from './growth';
import { newSheetState, type SheetState, type World } from './world';

/** A sheet with all that is in it and on it; its names come along as names of the copy's own. Metadata stays behind. */
export function copySheet(world: World, sheet: SheetState, name: string, index: number): SheetState {
  checkGrowth(world, sheet.maxRows * sheet.maxColumns);
  const copy: SheetState = {
    ...sheet,
    ...newSheetState(name),
    tabColor: sheet.tabColor,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    cells: sheet.cells.map((row) => row?.map((cell) => ({ ...cell }))),
    widths: new Map(sheet.widths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    filter: sheet.filter && { rect: sheet.filter.rect, criteria: new Map(sheet.filter.criteria) },
    conditional: [...sheet.conditional],
    charts: [...sheet.charts],
    merges: [...sheet.merges],
  };
  world.sheets.splice(index, 0, copy);
  for (const named of world.names.filter((entry) => entry.sheet === sheet)) {
    world.names.push({ ...named, name: `'${name}'!${named.name}`, sheet: copy });
  }
  return copy;
}
