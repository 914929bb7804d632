/** What one execution costs and when it ends. */
export interface Meter {
  /** Calls of services: ranges, builders and what a handle knows of itself are not counted. */
  readonly calls: readonly string[];
  /** Cells and texts carried to and fro, in bytes (about). */
  readonly bytes: number;
  /** Virtual time. */
  readonly now: () => number;
  readonly count: (call: string, bytes?: number) => void;
  /** Throws where who runs the script may not call that. */
  readonly permit: (call: string) => void;
  readonly sleep: (milliseconds: number) => void;
  /** Time that passes between two executions. */
  readonly pass: (milliseconds: number) => void;
  readonly begin: (plan?: RunPlan) => void;
  readonly isDead: () => boolean;
  readonly exception: (message: string) => Error;
}

export interface RunPlan {
  /** The execution ends at this call (1 is the first) as if its machine went away: nothing catches that. */
  readonly dieAt?: number;
  /** This call throws an exception of the service, once. */
  readonly failAt?: number;
  readonly failure?: string;
  /** Milliseconds that each call takes. */
  readonly cost?: number;
  readonly limit?: number;
}

export const SIX_MINUTES = 360_000;

/** Ends an execution; every later call of the same one ends again. */
export class Killed extends Error {}

export function meter(
  start: number,
  makeError: (message: string) => Error,
  refusal: (call: string) => string | null = () => null,
): Meter {
  let calls: string[] = [];
  let bytes = 0;
  let time = start;
  let began = start;
  let plan: RunPlan = {};
  let dead = false;
  const die = (why: string): never => {
    dead = true;
    throw new Killed(why);
  };
  const exception = (message: string): Error => {
    const error = makeError(message);
    error.name = 'Exception';
    return error;
  };
  const permit = (call: string): void => {
    const why = refusal(call);
    if (why !== null) throw exception(why);
  };
  return {
    get calls() {
      return calls;
    },
    get bytes() {
      return bytes;
    },
    now: () => time,
    exception,
    permit,
    isDead: () => dead,
    count(call, size = 0) {
      if (dead) throw new Killed('the execution is over');
      calls.push(call);
      bytes += size;
      time += plan.cost ?? 1;
      if (plan.dieAt === calls.length) die(`killed at call ${calls.length} (${call})`);
      if (time - began > (plan.limit ?? SIX_MINUTES)) die('Exceeded maximum execution time');
      permit(call);
      if (plan.failAt === calls.length) {
        throw exception(
          plan.failure ?? 'Service Spreadsheets timed out while accessing document with id fake.',
        );
      }
    },
    sleep(milliseconds) {
      time += milliseconds;
      if (time - began > (plan.limit ?? SIX_MINUTES)) die('Exceeded maximum execution time');
    },
    pass(milliseconds) {
      time += milliseconds;
      began += milliseconds;
    },
    begin(next = {}) {
      calls = [];
      bytes = 0;
      began = time;
      plan = next;
      dead = false;
    },
  };
}
