import type { GridLibrary, GridModel } from '../grid/library';
import { chartComponent } from './gridChart';

/** The part of @odoo/owl (LGPL-3, loaded as published) that is used here. */
export interface Owl {
  readonly App: new (
    root: unknown,
    config: unknown,
  ) => {
    readonly addTemplates: (xml: string) => void;
    readonly mount: (target: Element) => Promise<unknown>;
    readonly destroy: () => void;
  };
  readonly Component: new (...args: never[]) => OwlComponent;
  readonly xml: (strings: TemplateStringsArray) => string;
  readonly useRef: (name: string) => { readonly el: HTMLElement | null };
  readonly useEffect: (effect: () => void, dependencies?: () => readonly unknown[]) => void;
}

export interface OwlComponent {
  readonly props: Readonly<Record<string, unknown>>;
  readonly env: { readonly model: GridModel };
}

/** The grid's tools that change what a file keeps; the others of its bar are left out. */
const TOOLS: Readonly<Record<string, readonly number[]>> = {
  edit: [2, 3, 4],
  numberFormat: [0, 1, 2, 3],
  fontSize: [0],
  textStyle: [0, 1, 3],
  cellStyle: [0],
  alignment: [0, 2],
};

/** Menu entries that the workbench refuses, because no file could be told of them. */
const REFUSED =
  /^(add_|insert_|delete_|edit_table|pivot_|collapse_pivot|group_|ungroup_|conditional_formatting|column_statistics)/;

export interface Shown {
  readonly show: (model: GridModel) => void;
  /** What is being typed into a cell counts as typed. */
  readonly finishTyping: () => void;
}

/** Shows models one after another in the document's body, with the bars and menus of the workbench. */
export function gridShow(
  lib: GridLibrary,
  owl: Owl,
  templates: string,
  translate: (text: string) => string,
  notify: (text: string) => void,
): Shown {
  trimMenus(lib);
  for (const kind of ['bar', 'line', 'combo'] as const) {
    lib.registries.chartComponentRegistry.replace(kind, chartComponent(owl) as never);
  }
  const typing: Typing = { composer: () => null };
  const Root = rootComponent(lib, owl, typing);
  let app: InstanceType<Owl['App']> | null = null;
  return {
    show(model) {
      app?.destroy();
      app = new owl.App(Root, {
        props: {
          model,
          notifyUser: ({ text }: { readonly text: string }) => notify(text),
          raiseError: (text: string, done?: () => void) => {
            notify(text);
            done?.();
          },
          // What the grid asks about are things that the workbench refuses or that can be undone.
          askConfirmation: (_: string, confirm: () => void) => confirm(),
        },
        translateFn: translate,
        translatableAttributes: ['title', 'placeholder', 'label', 'alt', 'aria-label'],
      });
      app.addTemplates(templates);
      void app.mount(document.body);
    },
    finishTyping() {
      const composer = typing.composer();
      if (composer !== null && composer.editionMode !== 'inactive') composer.stopEdition();
    },
  };
}

interface Typing {
  composer: () => { readonly editionMode: string; readonly stopEdition: () => void } | null;
}

function rootComponent(lib: GridLibrary, owl: Owl, typing: Typing): unknown {
  const { Spreadsheet } = lib;
  const { TopBar, BottomBar } = Spreadsheet.components as unknown as Record<string, new () => BarComponent>;
  class Bar extends (TopBar!) {
    override setup(): void {
      super.setup();
      const all = this.toolbarMenuRegistry;
      this.toolsCategories = Object.keys(TOOLS);
      this.menus = [];
      this.toolbarMenuRegistry = {
        getEntries: (category: string) =>
          all.getEntries(category).filter((_, i) => TOOLS[category]!.includes(i)),
      };
    }
  }
  class Tabs extends (BottomBar!) {
    /** Everything in a tab's menu is refused. */
    onSheetContextMenu(): void {}
  }
  class Workbook extends (Spreadsheet as unknown as new () => WorkbookComponent) {
    static readonly components = { ...Spreadsheet.components, TopBar: Bar, BottomBar: Tabs };

    override setup(): void {
      super.setup();
      typing.composer = () => this.composerFocusStore.activeComposer;
    }
  }
  class Root extends (owl.Component as new () => OwlComponent) {
    static readonly template = owl.xml`<Workbook t-props="props"/>`;
    static readonly components = { Workbook };
    static readonly props = ['*'];
  }
  return Root;
}

interface WorkbookComponent extends OwlComponent {
  setup(): void;
  composerFocusStore: { readonly activeComposer: NonNullable<ReturnType<Typing['composer']>> };
}

interface BarComponent {
  setup(): void;
  toolsCategories: readonly string[];
  menus: readonly unknown[];
  toolbarMenuRegistry: { readonly getEntries: (category: string) => readonly unknown[] };
}

function trimMenus(lib: GridLibrary): void {
  const { cellMenuRegistry, rowMenuRegistry, colMenuRegistry } = lib.registries;
  for (const registry of [cellMenuRegistry, rowMenuRegistry, colMenuRegistry]) {
    const { content } = registry as unknown as { readonly content: Record<string, unknown> };
    for (const id of Object.keys(content)) if (REFUSED.test(id)) delete content[id];
  }
}
