import type { GridHand } from './dispatch';
import type { GridLibrary, GridModel } from './library';

/** What the plugin asks of the session that opened the model; it comes with the model's `custom` configuration. */
export interface PluginHooks {
  /** Runs inside of one command, so that all it does is undone at once. */
  readonly apply: (hand: GridHand) => void;
  /** May the user do this? Else it is refused as a whole. */
  readonly allows: (command: GridCommand) => boolean;
  readonly touched: () => void;
  /** The command with this mark was taken back, or done again. */
  readonly travelled: (mark: string, way: 'undone' | 'redone') => void;
}

export interface GridCommand {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The one command that carries a change set of ours. */
export const APPLY_COMMAND = 'SO_KHACH_APPLY';
/** All new cells of one sheet: given one by one, the grid would ask every part of itself about each of them. */
export const CELLS_COMMAND = 'SO_KHACH_CELLS';
/** Why the grid says that a command of the user's was refused by us. */
export const REFUSAL = 'SoKhachRefuses';
const PLUGIN_NAME = 'soKhach';

/**
 * Registers the plugin with the library, once. A plugin is what the grid lets in on commands:
 * https://github.com/odoo/o-spreadsheet/blob/master/doc/extending/architecture.md
 */
export function registerPlugin(lib: GridLibrary): void {
  const registry = lib.registries.featurePluginRegistry;
  if (registry.contains(PLUGIN_NAME)) return;
  class SoKhachPlugin extends lib.UIPlugin {
    private readonly hooks: PluginHooks;
    private readonly hand: GridHand;

    constructor(config: ConstructorParameters<GridLibrary['UIPlugin']>[0]) {
      super(config);
      this.hooks = config.custom[PLUGIN_NAME] as PluginHooks;
      this.hand = { lib, getters: this.getters, dispatch: config.dispatch as GridModel['dispatch'] };
    }

    override allowDispatch(command: unknown): never {
      return (this.hooks.allows(command as GridCommand) ? 'Success' : REFUSAL) as never;
    }

    override handle(given: unknown): void {
      const command = given as GridCommand;
      if (command.type === APPLY_COMMAND) this.hooks.apply(this.hand);
      if (command.type === 'UNDO' || command.type === 'REDO') {
        this.hooks.touched();
        const mark = markIn(command.commands as readonly GridCommand[]);
        if (mark !== null) this.hooks.travelled(mark, command.type === 'UNDO' ? 'undone' : 'redone');
      } else if (lib.coreTypes.has(command.type as never) && isKept(command)) this.hooks.touched();
    }
  }
  registry.add(PLUGIN_NAME, SoKhachPlugin as never);
  lib.coreTypes.add(CELLS_COMMAND as never);
  lib.registries.inverseCommandRegistry.add(
    CELLS_COMMAND as never,
    ((command: unknown) => [command]) as never,
  );
  lib.registries.corePluginRegistry.add(PLUGIN_NAME, cellsPlugin(lib) as never);
}

/** What carries the command out is part of it: not asked about, and taken back with it. */
function cellsPlugin(lib: GridLibrary): typeof lib.CorePlugin {
  return class SoKhachCells extends lib.CorePlugin {
    override handle(given: unknown): void {
      const { type, sheetId, cells } = given as GridCommand;
      if (type !== CELLS_COMMAND) return;
      for (const cell of cells as readonly object[]) {
        this.dispatch('UPDATE_CELL', { sheetId, ...cell } as never);
      }
    }
  };
}

/** The configuration that hands the hooks to the plugin. */
export function pluginCustom(hooks: PluginHooks): { readonly [PLUGIN_NAME]: PluginHooks } {
  return { [PLUGIN_NAME]: hooks };
}

/** Which rows are shown and how high they are is nothing that the workbench writes into a file. */
function isKept({ type, dimension }: GridCommand): boolean {
  return (
    !(dimension === 'ROW' && /^(HIDE|UNHIDE|RESIZE)_/.test(type)) && type !== 'SET_GRID_LINES_VISIBILITY'
  );
}

function markIn(commands: readonly GridCommand[]): string | null {
  const marked = commands.find((command) => typeof command.soKhach === 'string');
  return marked === undefined ? null : (marked.soKhach as string);
}
