import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ExcelHost } from '../hosts/excel/excelHost';

/**
 * Excel beside the page: Microsoft's own Office.js runs in the browser, and each of its batches goes to a workbook in
 * memory on this side. What the pane asks of Office besides (its language, its buttons) is told plainly.
 */
export async function serveExcel(page: Page, host: ExcelHost): Promise<void> {
  await page.exposeFunction('executeBatch', (batch: never, flags: number) => host.execute(batch, flags));
}

/** The script that stands for Office.js. */
export function excelScript(office: string): string {
  const library = readFileSync(
    join('node_modules', '@microsoft', 'office-js', 'dist', 'excel-win32-16.01.js'),
    'utf8',
  );
  return `${library}
;${office}
(() => {
  const session = new OfficeExtension.SessionBase();
  session._createRequestExecutorOrNull = () => ({
    executeAsync: (custom, flags, message) => window.executeBatch(message.Body, flags),
  });
  const run = Excel.run.bind(Excel);
  Excel.run = (options, body) => run({ ...options, session }, body);
})();`;
}
