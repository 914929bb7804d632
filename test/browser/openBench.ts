import type { BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';

/** The workbench in a page of its own, and what a user does and sees there. */
export interface OpenBench {
  readonly page: Page;
  readonly side: FrameLocator;
  readonly grid: () => Frame;
  readonly sheets: () => Promise<readonly string[]>;
  readonly shown: (sheet: string, row: number, col: number) => Promise<string>;
  readonly dropdowns: (sheet: string) => Promise<number>;
  /** As a user does: goes to the cell, types, and presses Enter. */
  readonly type: (sheet: string, row: number, col: number, text: string) => Promise<void>;
  readonly command: (type: string, payload: object) => Promise<void>;
  readonly pick: (name: string, bytes: Uint8Array) => Promise<void>;
  /** What the page asked the user, and what is answered from here on. */
  readonly asked: readonly string[];
  readonly answer: (yes: boolean) => void;
  readonly elsewhere: readonly string[];
  readonly errors: readonly string[];
}

/** Dialogs are answered with yes, until `answer` says otherwise. */
export async function openBench(context: BrowserContext, url: string): Promise<OpenBench> {
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const asked: string[] = [];
  let isYes = true;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (isYes ? dialog.accept() : dialog.dismiss());
  });
  await page.goto(url);
  await page.waitForSelector('body[data-ready]', { timeout: 120_000 });
  const grid = () => page.frames().find((frame) => frame.url().endsWith('/grid.html'))!;
  const select = (sheet: string, row: number, col: number) =>
    grid().evaluate(
      ([name, r, c]) => {
        const { getters, dispatch, selection } = (globalThis as unknown as GridWindow).soKhachGrid.model();
        const to = getters.getSheetIdByName(name);
        const from = getters.getActiveSheetId();
        if (to !== from) dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: to });
        selection.selectCell(c, r);
      },
      [sheet, row, col] as const,
    );
  return {
    page,
    grid,
    side: page.frameLocator('#sidebar iframe'),
    asked,
    answer: (yes) => {
      isYes = yes;
    },
    elsewhere,
    errors,
    sheets: () =>
      grid().evaluate(() => {
        const { getters } = (globalThis as unknown as GridWindow).soKhachGrid.model();
        return getters.getSheetIds().map((id) => getters.getSheetName(id));
      }),
    shown: (sheet, row, col) =>
      grid().evaluate(
        ([name, r, c]) => {
          const { getters } = (globalThis as unknown as GridWindow).soKhachGrid.model();
          return String(
            getters.getEvaluatedCell({ sheetId: getters.getSheetIdByName(name), row: r, col: c }).value,
          );
        },
        [sheet, row, col] as const,
      ),
    dropdowns: (sheet) =>
      grid().evaluate((name) => {
        const { getters } = (globalThis as unknown as GridWindow).soKhachGrid.model();
        return getters.getDataValidationRules(getters.getSheetIdByName(name)).length;
      }, sheet),
    async type(sheet, row, col, text) {
      await page.locator('#grid iframe').click({ position: { x: 300, y: 400 } });
      await select(sheet, row, col);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    command: (type, payload) =>
      grid().evaluate(
        ([name, given]) => {
          const { getters, dispatch } = (globalThis as unknown as GridWindow).soKhachGrid.model();
          dispatch(name as string, { sheetId: getters.getActiveSheetId(), ...(given as object) });
        },
        [type, payload] as const,
      ),
    pick: (name, bytes) =>
      page.setInputFiles('#picker', {
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      }),
  };
}

/** What the grid's document shows of itself to tests. */
interface GridWindow {
  readonly soKhachGrid: {
    readonly model: () => {
      readonly getters: {
        readonly getSheetIds: () => readonly string[];
        readonly getSheetName: (id: string) => string;
        readonly getSheetIdByName: (name: string) => string;
        readonly getActiveSheetId: () => string;
        readonly getEvaluatedCell: (at: object) => { readonly value: unknown };
        readonly getDataValidationRules: (id: string) => readonly unknown[];
      };
      readonly dispatch: (type: string, payload: object) => void;
      readonly selection: { readonly selectCell: (col: number, row: number) => void };
    };
  };
}
