import type { Answering, Verbs } from '../shared/desk/verbs';

/** The verbs of a host that answers later. */
export type LaterVerbs = {
  readonly [V in keyof Verbs]: (
    ...args: Parameters<Verbs[V]>
  ) => ReturnType<Verbs[V]> | Promise<ReturnType<Verbs[V]>>;
};

/** Runs an answer of the core on a host that answers later. What a verb rejects with is thrown into the answer. */
export async function runLater<T>(answering: Answering<T>, verbs: LaterVerbs): Promise<T> {
  let next = answering.next();
  while (!next.done) {
    const { verb, args } = next.value;
    let result: unknown;
    try {
      result = await (verbs[verb] as (...all: readonly unknown[]) => unknown)(...args);
    } catch (error) {
      next = answering.throw(error);
      continue;
    }
    next = answering.next(result);
  }
  return next.value;
}
