import type { ChartSpec } from '../../shared/workbook/changeSet';
import { drawingText, escapeXml } from './excelText';

/** A chart of a sheet, and the relationship of the drawing part that leads to its chart part. */
export interface DrawnChart {
  readonly chart: ChartSpec;
  readonly relId: string;
}

export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const DRAWING_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';
export const CHART_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';

/**
 * xl/drawings/drawingN.xml: the charts over the cells they cover, each named by its id, its title the text
 * for those who cannot see it. ECMA-376 Part 1, 20.5 (SpreadsheetML drawing).
 */
export function drawingPart(charts: readonly DrawnChart[]): Uint8Array {
  const anchors = charts.map(({ chart, relId }, i) => anchorXml(chart, relId, i + 2)).join('');
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}">` +
      `${anchors}</xdr:wsDr>`,
  );
}

/** A .rels part; targets as they are to stand there (relative to the part's folder, or from `/`). */
export function relationshipsXml(
  relations: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): Uint8Array {
  const entries = relations.map(
    ({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`,
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">` +
      `${entries.join('')}</Relationships>`,
  );
}

function anchorXml(chart: ChartSpec, relId: string, shapeId: number): string {
  const { row, column, rows, columns } = chart.at;
  const names = `name="${drawingText(chart.id)}" descr="${drawingText(chart.title)}"`;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${cornerXml('from', row, column)}${cornerXml('to', row + rows, column + columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" ${names}/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${relId}"/></a:graphicData>` +
    '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function cornerXml(corner: 'from' | 'to', row: number, column: number): string {
  return (
    `<xdr:${corner}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${corner}>`
  );
}

const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
