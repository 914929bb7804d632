/** A column's width in pixels unless somebody changed it. */
export const DEFAULT_PIXELS = 100;

/**
 * Characters of the default font, as Excel counts widths, and pixels: seven a character and five of padding
 * (ECMA-376 Part 1, 18.3.1.13, at Calibri 11). null is the default.
 */
export function pixelsOf(characters: number | null): number {
  return characters === null ? DEFAULT_PIXELS : Math.max(1, Math.round(characters * 7 + 5));
}

export function charactersOf(pixels: number): number | null {
  return pixels === DEFAULT_PIXELS ? null : (pixels - 5) / 7;
}
