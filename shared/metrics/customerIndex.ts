export interface CustomerIndex {
  /** For each row the place of its customer in `ids`, -1 where the id is blank. */
  readonly rows: Int32Array;
  /** The distinct ids, in the order in which they first appear, as they stand there. */
  readonly ids: readonly (string | number)[];
  /** Rows without an id. */
  readonly blank: number;
}

/**
 * Customers numbered in the order of their first row, so that metrics work on plain integers. Ids are the
 * same when their trimmed texts are ("12" and 12; capitals count). null, NaN, blank text and 0, which is how a
 * host sends an empty cell, are no id. O(n).
 */
export function customerIndex(ids: readonly (string | number | boolean | null | undefined)[]): CustomerIndex {
  const places = new Map<string, number>();
  const distinct: (string | number)[] = [];
  const rows = new Int32Array(ids.length);
  let blank = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i];
    const key = id === null || id === undefined || id === 0 || Number.isNaN(id) ? '' : String(id).trim();
    if (key === '') {
      rows[i] = -1;
      blank++;
      continue;
    }
    let place = places.get(key);
    if (place === undefined) {
      place = distinct.length;
      places.set(key, place);
      distinct.push(typeof id === 'number' ? id : key);
    }
    rows[i] = place;
  }
  return { rows, ids: distinct, blank };
}
