import { describe, expect, it } from '@jest/globals';
import { type ScriptRunner, sheetsBridge } from '../../sidebar/sheetsBridge';

/** google.script.run whose calls wait for the test to answer them. */
function runnerOf() {
  const calls: {
    command: string;
    args: string;
    succeed: (reply: unknown) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const nothing = (): void => {};
  const runner = (succeed: (reply: unknown) => void, fail: (error: unknown) => void): ScriptRunner => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(succeed, handler),
    call: (command, args) => calls.push({ command, args, succeed, fail }),
  });
  return { calls, run: runner(nothing, nothing) };
}

describe('sheetsBridge', () => {
  it('sends arguments and takes the answer as JSON text', async () => {
    const { calls, run } = runnerOf();
    const answer = sheetsBridge(run, () => 'en').call('today', { most: 5 });
    expect(calls[0]).toMatchObject({ command: 'today', args: '{"most":5}' });
    calls[0]!.succeed('{"ok":true,"answer":{"items":[]}}');
    expect(await answer).toEqual({ items: [] });
  });

  it('rejects with the failure that the script tells', async () => {
    const { calls, run } = runnerOf();
    const answer = sheetsBridge(run, () => 'en').call('host', {});
    const failure = { code: 'quota', retryable: false, message: 'x', cause: null };
    calls[0]!.succeed(JSON.stringify({ ok: false, failure }));
    await expect(answer).rejects.toEqual(failure);
  });

  it.each([
    ['no text at all', null],
    ['text of another script', 'hello'],
  ])('says that the run was lost after %s', async (_, reply) => {
    const { calls, run } = runnerOf();
    const answer = sheetsBridge(run, () => 'vi').call('host', {});
    calls[0]!.succeed(reply);
    await expect(answer).rejects.toMatchObject({ code: 'lost', retryable: true });
  });

  it('says so when Google ends the run', async () => {
    const { calls, run } = runnerOf();
    const answer = sheetsBridge(run, () => 'en').call('host', {});
    calls[0]!.fail(new Error('Exceeded maximum execution time'));
    await expect(answer).rejects.toMatchObject({ code: 'lost', cause: 'Exceeded maximum execution time' });
  });

  it('keeps to ten calls at once', () => {
    const { calls, run } = runnerOf();
    const bridge = sheetsBridge(run, () => 'en');
    for (let i = 0; i < 12; i++) void bridge.call('host', {}).catch(() => null);
    expect(calls).toHaveLength(10);
    calls[0]!.succeed('{"ok":true,"answer":1}');
    calls[1]!.fail(new Error('x'));
    expect(calls).toHaveLength(12);
  });
});
