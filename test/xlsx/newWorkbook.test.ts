import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { ChartSpec } from '../../shared/workbook/changeSet';
import { type ChartValues, chartPart } from '../../workbench/xlsx/chart';
import {
  CHART_RELATION,
  CHART_TYPE,
  DRAWING_RELATION,
  DRAWING_TYPE,
  drawingPart,
  relationshipsXml,
} from '../../workbench/xlsx/drawing';
import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import { newSheetXml } from '../../workbench/xlsx/newSheet';
import { styledRects } from '../../workbench/xlsx/runs';
import { openStyles } from '../../workbench/xlsx/styles';

const SHEET = "Tổng quan 'A'";
const MONTHS = ['01/2026', '02/2026', '03/2026', '04/2026', '05/2026', '06/2026'];
const SALES = [12500000, 18250000, 9800000, 22400000, 30150000, 27600000];
const RETURNS = [-500000, -1250000, 0, -2400000, -150000, -600000];
const GROUPS = ['Khách quen', 'Khách mới', 'Sắp rời bỏ', 'Đã lâu không mua', 'Khách sỉ ở tỉnh'];
const COUNTS = [42, 31, 17, 12, 5];
const MONEY = '#,##0 "₫"';

const area = (row: number, column: number, rows: number, columns = 1) => ({ row, column, rows, columns });
const charts: readonly ChartSpec[] = [
  {
    id: 'sales',
    type: 'column',
    title: 'Doanh thu theo tháng',
    at: area(10, 0, 13, 3),
    labels: { sheet: SHEET, rect: area(1, 0, 6) },
    series: [{ name: 'Doanh thu', sheet: SHEET, rect: area(1, 1, 6) }],
    valueFormat: MONEY,
  },
  {
    id: 'groups',
    type: 'bar',
    title: 'Nhóm khách hàng & số người',
    at: area(10, 3, 13, 4),
    labels: { sheet: SHEET, rect: area(1, 3, 5) },
    series: [{ name: 'Số khách', sheet: SHEET, rect: area(1, 4, 5) }],
    valueFormat: '#,##0',
  },
  {
    id: 'flow',
    type: 'line',
    title: 'Doanh thu và hàng trả lại',
    at: area(24, 0, 13, 7),
    labels: { sheet: SHEET, rect: area(1, 0, 6) },
    series: [
      { name: 'Doanh thu', sheet: SHEET, rect: area(1, 1, 6) },
      { name: 'Trả lại', sheet: SHEET, rect: area(1, 2, 6) },
    ],
    valueFormat: MONEY,
  },
];

/** What the charts show; LibreOffice reads it where a sheet's name has an apostrophe. */
function valuesOf(chart: ChartSpec): ChartValues {
  const series = { sales: [SALES], groups: [COUNTS], flow: [SALES, RETURNS] }[chart.id]!;
  return { labels: chart.id === 'groups' ? GROUPS : MONTHS, series };
}

/** A workbook with everything that the room writes, as one file. */
function overview(): Uint8Array {
  const styles = openStyles(null);
  const formats = styledRects(styles, [
    {
      rect: area(0, 0, 1, 5),
      format: { bold: true, fill: '#2F7F86', color: '#FFFFFF', align: 'center', wrap: true },
    },
    { rect: area(1, 1, 1048575, 2), format: { numberFormat: MONEY } },
    { rect: area(8, 0, 1), format: { numberFormat: 'dd/mm/yyyy', italic: true, size: 14 } },
  ]);
  const xml = newSheetXml({
    blocks: [
      {
        row: 0,
        column: 0,
        columns: [
          ['Tháng', ...MONTHS],
          ['Doanh thu', ...SALES],
          ['Trả lại', ...RETURNS],
          ['Nhóm', ...GROUPS, 'x'],
          ['Số khách', ...COUNTS, { formula: '=SUM(E2:E6)', value: 107 }],
        ],
      },
      { row: 8, column: 0, columns: [[{ serial: 46070 }], ['=1+1 là chữ']] },
    ],
    formats,
    widths: [{ column: 0, widths: [14, 16, 16, 20, 10] }],
    freeze: { rows: 1, columns: 0 },
    filter: area(0, 0, 7, 5),
    tabColor: '#2F7F86',
    drawing: 'rId1',
    validations: [
      { rect: area(1, 3, 5), rule: { type: 'list', values: GROUPS, strict: false, help: 'Chọn nhóm' } },
      { rect: area(1, 4, 5), rule: { type: 'number', min: 0, max: 1000 } },
    ],
    conditionalFormats: [
      {
        rect: area(1, 3, 5),
        rule: { type: 'textEquals', text: 'Sắp rời bỏ', fill: '#FFC7CE', color: '#9C0006' },
        dxf: styles.dxf('#FFC7CE', '#9C0006'),
      },
      { rect: area(1, 4, 5), rule: { type: 'dataBar', color: '#8FC9CE' }, dxf: null },
      { rect: area(1, 1, 6), rule: { type: 'colorScale', low: '#FFFFFF', high: '#BFE0E2' }, dxf: null },
    ],
  });
  const parts = emptyPackage({ name: SHEET, xml }, styles.toBytes());
  parts.set('xl/worksheets/_rels/sheet1.xml.rels', relations(DRAWING_RELATION, ['../drawings/drawing1.xml']));
  parts.set(
    'xl/drawings/drawing1.xml',
    drawingPart(charts.map((chart, i) => ({ chart, relId: `rId${i + 1}` }))),
  );
  const chartNames = charts.map((_, i) => `../charts/chart${i + 1}.xml`);
  parts.set('xl/drawings/_rels/drawing1.xml.rels', relations(CHART_RELATION, chartNames));
  for (const [i, chart] of charts.entries())
    parts.set(`xl/charts/chart${i + 1}.xml`, chartPart(chart, valuesOf(chart)));
  const types = new TextDecoder().decode(parts.get('[Content_Types].xml'));
  const overrides =
    `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${DRAWING_TYPE}"/>` +
    charts
      .map((_, i) => `<Override PartName="/xl/charts/chart${i + 1}.xml" ContentType="${CHART_TYPE}"/>`)
      .join('');
  parts.set('[Content_Types].xml', strToU8(types.replace('</Types>', `${overrides}</Types>`)));
  return zipSync(Object.fromEntries(parts));
}

function relations(type: string, targets: readonly string[]): Uint8Array {
  return relationshipsXml(targets.map((target, i) => ({ id: `rId${i + 1}`, type, target })));
}

describe('a workbook made of new parts alone', () => {
  const judges = ['soffice', 'pdftotext'].filter((tool) => spawnSync(tool, ['-h']).error !== undefined);
  if (judges.length > 0)
    console.log(`skipped, not installed here: ${judges.join(', ')} (opening with LibreOffice)`);
  const judged = judges.length > 0 ? it.skip : it;

  judged(
    'opens in LibreOffice with its figures, formats and charts',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'so-khach-'));
      try {
        writeFileSync(join(folder, 'overview.xlsx'), overview());
        mkdirSync(join(folder, 'profile'));
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
        const convert = [
          '--headless',
          profile,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'overview.xlsx'),
        ];
        execFileSync('soffice', convert, { stdio: 'ignore' });
        const shown = execFileSync('pdftotext', ['-layout', join(folder, 'overview.pdf'), '-']).toString();
        for (const chart of charts) expect(shown).toContain(chart.title);
        for (const text of [...MONTHS, ...GROUPS, '12,500,000 ₫', '17/02/2026', '=1+1 là chữ', '107']) {
          expect(shown).toContain(text);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
