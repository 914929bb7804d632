import type { Answering, Step } from '../../shared/desk/verbs';

/** Where an actor stands: what it was answered so far, and what it asks next; null once it has ended. */
export interface Place {
  readonly id: number;
  readonly step: Step | null;
  readonly child: (name: string, value: unknown, error: Error | null) => Place;
}

type Given = readonly [value: unknown, error: Error | null];

let lastId = 0;

/** The beginning of a run. */
export function placeOf(
  make: () => Answering<unknown>,
  given: readonly Given[],
  ready: Running = replayed(make, given),
): Place {
  const children = new Map<string, Place>();
  let live: Running | null = ready;
  return {
    id: ++lastId,
    step: ready.next.done ? null : ready.next.value,
    child(name, value, error) {
      const known = children.get(name);
      if (known) return known;
      const answer: Given = [value, error];
      // The first that is asked for goes on from here; code can't be copied, so others run anew with the same answers.
      const all = [...given, answer];
      const moved = live ? { ...live, next: advanced(live.answering, all) } : null;
      live = null;
      const child = moved ? placeOf(make, all, moved) : placeOf(make, all);
      children.set(name, child);
      return child;
    },
  };
}

interface Running {
  readonly answering: Answering<unknown>;
  readonly next: IteratorResult<Step, unknown>;
}

function replayed(make: () => Answering<unknown>, given: readonly Given[]): Running {
  const answering = make();
  let next = answering.next();
  given.forEach((_, i) => {
    next = advanced(answering, given.slice(0, i + 1));
  });
  return { answering, next };
}

/** With the last of the answers. A run may end by what a verb threw into it, then or later; by nothing else. */
function advanced(answering: Answering<unknown>, given: readonly Given[]): IteratorResult<Step, unknown> {
  const [value, error] = given[given.length - 1]!;
  try {
    return error === null ? answering.next(value) : answering.throw(error);
  } catch (thrown) {
    if (given.some(([, one]) => one === thrown)) return { done: true, value: null };
    throw thrown;
  }
}

/** A run that was killed. */
export const DEAD: Place = { id: 0, step: null, child: () => DEAD };
