/**
 * Column widths of which as many neighbours as may be are alike: a column may be up to half as wide again as it
 * needs, and three characters, never narrower. A sheet looks calmer so, and a host that sets widths by runs of equal
 * columns (Google Sheets, a call each) has half as many to set. `needed` in characters.
 *
 * One width lies under all columns that it suits; the others are cut into the fewest runs, each as wide as its widest
 * column needs. Of all widths to lie under them that which leaves fewest runs is taken, then the narrowest sheet.
 */
export function evenWidths(needed: readonly number[]): readonly number[] {
  let best = evened(needed, null);
  for (const base of new Set([NORMAL, ...needed])) {
    const other = evened(needed, base);
    if (other.runs < best.runs || (other.runs === best.runs && total(other) < total(best))) best = other;
  }
  return best.widths;
}

/** What a new sheet of Google Sheets has anyway: 100 pixels, 5 of them padding, 7 a character. */
const NORMAL = 13.57;

interface Evened {
  readonly widths: readonly number[];
  readonly runs: number;
}

function evened(needed: readonly number[], base: number | null): Evened {
  const widths = [...needed];
  const suits = (i: number): boolean => base !== null && base >= needed[i]! && base <= widest(needed[i]!);
  let runs = base === null || base === NORMAL ? 0 : 1;
  for (let i = 0; i < needed.length; i++) {
    if (suits(i)) {
      widths[i] = base!;
      continue;
    }
    const { end, width } = runFrom(needed, i, suits);
    widths.fill(width, i, end);
    runs++;
    i = end - 1;
  }
  return { widths, runs };
}

/** The longest run from `start` on that one width suits; it may pass columns that need none, but not end with one. */
function runFrom(
  needed: readonly number[],
  start: number,
  needsNone: (i: number) => boolean,
): { readonly end: number; readonly width: number } {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  let found = { end: start + 1, width: needed[start]! };
  for (let i = start; i < needed.length; i++) {
    least = Math.max(least, needed[i]!);
    most = Math.min(most, widest(needed[i]!));
    if (least > most) break;
    if (!needsNone(i)) found = { end: i + 1, width: least };
  }
  return found;
}

function widest(needed: number): number {
  return needed * 1.5 + 3;
}

function total({ widths }: Evened): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
