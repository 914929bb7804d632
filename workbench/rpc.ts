/**
 * Calls between the workbench's documents and its worker: one message there, one back, in order. A port is what
 * has postMessage and onmessage: a MessagePort, a Worker, a worker's own global.
 */
export interface Port {
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  onmessage: ((event: MessageEvent) => void) | null;
}

interface Transferable {
  readonly byteLength?: number;
}

interface MessageEvent {
  readonly data: unknown;
}

/** What the other side may ask for, by name. */
export type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface Remote {
  readonly ask: (method: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** The other side is gone: what it was asked fails, for nobody will answer. */
  readonly close: () => void;
}

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string; readonly detail: unknown };

/** Listens on the port and gives the way to ask the other side. */
export function rpc(port: Port, handlers: Handlers): Remote {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 1;
  const answer = async (id: number, method: string, args: readonly unknown[]): Promise<void> => {
    const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
    try {
      if (handler === undefined) throw new Error(`rpc requires a known method, not "${method}"`);
      const value = await handler(...(args as never[]));
      port.postMessage({ kind: 'answer', id, value }, transferable(value));
    } catch (error) {
      const detail = error instanceof Error && 'detail' in error ? error.detail : null;
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ kind: 'failure', id, message, detail }, []);
    }
  };
  port.onmessage = (event) => {
    const message = event.data as Message;
    if (message.kind === 'ask') {
      void answer(message.id, message.method, message.args);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(Object.assign(new Error(message.message), { detail: message.detail }));
  };
  return {
    close() {
      port.onmessage = null;
      for (const { reject } of waiting.values()) reject(new Error('rpc: the other side was closed'));
      waiting.clear();
    },
    ask: (method, ...args) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject });
        port.postMessage({ kind: 'ask', id, method, args }, args.flatMap(transferable));
      }),
  };
}

/** Ports change hands; bytes are copied, for their owner may need them again. */
function transferable(value: unknown): Transferable[] {
  const isPort = typeof value === 'object' && value !== null && 'postMessage' in value && 'start' in value;
  return isPort ? [value as Transferable] : [];
}
