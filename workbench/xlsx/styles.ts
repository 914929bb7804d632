import type { CellFormat } from '../../shared/workbook/changeSet';
import { BUILT_IN_FORMATS, PORTABLE_FORMAT_IDS } from './builtInFormats';
import { byteStringOfText, textOfByteString } from './byteString';
import { attributeValue, childOf, prefixOf, withAttribute, withChild } from './elementTree';
import { escapeXml, unescapeXml } from './excelText';
import { ensureDefaults, entry, openStyleSheet, type StyleSheet, styleSheetBytes } from './styleSheet';

/**
 * The cell formats of a workbook (xl/styles.xml), to be added to and never changed: what a cell's `s`
 * attribute meant it means still. ECMA-376 Part 1, 18.8.
 */
export interface Styles {
  /**
   * The index for cells that look like `baseXf` save for the named properties; `baseXf` itself where they
   * are so already. An index the part does not have counts as 0. The same request has the same answer.
   */
  readonly xfWith: (baseXf: number, format: CellFormat) => number;
  /** The index of a conditional format's look, both colours `#RRGGBB`. */
  readonly dxf: (fill: string, color: string) => number;
  /** `dd/mm/yyyy`; `General` where the cell format names none. */
  readonly numberFormatOf: (xf: number) => string;
  /** The part with what was appended: null where nothing was; always bytes where there was no part. */
  readonly toBytes: () => Uint8Array | null;
}

/** Over an existing part, or (null) a new one with nothing but the default format. */
export function openStyles(xml: Uint8Array | null): Styles {
  const sheet = openStyleSheet(xml);
  const numberFormats = openNumberFormats(sheet);
  const known = new Map<string, number>();
  return {
    xfWith(baseXf, format) {
      const key = keyOf(baseXf, format);
      const xf = known.get(key) ?? newXf(sheet, numberFormats, baseXf, format);
      known.set(key, xf);
      return xf;
    },
    dxf: (fill, color) => entry(sheet.collections.dxfs, dxfXml(sheet.prefix, fill, color)),
    numberFormatOf: (xf) => numberFormats.codeOf(numberAt(xfXml(sheet, xf), 'numFmtId')),
    toBytes: () => styleSheetBytes(sheet),
  };
}

interface NumberFormats {
  readonly codeOf: (id: number) => string;
  readonly idOf: (code: string) => number;
}

function openNumberFormats(sheet: StyleSheet): NumberFormats {
  const { numFmts } = sheet.collections;
  const codes = new Map<number, string>();
  for (const item of numFmts.items) {
    const code = textOfByteString(attributeValue(item, 0, 'formatCode') ?? '');
    codes.set(numberAt(item, 'numFmtId'), unescapeXml(code));
  }
  const ids = new Map<string, number>();
  for (const [id, code] of codes) if (!ids.has(code)) ids.set(code, id);
  for (const id of PORTABLE_FORMAT_IDS) if (!codes.has(id)) ids.set(BUILT_IN_FORMATS[id]!, id);
  let next = Math.max(FIRST_OWN_FORMAT, ...[...codes.keys()].map((id) => id + 1));
  return {
    codeOf: (id) => codes.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General',
    idOf(code) {
      const id = ids.get(code) ?? next++;
      if (ids.has(code)) return id;
      ids.set(code, id);
      codes.set(id, code);
      const value = byteStringOfText(escapeXml(code));
      entry(numFmts, `<${sheet.prefix}numFmt numFmtId="${id}" formatCode="${value}"/>`);
      return id;
    },
  };
}

function newXf(sheet: StyleSheet, numberFormats: NumberFormats, baseXf: number, format: CellFormat): number {
  ensureDefaults(sheet);
  const { fonts, fills, cellXfs } = sheet.collections;
  const base = xfXml(sheet, baseXf);
  let xf = base;
  if (format.numberFormat !== undefined) {
    xf = withId(xf, 'numFmtId', 'applyNumberFormat', numberFormats.idOf(format.numberFormat));
  }
  const font = fonts.items[numberAt(xf, 'fontId')] ?? fonts.items[0]!;
  const newFont = fontWith(font, format);
  if (newFont !== font) xf = withId(xf, 'fontId', 'applyFont', entry(fonts, newFont));
  if (format.fill !== undefined) {
    xf = withId(xf, 'fillId', 'applyFill', entry(fills, solidFill(sheet.prefix, format.fill)));
  }
  xf = withAlignment(xf, format);
  const isKnownBase = xf === base && cellXfs.items[baseXf] !== undefined;
  return isKnownBase ? baseXf : entry(cellXfs, xf);
}

