import type { CellFormat } from '../../shared/workbook/changeSet';
import { byteString } from './byteString';
import { attributeValue, childOf } from './elementTree';
import { partBytes, readingPart } from './package';
import type { XlsxFile } from './readXlsx';
import { openStyleSheet, type StyleSheet } from './styleSheet';

/** How cells look, as far as a change set could say it: fills, fonts' weight, size and colour, alignment, number format. */
export interface CellLooks {
  /** By the index of the cell format (`s` of a cell); an index that the part does not have is `plain`. */
  readonly ofXf: readonly CellFormat[];
  readonly plain: CellFormat;
}

/** The looks of every cell format of the file. ECMA-376 Part 1, 18.8 (styles). */
export function cellLooks(file: XlsxFile): CellLooks {
  const name = file.stylesName;
  const styles = readingPart(name ?? '', () =>
    openStyleSheet(name === null ? null : partBytes(file.pkg, name)),
  );
  const theme = themeColors(file);
  const { numberFormats } = file.formats();
  const ofXf = styles.collections.cellXfs.items.map((xf, i) =>
    lookOf(styles, theme, xf, numberFormats[i] ?? 'General'),
  );
  return { ofXf, plain: ofXf[0] ?? {} };
}

function lookOf(styles: StyleSheet, theme: readonly string[], xf: string, numberFormat: string): CellFormat {
  const { fonts, fills } = styles.collections;
  const font = fonts.items[idIn(xf, 'fontId')] ?? '';
  const pattern = childIn(fills.items[idIn(xf, 'fillId')] ?? '', 'patternFill') ?? '';
  const isSolid = valueIn(pattern, 'patternType') === 'solid';
  const fill = isSolid ? colorIn(pattern, 'fgColor', theme) : null;
  const color = colorIn(font, 'color', theme);
  const size = Number(valueIn(childIn(font, 'sz') ?? '', 'val') ?? Number.NaN);
  const alignment = childIn(xf, 'alignment') ?? '';
  const align = valueIn(alignment, 'horizontal');
  return {
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(isOn(font, 'b') ? { bold: true } : {}),
    ...(isOn(font, 'i') ? { italic: true } : {}),
    ...(Number.isFinite(size) ? { size } : {}),
    ...(fill === null ? {} : { fill }),
    ...(color === null || color === '#000000' ? {} : { color }),
    ...(/^(1|true)$/.test(valueIn(alignment, 'wrapText') ?? '') ? { wrap: true } : {}),
    ...(align === 'left' || align === 'center' || align === 'right' ? { align } : {}),
  };
}

/** The theme's colours in the order that `theme="n"` counts: light 1, dark 1, light 2, dark 2, accents, links. */
function themeColors(file: XlsxFile): readonly string[] {
  const part = file.relationships.find((rel) => rel.type === 'theme')?.target;
  const bytes = part === undefined ? null : partBytes(file.pkg, part);
  if (bytes === null) return OFFICE_THEME;
  const text = byteString(bytes);
  const found = THEME_NAMES.map((name, i) => {
    const holder = new RegExp(`<(?:\\w+:)?${name}>\\s*<[^>]*?(?:lastClr|val)="([0-9A-Fa-f]{6})"`).exec(text);
    return holder === null ? OFFICE_THEME[i]! : `#${holder[1]!.toUpperCase()}`;
  });
  return found;
}

function colorIn(fragment: string, child: string, theme: readonly string[]): string | null {
  const color = childIn(fragment, child);
  if (color === null) return null;
  const rgb = valueIn(color, 'rgb');
  const index = valueIn(color, 'theme');
  const base =
    rgb !== null
      ? `#${rgb.slice(-6).toUpperCase()}`
      : index !== null
        ? (theme[Number(index)] ?? null)
        : (INDEXED[Number(valueIn(color, 'indexed') ?? 64)] ?? null);
  return base === null ? null : tinted(base, Number(valueIn(color, 'tint') ?? 0));
}

/** Lighter (to white) or darker (to black) by the share that `tint` says. 18.8.19 says it of HSL; near enough to look at. */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !/^#[0-9A-F]{6}$/.test(color)) return color;
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, '0');
  });
  return `#${parts.join('').toUpperCase()}`;
}

function idIn(fragment: string, name: string): number {
  return Number(valueIn(fragment, name) ?? 0);
}

function valueIn(fragment: string, name: string): string | null {
  return fragment === '' ? null : attributeValue(fragment, 0, name);
}

function childIn(fragment: string, name: string): string | null {
  return fragment === '' ? null : childOf(fragment, name);
}

function isOn(font: string, child: string): boolean {
  const found = childIn(font, child);
  return found !== null && !['0', 'false'].includes(attributeValue(found, 0, 'val') ?? '1');
}

const THEME_NAMES = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(
  ' ',
);

/** The theme that a file without one has (Office 2013 and later). */
const OFFICE_THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
  '#0563C1',
  '#954F72',
];

/** The first sixteen of the old palette; the others are rare. 18.8.27 (indexedColors). */
const INDEXED: Readonly<Record<number, string>> = Object.fromEntries(
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ').flatMap((color, i) => [
    [i, `#${color}`],
    [i + 8, `#${color}`],
  ]),
);
