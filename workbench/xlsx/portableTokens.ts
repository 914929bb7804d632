import type { Change, FormatRun } from '../../shared/workbook/changeSet';
import { hashText } from '../../shared/workbook/fingerprint';
import { attributeValue, childOf } from './elementTree';
import { PLAIN_TOKEN } from './lanes';
import { partBytes, readingPart } from './package';
import type { XlsxFile } from './readXlsx';
import { openStyleSheet, type StyleSheet } from './styleSheet';

/**
 * Tokens of cell formats that outlive a save by another program, which numbers the formats anew: the index
 * with a hash of what the format looks like (`5~1a2b3c4d`). A token whose index looks otherwise now is looked
 * up by its look; where nothing looks so any more, the cell gets no format rather than a stranger's.
 */
export interface TokenLooks {
  readonly tokenOf: (xf: string | null) => string | null;
  readonly xfOf: (token: string | null) => string | null;
}

export function tokenLooks(file: XlsxFile): TokenLooks {
  let sheet: StyleSheet | null = null;
  let byLook: Map<string, number> | null = null;
  const styles = (): StyleSheet => {
    const name = file.stylesName;
    sheet ??= readingPart(name ?? '', () => openStyleSheet(name === null ? null : partBytes(file.pkg, name)));
    return sheet;
  };
  const looks = new Map<number, string>();
  const lookOf = (xf: number): string => {
    const known = looks.get(xf) ?? hashText(lookText(styles(), xf));
    looks.set(xf, known);
    return known;
  };
  return {
    tokenOf: (xf) => (xf === null || xf === PLAIN_TOKEN ? xf : `${xf}~${lookOf(Number(xf))}`),
    xfOf(token) {
      const match = token === null ? null : /^(\d+)~([0-9a-f]{8})$/.exec(token);
      if (!match) return token;
      const { items } = styles().collections.cellXfs;
      if (Number(match[1]) < items.length && lookOf(Number(match[1])) === match[2]) return match[1]!;
      byLook ??= new Map(items.map((_, xf) => [lookOf(xf), xf]));
      const found = byLook.get(match[2]!);
      return found === undefined ? PLAIN_TOKEN : String(found);
    },
  };
}

/** The changes with the tokens of this file as it is now. */
export function withFileTokens(changes: readonly Change[], looks: TokenLooks): readonly Change[] {
  return changes.map((change) => {
    if (change.kind !== 'restoreFormats') return change;
    return { ...change, columns: mapTokens(change.columns, looks.xfOf) };
  });
}

export function mapTokens(
  columns: readonly (readonly FormatRun[])[],
  map: (token: string | null) => string | null,
): readonly (readonly FormatRun[])[] {
  return columns.map((runs) => runs.map(({ rows, token }) => ({ rows, token: map(token) })));
}

/** What a format looks like, in words that do not depend on how a program orders its tables or attributes. */
function lookText(sheet: StyleSheet, xf: number): string {
  const { cellXfs, fonts, fills, borders, numFmts } = sheet.collections;
  const item = cellXfs.items[xf] ?? '';
  const id = (name: string): number => Number(attributeValue(item, 0, name) ?? 0);
  const font = fonts.items[id('fontId')] ?? '';
  const fill = fills.items[id('fillId')] ?? '';
  const border = borders.items[id('borderId')] ?? '';
  const code = numFmts.items.find((entry) => attributeValue(entry, 0, 'numFmtId') === String(id('numFmtId')));
  const pattern = item === '' ? '' : (childIn(fill, 'patternFill') ?? '');
  return [
    code === undefined ? id('numFmtId') : attributeValue(code, 0, 'formatCode'),
    ...['b', 'i', 'u'].map((name) => (childIn(font, name) === null ? '' : name)),
    valueIn(font, 'sz'),
    valueIn(font, 'name'),
    colourIn(font, 'color'),
    attributeOr(pattern, 'patternType'),
    colourIn(pattern, 'fgColor'),
    ...['left', 'right', 'top', 'bottom'].map((side) => attributeOr(childIn(border, side) ?? '', 'style')),
    attributeOr(childIn(item, 'alignment') ?? '', 'horizontal'),
    /^(1|true)$/.test(attributeOr(childIn(item, 'alignment') ?? '', 'wrapText')) ? 'wrap' : '',
  ].join('|');
}

function childIn(fragment: string, name: string): string | null {
  return fragment === '' ? null : childOf(fragment, name);
}

function valueIn(fragment: string, name: string): string {
  const text = attributeOr(childIn(fragment, name) ?? '', 'val');
  return text === '' || Number.isNaN(Number(text)) ? text : String(Number(text));
}

function colourIn(fragment: string, name: string): string {
  const colour = childIn(fragment, name) ?? '';
  const rgb = attributeOr(colour, 'rgb').toUpperCase().slice(-6);
  return rgb !== '' ? rgb : attributeOr(colour, 'theme') + attributeOr(colour, 'indexed');
}

function attributeOr(fragment: string, name: string): string {
  const value = fragment === '' ? null : attributeValue(fragment, 0, name);
  return value === null || value === 'none' || value === 'general' ? '' : value;
}
