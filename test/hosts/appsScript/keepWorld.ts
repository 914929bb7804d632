import type { CellState, NameState, SheetState, World } from './world';

/** The document at one moment, to begin anew from there. */
export interface KeptWorld {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  readonly active: number;
}

export function keepWorld(world: World): KeptWorld {
  return copyOf(world);
}

/** Forgets everything that happened since. */
export function forgetWorld(world: World, kept: KeptWorld): void {
  const { sheets, names, active } = copyOf({ ...world, ...kept, active: kept.sheets[kept.active]! } as World);
  world.sheets = [...sheets];
  world.names = [...names];
  world.active = sheets[active]!;
  world.lockedBy = null;
}

function copyOf({ sheets, names, active }: Pick<World, 'sheets' | 'names' | 'active'>): KeptWorld {
  const copies = new Map(sheets.map((sheet) => [sheet, copyOfSheet(sheet)]));
  return {
    sheets: [...copies.values()],
    names: names.map(({ name, sheet, rect }) => ({ name, sheet: copies.get(sheet) ?? sheet, rect })),
    active: Math.max(0, sheets.indexOf(active)),
  };
}

function copyOfSheet(sheet: SheetState): SheetState {
  return {
    ...sheet,
    cells: sheet.cells.map((row) => row?.map((cell): CellState => ({ ...cell }))),
    widths: new Map(sheet.widths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    conditional: [...sheet.conditional],
    charts: [...sheet.charts],
    merges: [...sheet.merges],
    filter: sheet.filter && { rect: sheet.filter.rect, criteria: new Map(sheet.filter.criteria) },
  };
}
