import type { AnyFunction } from '../define';
import { functions } from '../index.generated';
import { type Answer, type CallSettings, callRecord } from './callFunction';
import { cellError, fault } from './fault';
import type { HostValue } from './grid';

const BY_NAME: ReadonlyMap<string, AnyFunction> = new Map(functions.map((one) => [one.name, one]));

/** The function of a name, in any case; undefined for none. */
export function functionNamed(name: string): AnyFunction | undefined {
  return BY_NAME.get(name.toUpperCase());
}

/** Calls a function by its name with a host's values: see callRecord. */
export function callFunction(name: string, values: readonly HostValue[], settings: CallSettings): Answer {
  const record = functionNamed(name);
  if (!record) return cellError(settings.language, fault('unknownFunction', { name }))!;
  return callRecord(record, values, settings);
}
