import type { Rect } from '../../shared/workbook/address';
import type { ChartSpec } from '../../shared/workbook/changeSet';
import { byteString, textOfByteString } from './byteString';
import { attributeValue, elementTree, localName, type XmlElement } from './elementTree';
import { unescapeXml } from './excelText';
import { type Package, partBytes, relationshipsOf } from './package';
import { areaOfName } from './workbookPart';

/**
 * The charts of a sheet that are of the kinds chart.ts writes, as it takes them: columns, bars or lines over
 * one column of labels. Others cannot be said as a change and are left out.
 */
export function readCharts(pkg: Package, sheetPart: string): readonly ChartSpec[] {
  const drawing = relationshipsOf(pkg, sheetPart).find((rel) => rel.type === 'drawing')?.target;
  const bytes = drawing === undefined ? null : partBytes(pkg, drawing);
  if (drawing === undefined || bytes === null) return [];
  const text = byteString(bytes);
  const charts = new Map(relationshipsOf(pkg, drawing).map((rel) => [rel.id, rel.target]));
  return elementTree(text).children.flatMap((anchor) => {
    const graphic = descendant(anchor, 'chart');
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(graphic === null ? '' : tagOf(text, graphic))?.[1];
    const part = id === undefined ? undefined : charts.get(id);
    const at = placeOf(text, anchor);
    const chart = part === undefined ? null : partBytes(pkg, part);
    if (chart === null || at === null) return [];
    const name = descendant(anchor, 'cNvPr');
    const spec = chartSpec(byteString(chart), name === null ? '' : attributeText(text, name, 'name'), at);
    return spec === null ? [] : [spec];
  });
}

function chartSpec(text: string, id: string, at: Rect): ChartSpec | null {
  const root = elementTree(text);
  const plot = descendant(root, 'lineChart') ?? descendant(root, 'barChart');
  if (plot === null) return null;
  const direction = descendant(plot, 'barDir');
  const isBar = direction !== null && attributeText(text, direction, 'val') === 'bar';
  const found = plot.children.filter((child) => localName(child.name) === 'ser');
  const labels = areaUnder(text, found[0] ?? plot, 'cat');
  const series = found.flatMap((element) => {
    const values = areaUnder(text, element, 'val');
    const name = descendant(element, 'tx');
    return values === null ? [] : [{ name: name === null ? '' : textIn(text, name, 'v'), ...values }];
  });
  if (labels === null || series.length === 0) return null;
  const title = descendant(root, 'title');
  const axis = descendant(root, 'valAx');
  const format = axis === null ? null : descendant(axis, 'numFmt');
  return {
    id,
    type: localName(plot.name) === 'lineChart' ? 'line' : isBar ? 'bar' : 'column',
    title: title === null ? '' : textIn(text, title, 't'),
    at,
    labels,
    series,
    valueFormat: format === null ? 'General' : attributeText(text, format, 'formatCode'),
  };
}

/** The cells that an anchor covers; null for one that is not tied to two corners. */
function placeOf(text: string, anchor: XmlElement): Rect | null {
  const from = descendant(anchor, 'from');
  const to = descendant(anchor, 'to');
  if (from === null || to === null) return null;
  const [row, column] = [Number(textIn(text, from, 'row')), Number(textIn(text, from, 'col'))];
  const rows = Number(textIn(text, to, 'row')) - row;
  return { row, column, rows, columns: Number(textIn(text, to, 'col')) - column };
}

function areaUnder(text: string, element: XmlElement, local: string): ReturnType<typeof areaOfName> {
  const holder = descendant(element, local);
  return holder === null ? null : areaOfName(textIn(text, holder, 'f'));
}

/** The first element of that name inside, at any depth. */
function descendant(element: XmlElement, local: string): XmlElement | null {
  for (const child of element.children) {
    const found = localName(child.name) === local ? child : descendant(child, local);
    if (found !== null) return found;
  }
  return null;
}

function textIn(text: string, element: XmlElement, local: string): string {
  const found = descendant(element, local);
  return found === null ? '' : unescapeXml(textOfByteString(text.slice(found.openEnd, found.closeStart)));
}

function attributeText(text: string, element: XmlElement, name: string): string {
  return unescapeXml(textOfByteString(attributeValue(text, element.start, name) ?? ''));
}

function tagOf(text: string, element: XmlElement): string {
  return text.slice(element.start, element.openEnd);
}
