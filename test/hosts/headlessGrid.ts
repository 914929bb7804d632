import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gridServant } from '../../workbench/grid/gridServant';
import { type GridSession, gridSession, type SessionEvents } from '../../workbench/grid/gridSession';
import type { GridLibrary } from '../../workbench/grid/library';
import type { GridLink } from '../../workbench/worker/gridLink';

export interface HeadlessGrid {
  readonly session: GridSession;
  readonly link: GridLink;
  readonly refused: string[];
}

let library: GridLibrary | null = null;

/** The real grid's model in Node, without a page. It logs its timings, which nobody wants to read here. */
export function gridLibrary(): GridLibrary {
  console.debug = () => undefined;
  // Chrome has it and Node 20 has not: the grid groups commands by sheet with it.
  const shim = Object as unknown as { groupBy?: typeof groupBy };
  shim.groupBy ??= groupBy;
  library ??= createRequire(join(process.cwd(), 'package.json'))('@odoo/o-spreadsheet') as GridLibrary;
  return library;
}

/** A grid with the way to command it, as the worker has it in a page but answered on the spot. */
export function headlessGrid(travelled: SessionEvents['travelled'] = () => undefined): HeadlessGrid {
  const refused: string[] = [];
  const session = gridSession(gridLibrary(), {
    shown: () => undefined,
    refused: ({ type }) => refused.push(type),
    travelled,
    touched: () => undefined,
  });
  const servant = gridServant(session, () => undefined);
  // What crosses to another document is copied; so it is here.
  const crossing = Object.entries(servant).map(([name, answer]) => [
    name,
    async (...args: unknown[]) => copied((answer as (...all: unknown[]) => unknown)(...args.map(copied))),
  ]);
  return { session, link: Object.fromEntries(crossing) as GridLink, refused };
}

function copied(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const item of items) {
    const key = keyOf(item);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
}
