import { enumeration, memberName } from './enumeration';
import { newRange, type RangeState } from './range';
import { mismatch } from './signature';
import { known, remember, strict } from './strict';
import type { SheetState, World } from './world';
import type { MetadataPlace, MetadataState } from './worldParts';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;

export const VISIBILITY = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>()(
  'DeveloperMetadataVisibility',
  ...(['DOCUMENT', 'PROJECT'] as const),
);
export const LOCATION_TYPE = enumeration<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>()(
  'DeveloperMetadataLocationType',
  ...(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'] as const),
);

type SheetHandle = (sheet: SheetState) => unknown;

/** What carries metadata: everything, one sheet, or a range of one. */
export type MetadataOwner = RangeState | SheetState | null;

/**
 * The three members that spreadsheet, sheet and range share. Metadata goes along with its row or column, and away
 * with it: https://developers.google.com/sheets/api/reference/rest/v4/spreadsheets.developerMetadata
 */
export function metadataMembers<T>(
  world: World,
  name: 'Spreadsheet' | 'Sheet' | 'Range',
  owner: MetadataOwner,
  sheetHandle: SheetHandle,
  self: () => T,
) {
  const count = (method: string): void => world.meter.count(`${name}.${method}`);
  return {
    addDeveloperMetadata(...args: readonly unknown[]): T {
      count('addDeveloperMetadata');
      const [key, second, third] = args;
      const last = args.length === 3 ? third : second;
      const visibility = memberName(VISIBILITY, last);
      const value = args.length === 3 || visibility === null ? second : undefined;
      const isRight =
        typeof key === 'string' &&
        (value === undefined || typeof value === 'string') &&
        (args.length < 3 || visibility !== null);
      if (!isRight) throw mismatch(world, `SpreadsheetApp.${name}.addDeveloperMetadata`, ...args);
      world.metadata.push({
        id: world.metadata.reduce((most, { id }) => Math.max(most, id), 0) + 1,
        key,
        value: (value as string | undefined) ?? null,
        visibility: visibility ?? 'DOCUMENT',
        place: placeOf(world, owner),
      });
      return self();
    },
    getDeveloperMetadata(): Metadata[] {
      count('getDeveloperMetadata');
      return handlesOf(
        world,
        sheetHandle,
        world.metadata.filter(({ place }) => isOwn(owner, place)),
      );
    },
    createDeveloperMetadataFinder: () => finder(world, owner, sheetHandle),
  };
}

function placeOf(world: World, owner: MetadataOwner): MetadataPlace {
  if (owner === null) return { type: 'SPREADSHEET' };
  if (!('rect' in owner)) return { type: 'SHEET', sheet: owner };
  const { sheet, rect, whole } = owner;
  // Only 7:7 and G:G are known to be taken, not G1:G1000, though it is all of the column.
  if (whole === 'rows' && rect.rows === 1) return { type: 'ROW', sheet, index: rect.row };
  if (whole === 'columns' && rect.columns === 1) return { type: 'COLUMN', sheet, index: rect.column };
  throw world.meter.exception(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

function isOwn(owner: MetadataOwner, place: MetadataPlace): boolean {
  if (owner === null) return place.type === 'SPREADSHEET';
  if (!('rect' in owner)) return place.type === 'SHEET' && place.sheet === owner;
  return isIn(owner, place, false);
}

/** Whether a search in a range, a sheet or everything finds a place. */
function isIn(owner: MetadataOwner, place: MetadataPlace, isTouched: boolean): boolean {
  if (owner === null) return true;
  if (place.type === 'SPREADSHEET') return false;
  if (!('rect' in owner)) return place.sheet === owner;
  const { sheet, rect, whole } = owner;
  if (place.type === 'SHEET' || place.sheet !== sheet) return false;
  const [start, length, needed] =
    place.type === 'ROW'
      ? ([rect.row, rect.rows, 'rows'] as const)
      : ([rect.column, rect.columns, 'columns'] as const);
  return (isTouched || whole === needed) && place.index >= start && place.index < start + length;
}

function handlesOf(world: World, sheetHandle: SheetHandle, found: readonly MetadataState[]): Metadata[] {
  return world.toRealm(found.map((state) => metadataHandle(world, sheetHandle, state)));
}

function finder(world: World, owner: MetadataOwner, sheetHandle: SheetHandle): Finder {
  const tests: ((state: MetadataState) => boolean)[] = [];
  let isTouched = false;
  const only = (test: (state: MetadataState) => boolean): Finder => {
    tests.push(test);
    return self;
  };
  const self: Finder = strict<Finder>()('DeveloperMetadataFinder', {
    find() {
      world.meter.count('DeveloperMetadataFinder.find');
      const found = world.metadata.filter(
        (state) => isIn(owner, state.place, isTouched) && tests.every((test) => test(state)),
      );
      return handlesOf(world, sheetHandle, found);
    },
    onIntersectingLocations() {
      if (owner === null || !('rect' in owner)) throw new TypeError('only a search in a range intersects');
      isTouched = true;
      return self;
    },
    withId: (id: number) => only((state) => state.id === id),
    withKey: (key: string) => only((state) => state.key === key),
    withValue: (value: string) => only((state) => state.value === value),
    withLocationType: (type: unknown) => only(({ place }) => place.type === memberName(LOCATION_TYPE, type)),
    withVisibility: (visibility: unknown) =>
      only((state) => state.visibility === memberName(VISIBILITY, visibility)),
  });
  return self;
}

function metadataHandle(world: World, sheetHandle: SheetHandle, state: MetadataState): Metadata {
  const change = (name: string, part: () => Partial<MetadataState>): Metadata => {
    world.meter.count(`DeveloperMetadata.${name}`);
    if (!world.metadata.includes(state)) throw new TypeError('the metadata is gone');
    Object.assign(state, part());
    return self;
  };
  const move = (name: string, range: object, type: 'ROW' | 'COLUMN'): Metadata => {
    const place = placeOf(world, known<RangeState>(range));
    if (place.type !== type) throw mismatch(world, `SpreadsheetApp.DeveloperMetadata.${name}`, range);
    return change(name, () => ({ place }));
  };
  const self: Metadata = strict<Metadata>()('DeveloperMetadata', {
    getId: () => state.id,
    getKey: () => state.key,
    getValue: () => state.value,
    getVisibility: () => VISIBILITY[state.visibility as 'DOCUMENT'],
    getLocation: () => locationHandle(world, sheetHandle, state.place),
    setKey: (key: string) => change('setKey', () => ({ key })),
    setValue: (value: string) => change('setValue', () => ({ value })),
    setVisibility: (visibility: unknown) =>
      change('setVisibility', () => ({ visibility: memberName(VISIBILITY, visibility)! })),
    moveToColumn: (range: object) => move('moveToColumn', range, 'COLUMN'),
    moveToRow: (range: object) => move('moveToRow', range, 'ROW'),
    moveToSheet: (sheet: object) =>
      change('moveToSheet', () => ({ place: { type: 'SHEET', sheet: known<SheetState>(sheet) } })),
    moveToSpreadsheet: () => change('moveToSpreadsheet', () => ({ place: { type: 'SPREADSHEET' } })),
    remove() {
      change('remove', () => ({}));
      world.metadata = world.metadata.filter((other) => other !== state);
    },
  });
  return remember(self, state);
}

function locationHandle(world: World, sheetHandle: SheetHandle, place: MetadataPlace): Location {
  const line = (type: 'ROW' | 'COLUMN'): unknown => {
    if (place.type === 'SPREADSHEET' || place.type === 'SHEET' || place.type !== type) return null;
    const { maxRows, maxColumns } = place.sheet;
    return type === 'ROW'
      ? newRange(
          world,
          place.sheet,
          { row: place.index, column: 0, rows: 1, columns: maxColumns },
          sheetHandle,
          'rows',
        )
      : newRange(
          world,
          place.sheet,
          { row: 0, column: place.index, rows: maxRows, columns: 1 },
          sheetHandle,
          'columns',
        );
  };
  return strict<Location>()('DeveloperMetadataLocation', {
    getLocationType: () => LOCATION_TYPE[place.type],
    getSpreadsheet: () => (place.type === 'SPREADSHEET' ? world.spreadsheet : null),
    getSheet: () => (place.type === 'SHEET' ? sheetHandle(place.sheet) : null),
    getRow: () => line('ROW'),
    getColumn: () => line('COLUMN'),
  });
}
