import type { CellFormat, FormatRun } from '../shared/workbook/changeSet';
import type { LookParts, PlainLook } from './looks';

/**
 * How cells look, as tokens that this host can put back: the JSON of a CellFormat, null for a cell that looks as
 * any new one. Properties that no change of ours touches (borders, font names) are not in a token; where one of
 * them is set, the token names the plain properties one by one, so that putting it back leaves the others alone.
 */
type Look = CellFormat;

export function tokenOf(look: LookParts, plain: PlainLook): string | null {
  const { numberFormat, horizontal, wrap, fill, pattern, bold, italic, size, color, isOdd } = look;
  const hasFill = pattern !== 'None';
  const isPlain =
    numberFormat === 'General' &&
    horizontal === 'General' &&
    !(isOdd || wrap || hasFill || bold || italic) &&
    size === plain.size &&
    color.toUpperCase() === plain.color.toUpperCase();
  if (isPlain) return null;
  const align = ALIGNMENTS[horizontal];
  const full: Look = {
    ...{ numberFormat, bold, italic, size, color, wrap },
    ...(hasFill ? { fill } : {}),
    ...(align === undefined ? {} : { align }),
  };
  return JSON.stringify(full);
}

const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};

/** Puts a look back. A token of another host, whose words mean nothing here, gives a plain cell. */
export function restoreLook(range: Excel.Range, token: string | null): string {
  const look = lookOfToken(token);
  if (look === null) {
    range.clear('Formats');
    return 'General';
  }
  const { format } = range;
  const { fill, font } = format;
  range.numberFormat = oneForAll(look.numberFormat ?? 'General');
  format.horizontalAlignment = look.align === undefined ? 'General' : CAPITALS[look.align];
  format.wrapText = look.wrap ?? false;
  font.bold = look.bold ?? false;
  font.italic = look.italic ?? false;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill === undefined) fill.clear();
  else fill.color = look.fill;
  return look.numberFormat ?? 'General';
}

/** Sets the properties that a change names and leaves the others. */
export function putLook(range: Excel.Range, look: CellFormat): void {
  const { format } = range;
  const { fill, font } = format;
  if (look.numberFormat !== undefined) range.numberFormat = oneForAll(look.numberFormat);
  if (look.align !== undefined) format.horizontalAlignment = CAPITALS[look.align];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.size !== undefined) font.size = look.size;
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) fill.color = look.fill;
}

const CAPITALS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** One format for all cells of a range goes as a single value, which the types do not tell. */
export function oneForAll(numberFormat: string): string[][] {
  return numberFormat as unknown as string[][];
}

function lookOfToken(token: string | null): Look | null {
  if (token === null || !token.startsWith('{')) return null;
  try {
    return JSON.parse(token) as Look;
  } catch {
    return null;
  }
}

/** Runs of equal tokens, top to bottom. */
export function joinRuns(runs: readonly FormatRun[]): readonly FormatRun[] {
  const joined: { rows: number; token: string | null }[] = [];
  for (const { rows, token } of runs) {
    const last = joined[joined.length - 1];
    if (last && last.token === token) last.rows += rows;
    else joined.push({ rows, token });
  }
  return joined;
}
