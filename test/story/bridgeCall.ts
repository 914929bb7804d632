import type { Frame, Page } from 'playwright-core';
import type { CallId, Calls } from '../../shared/desk/calls';
import type { Bridge } from '../../sidebar/bridge';

/** Asks by the bridge that a page handed out as `window.bridge`; a failure comes back as an Error with its words. */
export async function bridgeCall<K extends CallId>(
  page: Page | Frame,
  command: K,
  args: Calls[K]['args'],
): Promise<Calls[K]['answer']> {
  const reply = await page.evaluate(
    ([wanted, given]) => {
      const { bridge } = window as unknown as { readonly bridge: Bridge };
      return bridge.call(wanted as never, given as never).then(
        (answer) => ({ answer: answer as unknown, failure: null }),
        (failure) => ({ answer: null, failure: JSON.stringify(failure) + String(failure) }),
      );
    },
    [command, args] as const,
  );
  if (reply.failure !== null) throw new Error(`${command}: ${reply.failure}`);
  return reply.answer as Calls[K]['answer'];
}
