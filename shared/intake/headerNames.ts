import { type FieldId, fields } from '../model/fields';
import { exactKey, squeezedKey, squeezedReadings } from './headerText';
import { fontReadings } from './legacyText';

/** A field that a header may name. */
export interface NameMatch {
  readonly field: FieldId;
  readonly how: 'exact' | 'folded';
  /** 0..1: 1 = one of the field's names as it stands; each step away costs. */
  readonly strength: number;
  /** One of the field's short names: a typed field needs the values' word too. */
  readonly short: boolean;
  /** The place of the name in the field's list: an earlier name is the more usual one. */
  readonly rank: number;
}

/**
 * The fields whose names a header is, best first, each once. Exact names come first; folded ones are asked
 * where no exact name is found, and also where the header is plain ASCII, for "No" may be "Nợ" without its
 * marks. Several texts are alternatives (the lines of a header in two rows): the best of each field stays.
 * O(length) by two maps built once from the field table.
 */
export function namesOf(texts: readonly string[]): readonly NameMatch[] {
  const best = new Map<FieldId, NameMatch>();
  for (const text of texts) {
    for (const match of readableMatches(text)) {
      const known = best.get(match.field);
      if (known === undefined || known.strength < match.strength) best.set(match.field, match);
    }
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength || a.rank - b.rank);
}

/** How surely a text is a column name, as the header search needs it: 1 a full name, 0.7 a short one, 0 none. */
export function nameWeight(text: string): 0 | 0.7 | 1 {
  const entries = EXACT.get(exactKey(text)) ?? FOLDED.get(squeezedKey(text));
  if (entries !== undefined) return entries.some((entry) => !entry.short) ? 1 : 0.7;
  return readableMatches(text).length > 0 ? 0.7 : 0;
}

interface Entry {
  readonly field: FieldId;
  readonly short: boolean;
  readonly rank: number;
}

/** The matches of the text; where there are none and it may be in an old font, those of what it was meant to be. */
function readableMatches(text: string): readonly NameMatch[] {
  const matches = matchesOf(text);
  if (matches.length > 0) return matches;
  for (const reading of fontReadings(text)) {
    const read = matchesOf(reading);
    if (read.length > 0) return read;
  }
  return matches;
}

function matchesOf(text: string): readonly NameMatch[] {
  const exact = EXACT.get(exactKey(text)) ?? [];
  const matches = exact.map((entry) => matched(entry, 'exact', 1));
  if (exact.length > 0 && !ASCII.test(text)) return matches;
  const readings = squeezedReadings(text);
  for (let step = 0; step < readings.length; step++) {
    const entries = FOLDED.get(readings[step]!) ?? [];
    for (const entry of entries) {
      if (!matches.some((match) => match.field === entry.field)) {
        matches.push(matched(entry, 'folded', 0.9 - 0.06 * step));
      }
    }
    if (matches.length > 0) break;
  }
  return matches;
}

function matched(entry: Entry, how: 'exact' | 'folded', strength: number): NameMatch {
  return { ...entry, how, strength: entry.short ? strength - SHORT_COST : strength };
}

function indexBy(keyOf: (name: string) => string): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const id of Object.keys(fields) as FieldId[]) {
    const { vi, en, short } = fields[id].headers;
    const names = [...vi, ...en, ...short];
    names.forEach((name, place) => {
      const key = keyOf(name);
      if (key === '') return;
      const entries = index.get(key) ?? [];
      index.set(key, entries);
      const isShort = place >= vi.length + en.length;
      const rank = place >= vi.length && !isShort ? place - vi.length : place;
      if (!entries.some((entry) => entry.field === id)) entries.push({ field: id, short: isShort, rank });
    });
  }
  return index;
}

const ASCII = /^[\x20-\x7e\s]*$/;
const SHORT_COST = 0.15;
const EXACT = indexBy(exactKey);
const FOLDED = indexBy(squeezedKey);
