import type { RepairKind } from '../intake/cleaned';
import type { CleanTable, ProposedRepair } from '../intake/cleanTable';
import { columnOf } from '../intake/understanding';
import type { DayNumber } from '../model/day';
import { type FieldId, fields } from '../model/fields';
import { type Cell, rawOf, sameCell } from '../workbook/cell';
import type { Write } from '../workbook/changeSet';
import { cellAt, type Snapshot, sheetOf } from '../workbook/snapshot';
import type { Repair, RepairStatus } from './model';
import { longHash } from './orderIdentities';

/**
 * Proposals meet decisions. A repair is known by the identity of its row (the customer's id, or what an order
 * row says), its field and the old value, so a decision survives sorting, moving and refreshing.
 */
export interface StoredRepair {
  readonly no: number;
  readonly status: RepairStatus;
  readonly kind: RepairKind;
  readonly key: string;
  readonly from: Cell;
  readonly to: Cell;
  /** `field|identity`: where the cell is found again. */
  readonly at: string;
  readonly by: string | null;
  readonly when: DayNumber | null;
  /** As the sheet shows it: kept for rows whose cell is mended. */
  readonly shown: readonly Cell[];
}

/** What the user asks for in one command. */
export interface Decision {
  readonly status: RepairStatus;
  readonly isMeant: (repair: {
    readonly no: number | null;
    readonly kind: RepairKind;
    readonly key: string;
  }) => boolean;
  readonly by: string | null;
  readonly today: DayNumber;
}

/** A table with the identity of each of its data rows, by its place among them. */
export interface IdentifiedTable {
  readonly clean: CleanTable;
  readonly identityOf: (index: number) => string;
}

export function repairAt(field: FieldId, identity: string): string {
  return `${field}|${identity}`;
}

export function repairKey(kind: RepairKind, at: string, from: Cell): string {
  return longHash(`${kind}|${at}|${JSON.stringify(rawOf(from))}`);
}

/** The status of a proposal: today's decision, else what the sheet says, else proposed. */
export function decided(
  proposal: ProposedRepair,
  key: string,
  stored: StoredRepair | undefined,
  decision: Decision | null,
): Pick<Repair, 'status' | 'by' | 'when'> {
  const before = stored ?? { status: 'proposed' as const, by: null, when: null };
  const isMeant = decision?.isMeant({ no: stored?.no ?? null, kind: proposal.kind, key }) ?? false;
  if (decision === null || !isMeant || !fits(decision, before.status)) {
    return { status: before.status, by: before.by, when: before.when };
  }
  return { status: decision.status, by: decision.by, when: decision.today };
}

/** The sheet's rows after today's decision: accepted ones whose cell is mended can be taken back only here. */
export function withDecision(
  stored: readonly StoredRepair[],
  decision: Decision | null,
): readonly StoredRepair[] {
  if (decision?.status !== 'undone') return stored;
  return stored.map((entry) => {
    if (!fits(decision, entry.status) || !decision.isMeant(entry)) return entry;
    return { ...entry, status: decision.status, by: decision.by, when: decision.today };
  });
}

/** Only what was accepted can be taken back. */
function fits(decision: Decision, status: RepairStatus): boolean {
  return decision.status !== 'undone' || status === 'accepted';
}

/** Writes of accepted proposals whose cell still holds the old value, joined where cells touch. */
export function acceptedWrites(repairs: readonly Repair[], snapshot: Snapshot): readonly Write[] {
  const writes = repairs.filter((repair) => {
    if (repair.status !== 'accepted' || repair.pair !== null) return false;
    const { sheet, row, column, from } = repair.proposal;
    const found = sheetOf(snapshot, sheet);
    return found !== undefined && sameCell(cellAt(found, row, column), from);
  });
  return joinedWrites(writes.map(({ proposal }) => ({ ...proposal, value: proposal.to })));
}

/**
 * Writes that take accepted repairs back: the cell is found by its row's identity, and only where it still
 * holds what we wrote; what the user typed since is theirs.
 */
export function takenBack(
  stored: readonly StoredRepair[],
  tables: readonly IdentifiedTable[],
  snapshot: Snapshot,
): readonly Write[] {
  const places = stored.length === 0 ? new Map<string, Place>() : placesOf(stored, tables);
  const writes = stored.flatMap((repair) => {
    const place = places.get(repair.at);
    const sheet = place && sheetOf(snapshot, place.sheet);
    if (!place || !sheet || !sameCell(cellAt(sheet, place.row, place.column), repair.to)) return [];
    return [{ ...place, value: repair.from }];
  });
  return joinedWrites(writes);
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function placesOf(stored: readonly StoredRepair[], tables: readonly IdentifiedTable[]): Map<string, Place> {
  const wanted = new Set(stored.map((repair) => repair.at));
  const wantedFields = new Set(stored.map((repair) => repair.at.split('|')[0]!).filter(isFieldId));
  const places = new Map<string, Place>();
  for (const { clean, identityOf } of tables) {
    for (const field of wantedFields) {
      const column = columnOf(clean.table, field);
      if (!column) continue;
      clean.table.dataRows.forEach((row, i) => {
        const at = repairAt(field, identityOf(i));
        if (wanted.has(at)) places.set(at, { sheet: clean.table.sheet, row, column: column.column });
      });
    }
  }
  return places;
}

function isFieldId(text: string): text is FieldId {
  return text in fields;
}

/** One write for each run of cells below one another; cells between them are not touched. */
function joinedWrites(cells: readonly (Place & { readonly value: Cell })[]): readonly Write[] {
  const sorted = [...cells].sort((a, b) =>
    a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.column - b.column || a.row - b.row,
  );
  const runs: { sheet: string; row: number; column: number; values: Cell[] }[] = [];
  for (const { sheet, row, column, value } of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.sheet === sheet && run.column === column && run.row + run.values.length === row) {
      run.values.push(value);
    } else runs.push({ sheet, row, column, values: [value] });
  }
  return runs.map(({ sheet, row, column, values }) => ({
    kind: 'write',
    sheet,
    row,
    column,
    columns: [values],
  }));
}
