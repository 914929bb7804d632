import type { CallId, Calls, TextFile } from '../shared/desk/calls';

/** All that the sidebar knows of its host. A call that fails rejects with a CallFailure. */
export interface Bridge {
  /** Gives the user files to keep, as downloads. */
  readonly keep: (files: readonly TextFile[]) => void;
  readonly call: <K extends CallId>(command: K, args: Calls[K]['args']) => Promise<Calls[K]['answer']>;
}
