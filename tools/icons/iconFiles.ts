import { readFileSync } from 'node:fs';
import { drawPixels } from './drawPixels';
import { pngOf } from './pngOf';
import { svgShapes } from './svgShapes';

/** The drawings in excel-addin/icons. Each has its own tile beneath, so it reads on a light and on a dark ribbon. */
export const ICONS = ['so-khach', 'convert', 'today', 'refresh'] as const;

/**
 * Sizes in pixels: 16, 32 and 80 are what every button must have, 64 and 128 what lists of add-ins show
 * (https://learn.microsoft.com/javascript/api/manifest/icon).
 */
export const ICON_SIZES = [16, 32, 64, 80, 128] as const;

/** `icons/so-khach-16.png` and so on, drawn anew from the SVG files. */
export function iconFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map(
    ICONS.flatMap((icon) => {
      const drawing = svgShapes(readFileSync(`excel-addin/icons/${icon}.svg`, 'utf8'));
      return ICON_SIZES.map((size): readonly [string, Uint8Array] => [
        `icons/${icon}-${size}.png`,
        pngOf(drawPixels(drawing, size)),
      ]);
    }),
  );
}
