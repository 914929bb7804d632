/** Texts by the bytes that they were read from: a text that was met before is found without being made again. */
export interface TextPool {
  readonly texts: string[];
  /** Of text i: its hash, and its bytes at `starts[i]` of `bytes`, up to those of the next. */
  readonly hashes: number[];
  readonly starts: number[];
  bytes: Uint8Array;
  /** By hash, open addressing: index of a text plus one, 0 for a free place. A power of two long. */
  places: Int32Array;
}

export function textPool(): TextPool {
  return {
    texts: [],
    hashes: [],
    starts: [0],
    bytes: new Uint8Array(1 << 12),
    places: new Int32Array(1 << 10),
  };
}

/** What `read` makes of `bytes[start, end)`, of equal bytes one string. O(length). */
export function pooledText(
  pool: TextPool,
  bytes: Uint8Array,
  start: number,
  end: number,
  read: (bytes: Uint8Array, start: number, end: number) => string,
): string {
  let hash = 0;
  for (let i = start; i < end; i++) hash = imul(hash ^ bytes[i]!, FNV_PRIME);
  hash ^= hash >>> 15;
  const mask = pool.places.length - 1;
  let place = hash & mask;
  for (; pool.places[place] !== 0; place = (place + 1) & mask) {
    const known = pool.places[place]! - 1;
    if (pool.hashes[known] === hash && isText(pool, known, bytes, start, end)) return pool.texts[known]!;
  }
  pool.places[place] = pool.texts.push(read(bytes, start, end));
  pool.hashes.push(hash);
  keepBytes(pool, bytes, start, end);
  if (pool.texts.length * 2 > mask) spread(pool);
  return pool.texts[pool.texts.length - 1]!;
}

const { imul } = Math;
/** Fowler, Noll, Vo: draft-eastlake-fnv, section 5. */
const FNV_PRIME = 0x01000193;

function isText(pool: TextPool, known: number, bytes: Uint8Array, start: number, end: number): boolean {
  const from = pool.starts[known]!;
  if (pool.starts[known + 1]! - from !== end - start) return false;
  for (let i = start; i < end; i++) if (pool.bytes[from + i - start] !== bytes[i]) return false;
  return true;
}

function keepBytes(pool: TextPool, bytes: Uint8Array, start: number, end: number): void {
  const from = pool.starts[pool.starts.length - 1]!;
  const to = from + end - start;
  if (to > pool.bytes.length) {
    const roomier = new Uint8Array(Math.max(2 * pool.bytes.length, to));
    roomier.set(pool.bytes);
    pool.bytes = roomier;
  }
  for (let i = start; i < end; i++) pool.bytes[from + i - start] = bytes[i]!;
  pool.starts.push(to);
}

/** Twice the places. */
function spread(pool: TextPool): void {
  const places = new Int32Array(pool.places.length * 2);
  const mask = places.length - 1;
  pool.hashes.forEach((hash, i) => {
    let place = hash & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = i + 1;
  });
  pool.places = places;
}