function fontWith(font: string, format: CellFormat): string {
  const p = prefixOf(/^<([^\s/>]+)/.exec(font)![1]!);
  let edited = font;
  const set = (child: string, xml: string | null) => {
    edited = withChild(edited, child, xml, FONT_ORDER);
  };
  if (format.bold !== undefined && format.bold !== isOn(font, 'b')) set('b', format.bold ? `<${p}b/>` : null);
  if (format.italic !== undefined && format.italic !== isOn(font, 'i')) {
    set('i', format.italic ? `<${p}i/>` : null);
  }
  if (format.size !== undefined && numberAt(childOf(font, 'sz') ?? '<sz/>', 'val') !== format.size) {
    set('sz', `<${p}sz val="${format.size}"/>`);
  }
  if (format.color !== undefined) {
    const argb = argbOf(format.color);
    const old = childOf(font, 'color');
    if (old === null || attributeValue(old, 0, 'rgb') !== argb) set('color', `<${p}color rgb="${argb}"/>`);
  }
  return edited;
}

function withAlignment(xf: string, format: CellFormat): string {
  if (format.wrap === undefined && format.align === undefined) return xf;
  const old = childOf(xf, 'alignment');
  let alignment = old ?? `<${prefixOf(/^<([^\s/>]+)/.exec(xf)![1]!)}alignment/>`;
  if (format.wrap === true) alignment = withAttribute(alignment, 'wrapText', '1');
  if (format.wrap === false) alignment = withAttribute(alignment, 'wrapText', null);
  if (format.align !== undefined) alignment = withAttribute(alignment, 'horizontal', format.align);
  const isSame = alignment === old || (old === null && format.wrap !== true && format.align === undefined);
  return isSame ? xf : withAttribute(withChild(xf, 'alignment', alignment, XF_ORDER), 'applyAlignment', '1');
}

function withId(xf: string, attribute: string, apply: string, id: number): string {
  if (attributeValue(xf, 0, attribute) === String(id)) return xf;
  return withAttribute(withAttribute(xf, attribute, String(id)), apply, '1');
}

function xfXml(sheet: StyleSheet, xf: number): string {
  const { items } = sheet.collections.cellXfs;
  return items[xf] ?? items[0] ?? '<xf/>';
}

function isOn(font: string, child: string): boolean {
  const found = childOf(font, child);
  return found !== null && !['0', 'false'].includes(attributeValue(found, 0, 'val') ?? '1');
}

/** The number in an attribute of the fragment's first tag; 0 where there is none, as the schema has it. */
function numberAt(fragment: string, attribute: string): number {
  return Number(attributeValue(fragment, 0, attribute) ?? 0);
}

function solidFill(p: string, fill: string): string {
  const fore = `<${p}fgColor rgb="${argbOf(fill)}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${fore}</${p}patternFill></${p}fill>`;
}

/** In a conditional format it is the background colour that a solid fill shows (18.8.14 dxf, Excel's way). */
function dxfXml(p: string, fill: string, color: string): string {
  const font = `<${p}font><${p}color rgb="${argbOf(color)}"/></${p}font>`;
  const back = `<${p}bgColor rgb="${argbOf(fill)}"/>`;
  return `<${p}dxf>${font}<${p}fill><${p}patternFill>${back}</${p}patternFill></${p}fill></${p}dxf>`;
}

/** `FFRRGGBB` of `#RRGGBB`. */
export function argbOf(color: string): string {
  if (!/^#[0-9A-Fa-f]{6}$/.test(color))
    throw new Error(`argbOf requires a colour like #2F7F86, not ${color}`);
  return `FF${color.slice(1).toUpperCase()}`;
}

function keyOf(baseXf: number, f: CellFormat): string {
  return JSON.stringify([baseXf, f.numberFormat, f.bold, f.italic, f.size, f.fill, f.color, f.wrap, f.align]);
}

/** Ids below belong to the formats that every workbook has (18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** The order that Excel writes and some readers insist on (18.8.22 font). */
const FONT_ORDER: readonly string[] = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const XF_ORDER: readonly string[] = ['alignment', 'protection', 'extLst'];
