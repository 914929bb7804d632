import type { ChartSpec } from '../../shared/workbook/changeSet';
import { byteString, bytesOfByteString } from './byteString';
import { type ChartValues, chartPart } from './chart';
import { CHART_RELATION, CHART_TYPE, DRAWING_RELATION, DRAWING_TYPE, drawingPart } from './drawing';
import { attributeValue, withAttribute } from './elementTree';
import { type Frame, type FrameItem, frameText, openFrame } from './frame';
import { strictNames } from './namespaces';
import { resolveTarget } from './package';
import {
  addPart,
  addRelationship,
  freePart,
  type PartStore,
  partText,
  removePart,
  removeRelationships,
  setPartText,
  storedRelationships,
} from './partStore';

/** What is to become of a sheet's charts. */
export interface DrawingEdit {
  /** Charts that are there go, whoever made them; pictures and shapes stay. */
  readonly removesCharts: boolean;
  readonly charts: readonly ChartSpec[];
  readonly valuesOf: (chart: ChartSpec) => ChartValues;
}

/**
 * Edits the drawing of a sheet part: the relationship id that the sheet's `<drawing>` is to name, null where
 * no drawing is left.
 */
export function editDrawing(store: PartStore, sheetPart: string, edit: DrawingEdit): string | null {
  const relation = storedRelationships(store, sheetPart).find((rel) => /\/drawing$/.test(rel.type));
  if (relation === undefined) return edit.charts.length === 0 ? null : newDrawing(store, sheetPart, edit);
  const drawing = resolveTarget(decodeURI(relation.target), sheetPart);
  const text = partText(store, drawing);
  if (text === null) return relation.id;
  const old = openFrame(text);
  const items = edit.removesCharts
    ? old.items.filter((item) => !removeChart(store, drawing, item))
    : old.items;
  if (items.length === 0 && edit.charts.length === 0) {
    removePart(store, drawing);
    removeRelationships(store, sheetPart, new Set([relation.id]));
    return null;
  }
  const added = edit.charts.length === 0 ? [] : newAnchors(store, drawing, edit, old, items);
  setPartText(store, drawing, frameText({ ...old, items: [...items, ...added] }));
  return relation.id;
}

/** Takes away the chart of an anchor with all that hangs on it; false where the anchor holds something else. */
function removeChart(store: PartStore, drawing: string, { xml }: FrameItem): boolean {
  const id = /<(?:[\w.-]+:)?chart\s[^>]*?\s?[\w.-]+:id\s*=\s*["']([^"']+)["']/.exec(xml)?.[1];
  if (id === undefined || !xml.includes('/chart"')) return false;
  const relation = storedRelationships(store, drawing).find((rel) => rel.id === id);
  if (relation === undefined) return true;
  const chart = resolveTarget(decodeURI(relation.target), drawing);
  for (const { target } of storedRelationships(store, chart)) {
    if (target !== '') removePart(store, resolveTarget(decodeURI(target), chart));
  }
  removePart(store, chart);
  removeRelationships(store, drawing, new Set([id]));
  return true;
}

function newDrawing(store: PartStore, sheetPart: string, edit: DrawingEdit): string {
  const drawing = freePart(store, 'xl/drawings/drawing', '.xml');
  addPart(store, drawing, DRAWING_TYPE, []);
  const charts = edit.charts.map((chart) => ({ chart, relId: addChart(store, drawing, chart, edit) }));
  setPartText(store, drawing, dialect(store, byteString(drawingPart(charts))));
  return addRelationship(store, sheetPart, DRAWING_RELATION, drawing);
}

/** Anchors for a drawing that is there: names bound in its own root, shapes numbered after its own. */
function newAnchors(
  store: PartStore,
  drawing: string,
  edit: DrawingEdit,
  old: Frame,
  items: readonly FrameItem[],
): readonly FrameItem[] {
  const charts = edit.charts.map((chart) => ({ chart, relId: addChart(store, drawing, chart, edit) }));
  const made = openFrame(dialect(store, byteString(drawingPart(charts))));
  const bindings = [...made.open.matchAll(/\s(xmlns:[^\s=]+)="([^"]*)"/g)].map((match) => [
    match[1]!,
    match[2]!,
  ]);
  const missing = bindings.filter(([name, value]) => attributeValue(rootTag(old), 0, name!) !== value);
  const last = Math.max(
    0,
    ...items.map(({ xml }) => Number(/cNvPr\s[^>]*?\bid="(\d+)"/.exec(xml)?.[1] ?? 0)),
  );
  return made.items.map((item) => {
    const bound = missing.reduce((xml, [name, value]) => withAttribute(xml, name!, value!), item.xml);
    return {
      ...item,
      xml: bound.replace(/(cNvPr id=")(\d+)"/, (_, start, id) => `${start}${Number(id) + last}"`),
    };
  });
}

function rootTag(frame: Frame): string {
  return frame.open.slice(frame.open.lastIndexOf('<'));
}

function addChart(store: PartStore, drawing: string, chart: ChartSpec, edit: DrawingEdit): string {
  const part = freePart(store, 'xl/charts/chart', '.xml');
  const text = dialect(store, byteString(chartPart(chart, edit.valuesOf(chart))));
  addPart(store, part, CHART_TYPE, [bytesOfByteString(text)]);
  return addRelationship(store, drawing, CHART_RELATION, part);
}

function dialect(store: PartStore, text: string): string {
  return store.isStrict ? strictNames(text) : text;
}
