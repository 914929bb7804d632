import { type Rect, rectOfName } from '../../shared/workbook/address';
import type { ConditionalRule, ValidationRule } from '../../shared/workbook/changeSet';
import { textOfByteString } from './byteString';
import { attributeValue, childOf, elementTree, localName } from './elementTree';
import { unescapeXml } from './excelText';
import { childText, type Frame } from './frame';
import { areaOfName } from './workbookPart';
import { decodeExcelText } from './xmlText';

/**
 * The validations of a sheet that are of the kinds rules.ts writes, as it takes them; others cannot be said
 * as a change and are left out. ECMA-376 Part 1, 18.3.1.32.
 */
export function readValidations(
  frame: Frame,
): readonly { readonly rect: Rect; readonly rule: ValidationRule }[] {
  return childrenOf(childText(frame, 'dataValidations')).flatMap((xml) => {
    const rect = rectOfName(attributeText(xml, 'sqref') ?? '');
    const rule = validationRule(xml);
    return rect === null || rule === null ? [] : [{ rect, rule }];
  });
}

/** The conditional formats of the kinds rules.ts writes. `styles` is xl/styles.xml as a byte string, or ''. */
export function readConditionals(
  frame: Frame,
  styles: string,
): readonly { readonly rect: Rect; readonly rule: ConditionalRule }[] {
  const looks = readLooks(styles);
  return frame.items.flatMap(({ local, xml }) => {
    if (local !== 'conditionalFormatting') return [];
    const rect = rectOfName(attributeText(xml, 'sqref') ?? '');
    const rules = childrenOf(xml).map((rule) => conditionalRule(rule, looks));
    return rect === null ? [] : rules.flatMap((rule) => (rule === null ? [] : [{ rect, rule }]));
  });
}

interface Look {
  readonly fill: string;
  readonly color: string;
}

function validationRule(xml: string): ValidationRule | null {
  const first = contentOf(xml, 'formula1');
  const prompt = attributeText(xml, 'prompt');
  const help = prompt === null ? {} : { help: decodeExcelText(prompt) };
  const strict = attributeText(xml, 'showErrorMessage') === '1';
  switch (attributeText(xml, 'type')) {
    case 'list': {
      if (/^".*"$/s.test(first)) {
        return { type: 'list', values: unquoted(first).split(','), strict, ...help };
      }
      const area = areaOfName(first);
      return area === null ? null : { type: 'listFrom', ...area, strict, ...help };
    }
    case 'date':
      return first === '1' ? { type: 'date', ...help } : null;
    case 'decimal': {
      const [min, max] = [Number(first), Number(contentOf(xml, 'formula2'))];
      return Number.isFinite(min) && Number.isFinite(max) ? { type: 'number', min, max, ...help } : null;
    }
    default:
      return null;
  }
}

function conditionalRule(xml: string, looks: readonly (Look | null)[]): ConditionalRule | null {
  const look = looks[Number(attributeText(xml, 'dxfId') ?? -1)] ?? null;
  const formula = contentOf(xml, 'formula');
  const colors = [...xml.matchAll(/<(?:[\w.-]+:)?color\s[^>]*?rgb="FF([0-9A-F]{6})"/g)].map(
    (match) => `#${match[1]}`,
  );
  switch (attributeText(xml, 'type')) {
    case 'cellIs':
      if (look === null || attributeText(xml, 'operator') !== 'equal' || !/^".*"$/s.test(formula))
        return null;
      return { type: 'textEquals', text: unquoted(formula), ...look };
    case 'expression': {
      const below = /^AND\(ISNUMBER\((\w+)\),\1<([-+.\deE]+)\)$/.exec(formula);
      return look === null || below === null
        ? null
        : { type: 'numberBelow', limit: Number(below[2]), ...look };
    }
    case 'colorScale':
      return colors.length === 2 ? { type: 'colorScale', low: colors[0]!, high: colors[1]! } : null;
    case 'dataBar':
      return colors.length === 1 ? { type: 'dataBar', color: colors[0]! } : null;
    default:
      return null;
  }
}

/** Fill and text colour of each conditional look (dxf) of the workbook; null where one names none. */
function readLooks(styles: string): readonly (Look | null)[] {
  const dxfs = styles === '' ? null : childOf(styles, 'dxfs');
  return childrenOf(dxfs ?? '').map((xml) => {
    const fill = /<(?:[\w.-]+:)?bgColor\s[^>]*?rgb="\w\w([0-9A-Fa-f]{6})"/.exec(xml)?.[1];
    const color = /<(?:[\w.-]+:)?color\s[^>]*?rgb="\w\w([0-9A-Fa-f]{6})"/.exec(xml)?.[1];
    return fill === undefined || color === undefined ? null : { fill: `#${fill}`, color: `#${color}` };
  });
}

function childrenOf(xml: string): readonly string[] {
  return xml === '' ? [] : elementTree(xml).children.map((child) => xml.slice(child.start, child.end));
}

function attributeText(xml: string, name: string): string | null {
  const raw = attributeValue(xml, 0, name);
  return raw === null ? null : unescapeXml(textOfByteString(raw));
}

function contentOf(xml: string, local: string): string {
  const child = elementTree(xml).children.find((element) => localName(element.name) === local);
  if (child === undefined) return '';
  return decodeExcelText(unescapeXml(textOfByteString(xml.slice(child.openEnd, child.closeStart))));
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/""/g, '"');
}
