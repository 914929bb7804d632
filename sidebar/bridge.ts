import type { CallId, Calls } from '../shared/desk/calls';

/** All that the sidebar knows of its host. A call that fails rejects with a CallFailure. */
export interface Bridge {
  readonly call: <K extends CallId>(command: K, args: Calls[K]['args']) => Promise<Calls[K]['answer']>;
}
