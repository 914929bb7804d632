import type { Page } from 'playwright-core';
import { isDateCell } from '../../shared/workbook/cell';
import { excelSite, type SiteFiles } from '../../tools/excel/excelSite';
import { excelId } from '../../tools/functions/excelMetadata';
import { startChrome } from '../browser/chrome';
import { excelScript, serveExcel } from '../excel/excelInChrome';
import { BARE_SIDEBAR, BROKER, ORIGIN, officeWith, openPane, WHOLE } from '../excel/openPane';
import type { ExcelHost } from '../hosts/excel/excelHost';
import { onHost, openExcel, sheetNamed } from '../hosts/excel/openExcel';
import type { Sheets } from '../hosts/hosts';
import { moveColumns, movedColumn } from '../hosts/moveColumns';
import { bridgeCall } from './bridgeCall';
import { dressExcel, excelLooks } from './excelLooks';
import { byCalls, type Call, type Gone, goneAsDrafts, handedOver, type StoryHost } from './storyHost';

let site: Promise<SiteFiles> | null = null;

/**
 * Excel: the pane as built in Chrome, over Microsoft's own Office.js on the test's workbook, asked by the bridge that
 * the sidebar gets. Nobody has the sender's seat: messages are drafts.
 */
export function storyInExcel(sheets: Sheets): Promise<StoryHost> {
  return openStory(sheets, null);
}

/** The same where this user has the seat: messages go out by a Microsoft Graph of the test. */
export function storyInSendersExcel(sheets: Sheets): Promise<StoryHost> {
  return openStory(sheets, []);
}

/** `sent`: what went to Graph, as it grows; null where this Excel can't sign in. */
async function openStory(sheets: Sheets, sent: Gone[] | null): Promise<StoryHost> {
  site ??= excelSite(ORIGIN);
  const chrome = await startChrome({ timezoneId: 'Asia/Ho_Chi_Minh' });
  const { host } = openExcel(sheets);
  dressExcel(host);
  const sets = sent === null ? WHOLE : { ...WHOLE, NestedAppAuth: 1 };
  const { page, faults } = await openPane(chrome.context, await site, excelScript(officeWith(sets)));
  await chrome.context.route(`${ORIGIN}/sidebar.js*`, (route) =>
    route.fulfill({ body: BARE_SIDEBAR, contentType: 'text/javascript' }),
  );
  if (sent !== null) await serveGraph(page, sent);
  await serveExcel(page, host);
  await page.goto(`${ORIGIN}/pane.html`);
  await page.waitForFunction(() => 'bridge' in window);
  const call: Call = (command, args) => bridgeCall(page, command, args);
  const calls = byCalls(call);
  return {
    ...calls,
    begin: (day) => page.clock.setFixedTime(new Date(`${day}T09:00:00+07:00`)),
    read: () => onHost(host).read(),
    async convert(correction) {
      await calls.convert(correction);
      if (sent === null) return;
      const values = { sender: 'lan@example.com', mail_client: CLIENT };
      await call('apply', { action: { kind: 'set', values } });
    },
    formula: async (name, args) => {
      const given = handedOver(await onHost(host).read(), args).map((arg) =>
        (Array.isArray(arg) ? arg : [[arg]]).map((row) => row.map(asExcelHasIt)),
      );
      return page.evaluate(
        ([id, values]) => {
          const { functions } = window as unknown as {
            functions: Record<string, (...all: unknown[]) => unknown>;
          };
          return functions[id]!(...values);
        },
        [excelId(name), given] as const,
      );
    },
    async send(keys) {
      const before = sent?.length ?? 0;
      const report = await call('send', { keys, toMyself: false });
      return sent === null ? goneAsDrafts(report) : sent.slice(before);
    },
    ...byHand(host),
    looks: () => host.book.sheets.map(excelLooks),
    async end() {
      await chrome.close();
      const wrong = [...faults, ...host.defects];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  };
}

const CLIENT = '11111111-2222-4333-8444-555555555555';

/** Stands for Microsoft: https://learn.microsoft.com/graph/api/user-sendmail answers 202 and nothing more. */
async function serveGraph(page: Page, sent: Gone[]): Promise<void> {
  await page.addInitScript({ content: BROKER });
  await page.context().route('https://graph.microsoft.com/v1.0/me/sendMail', async (route) => {
    const request = route.request();
    const headers = {
      'Access-Control-Allow-Origin': ORIGIN,
      'Access-Control-Allow-Headers': 'authorization, content-type',
    };
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    if (request.headers().authorization !== 'Bearer from-excel')
      return route.fulfill({ status: 401, headers });
    const { subject, toRecipients } = request.postDataJSON().message;
    sent.push({ to: toRecipients[0].emailAddress.address, subject });
    return route.fulfill({ status: 202, headers });
  });
}

/** What a person does in the workbook itself. */
function byHand(host: ExcelHost): Pick<StoryHost, 'type' | 'insertColumn'> {
  return {
    type(sheet, cells) {
      for (const { row, column, cell } of cells) onHost(host).type(sheet, row, column, cell);
    },
    insertColumn(name, at) {
      const sheet = sheetNamed(host, name);
      for (const row of sheet.cells) if (row && row.length > at) row.splice(at, 0, undefined);
      moveColumns(sheet, at, 1);
      const runs = [...sheet.formats];
      sheet.formats.clear();
      for (const [column, list] of runs) sheet.formats.set(movedColumn(column, at, 1)!, list);
      for (const item of [...sheet.validations, ...sheet.conditionalFormats])
        if (item.rect.column >= at) item.rect = { ...item.rect, column: item.rect.column + 1 };
      for (const item of host.book.names.values()) {
        if (item.ref?.sheet !== sheet || item.ref.rect.column < at) continue;
        item.ref = { ...item.ref, rect: { ...item.ref.rect, column: item.ref.rect.column + 1 } };
      }
    },
  };
}

/** Excel hands over every argument as a table, blanks as '' and days as serials. */
function asExcelHasIt(cell: unknown): unknown {
  if (cell === null) return '';
  return isDateCell(cell as never) ? (cell as { readonly serial: number }).serial : cell;
}
