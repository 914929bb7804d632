import type { GridLibrary, GridModel } from './library';

/** A plugin's way to give the grid a command; a refused one changes nothing and says why. */
export type Dispatch = GridModel['dispatch'];
export type Getters = GridModel['getters'];

/** What the changes to the grid are made with. */
export interface GridHand {
  readonly lib: GridLibrary;
  readonly getters: Getters;
  readonly dispatch: Dispatch;
}
