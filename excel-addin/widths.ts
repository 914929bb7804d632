/**
 * Column widths: the plan counts characters of the default font, Office.js counts points. A character of Calibri 11
 * is 7 pixels wide and a column has 5 pixels of padding; 96 pixels are 72 points.
 * ECMA-376 Part 1, 18.3.1.13 (col); Excel.RangeFormat.columnWidth.
 */
export function pointsOf(characters: number): number {
  return (Math.round(characters * CHARACTER_PIXELS) + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

export function charactersOf(points: number): number {
  return Math.max(0, (points / POINTS_PER_PIXEL - PADDING_PIXELS) / CHARACTER_PIXELS);
}

const CHARACTER_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
