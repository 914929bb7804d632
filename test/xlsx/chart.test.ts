import { describe, expect, it } from '@jest/globals';
import type { ChartSpec } from '../../shared/workbook/changeSet';
import { chartPart } from '../../workbench/xlsx/chart';
import { drawingPart, relationshipsXml } from '../../workbench/xlsx/drawing';
import { elementTree, localName, type XmlElement } from '../../workbench/xlsx/elementTree';

const text = (part: Uint8Array) => new TextDecoder().decode(part);
const rect = (column: number) => ({ row: 1, column, rows: 3, columns: 1 });
const spec = (type: ChartSpec['type'], names: readonly string[]): ChartSpec => ({
  id: 'c1',
  type,
  title: 'Doanh thu <2026> & "nợ"',
  at: { row: 2, column: 1, rows: 10, columns: 4 },
  labels: { sheet: "Sheet 'A'", rect: rect(0) },
  series: names.map((name, i) => ({ name, sheet: 'Số liệu', rect: rect(i + 1) })),
  valueFormat: '#,##0 "₫"',
});
const childrenOf = (xml: string, name: string): readonly string[] => {
  const find = (element: XmlElement): XmlElement | undefined =>
    localName(element.name) === name
      ? element
      : element.children.map(find).find((found) => found !== undefined);
  return find(elementTree(xml))!.children.map((child) => localName(child.name));
};

describe('chartPart', () => {
  it('points at its cells by absolute references, sheet names quoted', () => {
    const xml = text(chartPart(spec('column', ['a'])));
    expect(xml).toContain("<c:cat><c:strRef><c:f>'Sheet ''A'''!$A$2:$A$4</c:f></c:strRef></c:cat>");
    expect(xml).toContain("<c:val><c:numRef><c:f>'Số liệu'!$B$2:$B$4</c:f></c:numRef></c:val>");
    expect(xml).toContain('<a:t>Doanh thu &lt;2026&gt; &amp; &quot;nợ&quot;</a:t>');
  });

  it('shows what the cells hold to viewers that do not calculate, gaps where they are empty', () => {
    const values = { labels: ['T1', 'T2 & T3', ''], series: [[1.5, null, Number.NaN]] };
    const xml = text(chartPart(spec('line', ['a']), values));
    expect(xml).toContain('<c:pt idx="1"><c:v>T2 &amp; T3</c:v></c:pt>');
    expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>1.5</c:v></c:pt></c:numCache>');
  });

  it('has a legend only where there are several series', () => {
    expect(text(chartPart(spec('column', ['a'])))).not.toContain('<c:legend>');
    expect(text(chartPart(spec('column', ['a', 'b'])))).toContain('<c:legend>');
  });

  it('gives bars of one series their figures instead of an axis, the first on top', () => {
    const xml = text(chartPart(spec('bar', ['a'])));
    expect(xml).toContain('<c:barDir val="bar"/>');
    expect(xml).toContain('<c:showVal val="1"/>');
    expect(xml).toMatch(/<c:valAx>.*<c:delete val="1"\/>/);
    expect(xml).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>/);
    expect(text(chartPart(spec('bar', ['a', 'b'])))).not.toContain('<c:dLbls>');
  });

  it('stands in the order of the schema (ECMA-376 Part 1, 21.2.2)', () => {
    const bars = text(chartPart(spec('bar', ['a'])));
    expect(childrenOf(bars, 'chartSpace')).toEqual(['roundedCorners', 'chart', 'spPr', 'txPr']);
    expect(childrenOf(bars, 'chart')).toEqual([
      'title',
      'autoTitleDeleted',
      'plotArea',
      'plotVisOnly',
      'dispBlanksAs',
    ]);
    expect(childrenOf(bars, 'ser')).toEqual([
      'idx',
      'order',
      'tx',
      'spPr',
      'invertIfNegative',
      'dLbls',
      'cat',
      'val',
    ]);
    const lines = text(chartPart(spec('line', ['a', 'b'])));
    expect(childrenOf(lines, 'lineChart')).toEqual([
      'grouping',
      'varyColors',
      'ser',
      'ser',
      'marker',
      'axId',
      'axId',
    ]);
    expect(childrenOf(lines, 'ser')).toEqual([
      'idx',
      'order',
      'tx',
      'spPr',
      'marker',
      'cat',
      'val',
      'smooth',
    ]);
    expect(childrenOf(lines, 'plotArea')).toEqual(['layout', 'lineChart', 'catAx', 'valAx', 'spPr']);
  });
});

describe('drawingPart', () => {
  it('lays each chart over its cells, named by its id', () => {
    const xml = text(
      drawingPart([
        { chart: spec('bar', ['a']), relId: 'rId1' },
        { chart: { ...spec('line', ['a']), id: 'c"2\u0001' }, relId: 'rId2' },
      ]),
    );
    expect(elementTree(xml).children).toHaveLength(2);
    expect(xml).toContain(
      '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
        '<xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row>',
    );
    expect(xml).toContain('id="2" name="c1"');
    expect(xml).toContain('id="3" name="c&quot;2\uFFFD"');
    expect(xml).toContain('r:id="rId2"');
  });
});

describe('relationshipsXml', () => {
  it('escapes targets', () => {
    expect(text(relationshipsXml([{ id: 'rId1', type: 'urn:t', target: '../a&b.xml' }]))).toContain(
      '<Relationship Id="rId1" Type="urn:t" Target="../a&amp;b.xml"/>',
    );
  });
});
