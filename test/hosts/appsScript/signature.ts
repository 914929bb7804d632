import type { World } from './world';

/** What Google throws at arguments of no known signature; it names strings, numbers and arrays of them so. */
export function mismatch(world: World, method: string, ...args: readonly unknown[]): Error {
  return world.meter.exception(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : 'Array';
  if (typeof value === 'string') return 'String';
  return typeof value === 'object' ? 'Object' : typeof value;
}
