import type { LaterVerbs } from '../sidebar/runLater';
import type { HearProgress } from './progressBoard';

/** Stands in until the workbook adapter is there. */
export function workbookVerbs({ progress }: { readonly progress: HearProgress }): LaterVerbs {
  return new Proxy({ progress } as unknown as LaterVerbs, {
    get: (own, verb) =>
      Reflect.get(own, verb) ?? (() => Promise.reject(new Error(`${String(verb)} is not there yet`))),
  });
}
