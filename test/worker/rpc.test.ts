import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Handlers, type Port, type Remote, rpc } from '../../workbench/rpc';

const channels: MessageChannel[] = [];

function joined(handlers: Handlers): Remote {
  const channel = new MessageChannel();
  channels.push(channel);
  rpc(channel.port2 as unknown as Port, handlers);
  return rpc(channel.port1 as unknown as Port, {});
}

afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

describe('calls between documents', () => {
  it('bring back what the other side answers, now or later, in the order asked', async () => {
    const remote = joined({
      double: (n: number) => n * 2,
      later: async (n: number) => n + 1,
    });
    expect(await Promise.all([remote.ask('later', 1), remote.ask('double', 4)])).toEqual([2, 8]);
  });

  it('bring back why it failed, with the plain data beside it', async () => {
    const remote = joined({
      fail: () => {
        throw Object.assign(new Error('no'), { detail: { code: 'x' } });
      },
    });
    await expect(remote.ask('fail')).rejects.toMatchObject({ message: 'no', detail: { code: 'x' } });
    await expect(remote.ask('constructor')).rejects.toMatchObject({
      message: expect.stringContaining('known method'),
    });
  });

  it('fail where the other side is gone before it answered', async () => {
    const remote = joined({ never: () => new Promise(() => undefined) });
    const asked = remote.ask('never');
    remote.close();
    await expect(asked).rejects.toThrow('closed');
  });
});
