/** A filled shape of an icon: its outline as one closed polygon, in the drawing's units. */
export interface Shape {
  readonly outline: readonly Point[];
  /** 0..255 each */
  readonly fill: readonly [number, number, number];
}

export type Point = readonly [number, number];

export interface Drawing {
  /** Width and height in its own units. */
  readonly size: number;
  /** Painted in this order. */
  readonly shapes: readonly Shape[];
}

/**
 * Reads the part of SVG that our icons keep to: a square viewBox from 0, `rect` with `rx`, `circle`, and `path` of
 * absolute M, L, C and Z, each filled with `#RRGGBB`. Anything else is an error, so that no icon is drawn without
 * a part of it. https://www.w3.org/TR/SVG2/paths.html
 */
export function svgShapes(svg: string): Drawing {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  if (!(size > 0)) throw new Error('svgShapes requires a square viewBox from 0');
  const shapes = [...svg.matchAll(/<(\w+)\s([^>]*?)\/?>/g)]
    .filter(([, tag]) => tag !== 'svg')
    .map(([, tag, text]): Shape => {
      const attributes = new Map([...text!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k!, v!]));
      return { outline: outlineOf(tag!, attributes), fill: colourOf(attributes.get('fill')) };
    });
  return { size, shapes };
}

function outlineOf(tag: string, attributes: ReadonlyMap<string, string>): readonly Point[] {
  const number = (name: string) => Number(attributes.get(name) ?? 0);
  if (tag === 'circle') return arc([number('cx'), number('cy')], number('r'), 0, 4);
  if (tag === 'path') return pathOutline(attributes.get('d') ?? '');
  if (tag !== 'rect') throw new Error(`svgShapes requires rect, circle or path, not ${tag}`);
  const [x, y, r] = [number('x'), number('y'), number('rx')];
  const [right, bottom] = [x + number('width'), y + number('height')];
  if (r === 0) {
    return [
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ];
  }
  return [
    ...arc([right - r, y + r], r, 3, 4),
    ...arc([right - r, bottom - r], r, 0, 1),
    ...arc([x + r, bottom - r], r, 1, 2),
    ...arc([x + r, y + r], r, 2, 3),
  ];
}

/** Points of a circle between two quarters, quarter 0 being to the right and 1 below. */
function arc([cx, cy]: Point, r: number, from: number, to: number): readonly Point[] {
  const steps = (to - from) * STEPS;
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = ((from + i / STEPS) * Math.PI) / 2;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
}

function pathOutline(d: string): readonly Point[] {
  const points: Point[] = [];
  for (const [, letter, text] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (text!.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const point = (i: number): Point => [numbers[2 * i]!, numbers[2 * i + 1]!];
    if (letter === 'M' || letter === 'L') points.push(point(0));
    else if (letter === 'C') points.push(...curve(points.at(-1)!, point(0), point(1), point(2)));
    else if (letter !== 'Z') throw new Error(`svgShapes requires M, L, C or Z in a path, not ${letter}`);
  }
  return points;
}

function curve(a: Point, b: Point, c: Point, d: Point): readonly Point[] {
  return Array.from({ length: STEPS }, (_, i): Point => {
    const t = (i + 1) / STEPS;
    const at = (k: 0 | 1) =>
      (1 - t) ** 3 * a[k] + 3 * (1 - t) ** 2 * t * b[k] + 3 * (1 - t) * t ** 2 * c[k] + t ** 3 * d[k];
    return [at(0), at(1)];
  });
}

function colourOf(fill: string | undefined): Shape['fill'] {
  const digits = /^#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(fill ?? '');
  if (!digits) throw new Error('svgShapes requires a fill of #RRGGBB');
  return [1, 2, 3].map((i) => Number.parseInt(digits[i]!, 16)) as unknown as Shape['fill'];
}

/** Straight pieces of a quarter circle or a curve: at 128 pixels the error is under a hundredth of one. */
const STEPS = 24;
