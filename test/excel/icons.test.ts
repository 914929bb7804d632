import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { drawPixels } from '../../tools/icons/drawPixels';
import { ICON_SIZES, ICONS, iconFiles } from '../../tools/icons/iconFiles';
import { svgShapes } from '../../tools/icons/svgShapes';
import { readPng } from './readPng';

const FILES = iconFiles();

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: readonly number[], b: readonly number[]): number {
  const light = (colour: readonly number[]) => {
    const [r, g, blue] = colour
      .slice(0, 3)
      .map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

function pixelsOf(path: string): readonly (readonly number[])[] {
  const png = readPng(FILES.get(path)!);
  return Array.from({ length: png.width * png.height }, (_, i) =>
    png.at(i % png.width, Math.floor(i / png.width)),
  );
}

describe('the icons', () => {
  it.each(ICONS.flatMap((icon) => ICON_SIZES.map((size) => [icon, size] as const)))(
    '%s is a picture of %i pixels with a tile, a sign on it, and clear corners',
    (icon, size) => {
      const path = `icons/${icon}-${size}.png`;
      const { width, height } = readPng(FILES.get(path)!);
      expect([width, height]).toEqual([size, size]);
      const pixels = pixelsOf(path);
      const share = (is: (pixel: readonly number[]) => boolean) => pixels.filter(is).length / pixels.length;
      expect(share((pixel) => pixel[3] === 255)).toBeGreaterThan(0.8);
      expect(share(([r, g, b]) => r === 255 && g === 255 && b === 255)).toBeGreaterThan(0.05);
      expect(pixels[0]![3]).toBeLessThan(128);
    },
  );

  it.each(ICONS)(
    '%s stands out on a white ribbon and on a black one, and so does its sign on the tile',
    (icon) => {
      const tile = svgShapes(`<svg viewBox="0 0 80 80">${/<rect[^>]*>/.exec(svgOf(icon))![0]}</svg>`)
        .shapes[0]!.fill;
      // 3:1 is what WCAG 2.2 (1.4.11) wants of graphics.
      for (const ribbon of [
        [255, 255, 255],
        [38, 38, 38],
      ])
        expect(contrast(tile, ribbon)).toBeGreaterThan(3);
    },
  );

  it('differ from each other at the smallest size', () => {
    const faces = new Set(ICONS.map((icon) => pixelsOf(`icons/${icon}-16.png`).flat().join()));
    expect(faces.size).toBe(ICONS.length);
  });
});

describe('drawPixels', () => {
  const square = (attributes: string) =>
    svgShapes(`<svg viewBox="0 0 4 4"><rect ${attributes} fill="#FF0000" /></svg>`);

  it('covers an edge pixel as far as the shape reaches into it', () => {
    const { rgba } = drawPixels(square('x="0" y="0" width="2.5" height="4"'), 4);
    expect([...rgba.subarray(0, 16)]).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 128, 0, 0, 0, 0]);
  });

  it('fills as much of the picture as a circle of that size has', () => {
    const { rgba } = drawPixels(
      svgShapes('<svg viewBox="0 0 80 80"><circle cx="40" cy="40" r="30" fill="#000000" /></svg>'),
      128,
    );
    const opacity = rgba.filter((_, i) => i % 4 === 3).reduce((sum, value) => sum + value / 255, 0);
    // The polygon of 96 sides is 0.07 % smaller than its circle.
    expect(opacity / 128 ** 2).toBeCloseTo((Math.PI * 30 ** 2) / 80 ** 2, 3);
  });

  it('refuses what it can not draw, rather than leave it out', () => {
    expect(() => svgShapes('<svg viewBox="0 0 8 8"><ellipse cx="1" fill="#000000" /></svg>')).toThrow(
      'ellipse',
    );
    expect(() => svgShapes('<svg viewBox="0 0 8 8"><path d="M0 0 Q1 1 2 2" fill="#000000" /></svg>')).toThrow(
      'Q',
    );
    expect(() => svgShapes('<svg viewBox="0 0 8 8"><rect width="1" /></svg>')).toThrow('#RRGGBB');
    expect(() => svgShapes('<svg viewBox="0 0 8 9"></svg>')).toThrow('square');
  });
});

function svgOf(icon: string): string {
  return readFileSync(`excel-addin/icons/${icon}.svg`, 'utf8');
}
