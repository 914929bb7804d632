import type { Drawing, Point, Shape } from './svgShapes';

/** A picture of `size` × `size` pixels, 4 bytes each: red, green, blue, opacity (not premultiplied). */
export interface Pixels {
  readonly size: number;
  readonly rgba: Uint8Array;
}

/**
 * Paints the shapes in order. An edge pixel is covered as far as LINES lines through it run inside, by the even-odd
 * rule, and composited with "over" in the bytes' own space (https://www.w3.org/TR/compositing-1/#simplealphacompositing).
 */
export function drawPixels({ size: units, shapes }: Drawing, size: number): Pixels {
  const rgba = new Uint8Array(size * size * 4);
  for (const { outline, fill } of shapes) {
    const scaled = outline.map(([x, y]): Point => [(x * size) / units, (y * size) / units]);
    for (let y = 0; y < size; y++) {
      const row = rowCoverage(scaled, y, size);
      row.forEach((share, x) => {
        if (share > 0) blend(rgba, (y * size + x) * 4, fill, Math.min(1, share));
      });
    }
  }
  return { size, rgba };
}

/** 0..1 of each pixel of a row that lies inside. */
function rowCoverage(outline: readonly Point[], y: number, size: number): Float64Array {
  const row = new Float64Array(size);
  for (let line = 0; line < LINES; line++) {
    const crossings = crossingsAt(outline, y + (line + 0.5) / LINES);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [Math.max(0, crossings[i]!), Math.min(size, crossings[i + 1]!)];
      for (let x = Math.floor(from); x < to; x++)
        row[x]! += (Math.min(to, x + 1) - Math.max(from, x)) / LINES;
    }
  }
  return row;
}

/** Where a horizontal line crosses the outline, left to right; an even number. */
function crossingsAt(outline: readonly Point[], y: number): readonly number[] {
  const found: number[] = [];
  outline.forEach(([x1, y1], i) => {
    const [x2, y2] = outline[(i + 1) % outline.length]!;
    if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  });
  return found.sort((a, b) => a - b);
}

function blend(rgba: Uint8Array, at: number, fill: Shape['fill'], share: number): void {
  const below = rgba[at + 3]! / 255;
  const opacity = share + below * (1 - share);
  for (const k of [0, 1, 2] as const)
    rgba[at + k] = Math.round((fill[k] * share + rgba[at + k]! * below * (1 - share)) / opacity);
  rgba[at + 3] = Math.round(opacity * 255);
}

const LINES = 16;
