import { agreement, type RowKey } from './rowKey';

/** A row of our columns as the last refresh left it. */
export interface StoredRow {
  readonly id: string;
  readonly key: RowKey;
  /** Where it stands now, to tell "moved" from "stayed". */
  readonly place: string;
}

export interface RowMatches {
  /** For each row the index of its stored row, or -1: a new row. */
  readonly storedOf: readonly number[];
  /** Rows whose stored row stands elsewhere now: the user sorted, moved or pasted. */
  readonly moved: number;
  /** Rows for which several stored rows fit equally well. */
  readonly doubtful: readonly number[];
  /** Stored rows that no row claims: the customer is gone from the sheet. */
  readonly gone: readonly number[];
}

export interface SheetRow {
  /** The user's own code where it is filled and no other row has it. */
  readonly code: string | null;
  readonly key: RowKey;
  /** `#` and a number where the row stands in no list and so cannot move. */
  readonly place: string;
}

/**
 * Finds for each row of the sheet what our columns knew of it, wherever it stands now. In this order: the id
 * that is the row's own code; the same place with the same marks; elsewhere with the same marks; the same place where at least one mark agrees (the
 * user corrected the row); rows without any mark in their order. Linear but for rows that share a mark.
 */
export function matchRows(rows: readonly SheetRow[], stored: readonly StoredRow[]): RowMatches {
  const storedOf = new Array<number>(rows.length).fill(-1);
  const taken = new Uint8Array(stored.length);
  const byPlace = new Map(stored.map((entry, i) => [entry.place, i]));
  const claim = (row: number, at: number): void => {
    storedOf[row] = at;
    taken[at] = 1;
  };

  const byId = new Map(stored.map((entry, i) => [entry.id, i]));
  rows.forEach((row, i) => {
    const at = row.code === null ? undefined : byId.get(row.code);
    if (at !== undefined && taken[at] === 0) claim(i, at);
  });
  rows.forEach((row, i) => {
    const at = byPlace.get(row.place);
    if (storedOf[i] !== -1 || at === undefined || taken[at] === 1) return;
    if (agreement(row.key, stored[at]!.key).isSame || (isBare(row.key) && isBare(stored[at]!.key)))
      claim(i, at);
  });
  const doubtful = claimElsewhere(rows, stored, storedOf, taken, claim);
  rows.forEach((row, i) => {
    const at = byPlace.get(row.place);
    if (storedOf[i] !== -1 || at === undefined || taken[at] === 1) return;
    if (agreement(row.key, stored[at]!.key).agreeing > 0) claim(i, at);
  });

  const bare = stored.flatMap((entry, at) => (taken[at] === 0 && isBare(entry.key) ? [at] : []));
  rows.forEach((row, i) => {
    const at = storedOf[i] === -1 && isBare(row.key) ? bare.shift() : undefined;
    if (at !== undefined) claim(i, at);
  });

  const moved = rows.filter(
    ({ place }, i) => storedOf[i] !== -1 && !place.startsWith('#') && stored[storedOf[i]!]!.place !== place,
  ).length;
  const gone = stored.flatMap((_, i) => (taken[i] === 1 ? [] : [i]));
  return { storedOf, moved, doubtful, gone };
}

function claimElsewhere(
  rows: readonly SheetRow[],
  stored: readonly StoredRow[],
  storedOf: readonly number[],
  taken: Uint8Array,
  claim: (row: number, at: number) => void,
): readonly number[] {
  const byMark = new Map<string, number[]>();
  stored.forEach((entry, at) => {
    if (taken[at] === 1) return;
    for (const mark of marksOf(entry.key)) {
      const list = byMark.get(mark);
      if (list) list.push(at);
      else byMark.set(mark, [at]);
    }
  });
  const doubtful: number[] = [];
  rows.forEach((row, i) => {
    if (storedOf[i] !== -1) return;
    let best = -1;
    let bestAgreeing = 0;
    let rivals = 0;
    for (const mark of marksOf(row.key)) {
      for (const at of (byMark.get(mark) ?? []).slice(0, MOST_CANDIDATES)) {
        if (taken[at] === 1 || at === best) continue;
        const { agreeing, isSame } = agreement(row.key, stored[at]!.key);
        if (!isSame || agreeing < bestAgreeing) continue;
        rivals = agreeing > bestAgreeing ? 0 : rivals + 1;
        if (agreeing > bestAgreeing) best = at;
        bestAgreeing = agreeing;
      }
    }
    if (best === -1) return;
    if (rivals > 0) doubtful.push(i);
    claim(i, best);
  });
  return doubtful;
}

/** A mark that hundreds of rows share (a shop's own phone) tells nothing: the first of them are looked at. */
const MOST_CANDIDATES = 50;

/** A row with neither code nor name nor phone nor e-mail is known by its place alone. */
function isBare(key: RowKey): boolean {
  return key.every((mark) => mark === '');
}

function marksOf(key: RowKey): readonly string[] {
  return key.flatMap((mark, i) => (mark === '' ? [] : [`${i}${mark}`]));
}
