import type { CellState, NameState, SheetState, World } from './world';
import type { MetadataPlace, MetadataState } from './worldParts';

/** The document at one moment, to begin anew from there. */
export interface KeptWorld {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  readonly metadata: readonly MetadataState[];
  readonly active: number;
}

export function keepWorld(world: World): KeptWorld {
  return copyOf(world);
}

/** Forgets everything that happened since. */
export function forgetWorld(world: World, kept: KeptWorld): void {
  const { sheets, names, metadata, active } = copyOf({
    ...world,
    ...kept,
    active: kept.sheets[kept.active]!,
  } as World);
  world.sheets = [...sheets];
  world.names = [...names];
  world.metadata = [...metadata];
  world.active = sheets[active]!;
  world.lockedBy = null;
}

function copyOf({
  sheets,
  names,
  metadata,
  active,
}: Pick<World, 'sheets' | 'names' | 'metadata' | 'active'>): KeptWorld {
  const copies = new Map(sheets.map((sheet) => [sheet, copyOfSheet(sheet)]));
  return {
    sheets: [...copies.values()],
    names: names.map(({ name, sheet, rect }) => ({ name, sheet: copies.get(sheet) ?? sheet, rect })),
    metadata: metadata.map((state) => ({ ...state, place: copyOfPlace(state.place, copies) })),
    active: Math.max(0, sheets.indexOf(active)),
  };
}

function copyOfPlace(place: MetadataPlace, copies: ReadonlyMap<SheetState, SheetState>): MetadataPlace {
  return 'sheet' in place ? { ...place, sheet: copies.get(place.sheet) ?? place.sheet } : place;
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
