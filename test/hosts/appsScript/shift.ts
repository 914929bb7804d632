import type { Rect } from '../../../shared/workbook/address';
import { moveColumns } from '../moveColumns';
import type { SheetState, World } from './world';

type Axis = 'rows' | 'columns';

/** New columns look like the one before them. */
export function insertColumns(world: World, sheet: SheetState, after: number, howMany: number): void {
  sheet.maxColumns += howMany;
  for (const row of sheet.cells) {
    if (!row || row.length < after) continue;
    const model = row[after - 1];
    const added = Array.from({ length: howMany }, () =>
      model ? { ...lookOf(model), value: null } : undefined,
    );
    row.splice(after, 0, ...(added as typeof row));
  }
  shiftPlaces(world, sheet, 'columns', after, howMany);
}

export function insertRows(world: World, sheet: SheetState, after: number, howMany: number): void {
  sheet.maxRows += howMany;
  if (sheet.cells.length > after) {
    sheet.cells.splice(after, 0, ...Array.from({ length: howMany }, () => [] as SheetState['cells'][number]));
  }
  shiftPlaces(world, sheet, 'rows', after, howMany);
}

export function deleteColumns(world: World, sheet: SheetState, from: number, howMany: number): void {
  for (const row of sheet.cells) row?.splice(from, howMany);
  sheet.maxColumns -= howMany;
  shiftPlaces(world, sheet, 'columns', from, -howMany);
}

export function deleteRows(world: World, sheet: SheetState, from: number, howMany: number): void {
  sheet.cells.splice(from, howMany);
  sheet.maxRows -= howMany;
  shiftPlaces(world, sheet, 'rows', from, -howMany);
}

/** Names and developer metadata go along with their cells; metadata of what is deleted is deleted. */
function shiftPlaces(world: World, sheet: SheetState, axis: Axis, at: number, by: number): void {
  if (axis === 'columns') moveColumns(sheet, at, by);
  for (const named of world.names) if (named.sheet === sheet) named.rect = shifted(named.rect, axis, at, by);
  const type = axis === 'rows' ? 'ROW' : 'COLUMN';
  world.metadata = world.metadata.filter((state) => {
    const { place } = state;
    if (place.type !== type || place.sheet !== sheet || place.index < at) return true;
    if (by < 0 && place.index < at - by) return false;
    state.place = { ...place, index: place.index + by };
    return true;
  });
}

/** What lies behind moves. What is deleted in part or whole stays as it is: no code of ours asks for it. */
function shifted(rect: Rect, axis: Axis, at: number, by: number): Rect {
  const key = axis === 'rows' ? 'row' : 'column';
  return rect[key] >= (by < 0 ? at - by : at) ? { ...rect, [key]: rect[key] + by } : rect;
}

function lookOf({
  value: _,
  formula: __,
  isError: ___,
  ...look
}: SheetState['cells'][number][number]): object {
  return look;
}
