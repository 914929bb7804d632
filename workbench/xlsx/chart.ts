import type { ChartSpec } from '../../shared/workbook/changeSet';
import { drawingText, escapeXml, excelText } from './excelText';
import { absoluteRef } from './rules';

/** What the chart's cells show now, so that a viewer that does not calculate draws it too. */
export interface ChartValues {
  readonly labels: readonly string[];
  /** One list a series, in the order of the chart's series. */
  readonly series: readonly (readonly (number | null)[])[];
}

/**
 * xl/charts/chartN.xml: a native chart that follows its cells. Quiet by design: no frame, no tick marks, a
 * legend only where there are several series. Bars of one series carry their figures at their ends and no
 * axis; the first label stands on top. Empty cells are gaps; hidden rows and columns are drawn.
 * ECMA-376 Part 1, 21.2 (DrawingML charts).
 */
export function chartPart(chart: ChartSpec, values?: ChartValues): Uint8Array {
  const labelled = chart.type === 'bar' && chart.series.length === 1;
  const series = chart.series.map((_, i) => seriesXml(chart, i, labelled, values)).join('');
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART_NS}" xmlns:a="${DRAWING_NS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="${chart.title === '' ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart, series)}${categoryAxis(chart)}${valueAxis(chart, labelled)}` +
    `<c:spPr><a:noFill/></c:spPr></c:plotArea>${legendXml(chart)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${textStyle(900, INK)}</c:chartSpace>`;
  return new TextEncoder().encode(xml);
}

function titleXml(title: string): string {
  if (title === '') return '';
  const look = `sz="1300" b="1">${solid(TITLE_INK)}`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr ${look}</a:rPr><a:t>${drawingText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function plotXml(chart: ChartSpec, series: string): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.type === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const direction = chart.type === 'bar' ? 'bar' : 'col';
  const space = `<c:gapWidth val="55"/>${chart.series.length > 1 ? '<c:overlap val="-8"/>' : ''}`;
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${series}${space}${axes}</c:barChart>`
  );
}

function seriesXml(
  chart: ChartSpec,
  index: number,
  labelled: boolean,
  values: ChartValues | undefined,
): string {
  const { name, sheet, rect } = chart.series[index]!;
  const color = PALETTE[index % PALETTE.length]!;
  const head =
    `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${excelText(name)}</c:v></c:tx>` +
    `<c:spPr>${chart.type === 'line' ? `<a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln>` : solid(color)}</c:spPr>`;
  const look = chart.type === 'line' ? markerXml(color, rect.rows) : '<c:invertIfNegative val="0"/>';
  const figures = labelled ? figuresXml(chart.valueFormat) : '';
  const labels = reference('str', absoluteRef(chart.labels.sheet, chart.labels.rect), labelCache(values));
  const numbers = reference(
    'num',
    absoluteRef(sheet, rect),
    numberCache(values?.series[index], chart.valueFormat),
  );
  const smooth = chart.type === 'line' ? '<c:smooth val="0"/>' : '';
  return `<c:ser>${head}${look}${figures}<c:cat>${labels}</c:cat><c:val>${numbers}</c:val>${smooth}</c:ser>`;
}

/** Round points while there are few enough to be told apart. */
function markerXml(color: string, points: number): string {
  if (points > MAX_MARKERS) return '<c:marker><c:symbol val="none"/></c:marker>';
  const line = `<a:ln w="9525">${solid('FFFFFF')}</a:ln>`;
  return `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid(color)}${line}</c:spPr></c:marker>`;
}

function figuresXml(format: string): string {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((part) => `<c:show${part} val="${part === 'Val' ? 1 : 0}"/>`)
    .join('');
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>` +
    `${textStyle(900, INK)}<c:dLblPos val="outEnd"/>${shown}</c:dLbls>`
  );
}

function categoryAxis(chart: ChartSpec): string {
  const isBar = chart.type === 'bar';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr><a:ln w="9525">${solid(BASE_LINE)}</a:ln></c:spPr>${textStyle(900, INK)}<c:crossAx val="${VALUE_AXIS}"/>` +
    `<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** With the first label of a bar chart on top, the end where the value axis belongs is the last label's. */
function valueAxis(chart: ChartSpec, labelled: boolean): string {
  const isBar = chart.type === 'bar';
  const grid = labelled
    ? ''
    : `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(GRID_LINE)}</a:ln></c:spPr></c:majorGridlines>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="${labelled ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>${grid}` +
    `<c:numFmt formatCode="${escapeXml(chart.valueFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(900, INK)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${isBar ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function legendXml(chart: ChartSpec): string {
  if (chart.series.length < 2) return '';
  return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textStyle(900, INK)}</c:legend>`;
}

function reference(kind: 'str' | 'num', ref: string, cache: string): string {
  return `<c:${kind}Ref><c:f>${escapeXml(ref)}</c:f>${cache}</c:${kind}Ref>`;
}

function labelCache(values: ChartValues | undefined): string {
  if (values === undefined) return '';
  return `<c:strCache>${points(values.labels.map(excelText))}</c:strCache>`;
}

function numberCache(numbers: readonly (number | null)[] | undefined, format: string): string {
  if (numbers === undefined) return '';
  const texts = numbers.map((value) => (value === null || !Number.isFinite(value) ? null : String(value)));
  return `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points(texts)}</c:numCache>`;
}

function points(texts: readonly (string | null)[]): string {
  const known = texts.map((text, i) => (text === null ? '' : `<c:pt idx="${i}"><c:v>${text}</c:v></c:pt>`));
  return `<c:ptCount val="${texts.length}"/>${known.join('')}`;
}

function textStyle(size: number, color: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${solid(color)}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
  );
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** Told apart also by the colour-blind when next to each other, and calm on white. */
const PALETTE = ['2F7F86', 'E3A857', '6C8EBF', 'C9746B', '8FB996', '9A86A4'] as const;
const TITLE_INK = '333333';
const INK = '595959';
const BASE_LINE = 'BFBFBF';
const GRID_LINE = 'E7E7E7';
const MAX_MARKERS = 24;
const CATEGORY_AXIS = 504210001;
const VALUE_AXIS = 504210002;
const CHART_NS = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING_NS = 'http://schemas.openxmlformats.org/drawingml/2006/main';
