import { AUTH_MODES, type AuthMode } from './authority';
import type { RunPlan } from './meter';
import type { ScriptProject } from './scriptProject';

const THIRTY_SECONDS = 30_000;

/** onOpen, onEdit: thirty seconds, and no more allowed than the mode says. */
export function simpleTrigger(
  project: ScriptProject,
  name: 'onOpen' | 'onEdit',
  mode: 'NONE' | 'LIMITED',
  plan: RunPlan = {},
): unknown {
  return within(project, mode, true, { limit: THIRTY_SECONDS, ...plan }, () =>
    project.call(name, { authMode: AUTH_MODES[mode] }),
  );
}

/** A time trigger: everything allowed, nobody there. */
export function timeTrigger(project: ScriptProject, name: string, plan: RunPlan = {}): unknown {
  return within(project, 'FULL', false, plan, () => project.call(name, { authMode: AUTH_MODES.FULL }));
}

/**
 * The time triggers of the document fire, each as its own user, whoever was there before; what one throws, Google writes
 * to its user, and the next fires all the same. Answers what was thrown.
 * https://developers.google.com/apps-script/guides/triggers/installable
 */
export function fireTriggers(project: ScriptProject, plan: RunPlan = {}): readonly string[] {
  const { world } = project;
  const before = world.user;
  const thrown: string[] = [];
  for (const { handler, user } of [...world.triggers]) {
    world.user = user;
    try {
      timeTrigger(project, handler, plan);
    } catch (error) {
      thrown.push((error as Error).message);
    }
  }
  world.user = before;
  world.meter.begin();
  return thrown;
}

/** A formula: read-only, thirty seconds, no private function. */
export function inCell(project: ScriptProject, name: string, ...args: readonly unknown[]): unknown {
  if (name.endsWith('_')) throw new Error(`Unknown function: '${name}'.`);
  return within(project, 'CUSTOM_FUNCTION', false, { limit: THIRTY_SECONDS }, () =>
    project.call(name, ...args),
  );
}

/**
 * google.script.run. What may not pass either way throws here; in a browser a forbidden return arrives as null or
 * not at all. https://developers.google.com/apps-script/guides/html/reference/run
 */
export function fromSidebar(project: ScriptProject, name: string, ...args: readonly unknown[]): unknown {
  if (name.endsWith('_')) throw new TypeError(`google.script.run.${name} is not a function`);
  args.forEach((value, i) => {
    if (!passes(value, [])) throw new TypeError(`Failed due to illegal value in property: ${i}`);
  });
  const plain = args.map((value) => JSON.parse(JSON.stringify(value ?? null)));
  const reply = within(project, 'FULL', true, {}, () => project.call(name, ...plain));
  if (!passes(reply, [])) throw new TypeError(`${name} returns what google.script.run does not carry`);
  return reply === undefined ? null : JSON.parse(JSON.stringify(reply));
}

function within(
  { world }: ScriptProject,
  mode: AuthMode,
  isUiThere: boolean,
  plan: RunPlan,
  run: () => unknown,
): unknown {
  const before = world.ui.isThere;
  world.authMode = mode;
  world.ui.isThere = isUiThere;
  world.meter.begin(plan);
  try {
    return run();
  } finally {
    world.authMode = 'FULL';
    world.ui.isThere = before;
  }
}

/** Primitives, null, and arrays and plain objects of them; no circles. */
function passes(value: unknown, above: readonly object[]): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (above.includes(value)) return false;
  const isPlain = Array.isArray(value) || isPlainObject(value);
  return isPlain && Object.values(value).every((part) => passes(part, [...above, value]));
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
