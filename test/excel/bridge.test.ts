import { describe, expect, it } from '@jest/globals';
import { excelBridge } from '../../excel-addin/bridge';
import { paneTexts } from '../../excel-addin/paneTexts';
import { type Answer, on } from '../../shared/desk/verbs';
import type { LaterVerbs } from '../../sidebar/runLater';

const texts = paneTexts('en');

/** An answer that selects a cell, waits for it, and asks for the facts: two verbs. */
const answer = function* (command: string) {
  yield* on('select', command, 0, 0);
  return yield* on('facts');
} as unknown as Answer;

function verbs(log: string[], select: (sheet: string) => Promise<null>): LaterVerbs {
  return {
    select: async (sheet: string) => {
      log.push(`select ${sheet}`);
      return select(sheet);
    },
    facts: async () => {
      log.push('facts');
      return 'the facts';
    },
  } as unknown as LaterVerbs;
}

const later = <T>(value: T, ms = 5) => new Promise<T>((resolve) => setTimeout(() => resolve(value), ms));

describe('excelBridge', () => {
  it('answers a call through the verbs', async () => {
    const bridge = excelBridge({ answer: async () => answer, verbs: verbs([], async () => null), texts });
    expect(await bridge.call('host', {})).toBe('the facts');
  });

  it('never has two commands at once, and keeps their order', async () => {
    const log: string[] = [];
    const slow = verbs(log, (sheet) => later(null, sheet === 'start' ? 20 : 1));
    const bridge = excelBridge({ answer: async () => answer, verbs: slow, texts });
    await Promise.all([
      bridge.call('start', { corrections: [] }),
      bridge.call('today', { most: 5 }),
      bridge.call('host', {}),
    ]);
    expect(log).toEqual(['select start', 'facts', 'select today', 'facts', 'select host', 'facts']);
  });

  it('goes on with the next call after one that failed', async () => {
    const failing = verbs([], (sheet) =>
      sheet === 'start' ? Promise.reject(new Error('gone')) : later(null),
    );
    const bridge = excelBridge({ answer: async () => answer, verbs: failing, texts });
    const [first, second] = await Promise.allSettled([
      bridge.call('start', { corrections: [] }),
      bridge.call('host', {}),
    ]);
    expect(first!.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: 'the facts' });
  });

  it('lets the core catch what a verb refused', async () => {
    const catching = function* () {
      try {
        return yield* on('facts');
      } catch {
        return 'caught';
      }
    } as unknown as Answer;
    const refusing = { facts: () => Promise.reject(new Error('no')) } as unknown as LaterVerbs;
    const bridge = excelBridge({ answer: async () => catching, verbs: refusing, texts });
    expect(await bridge.call('host', {})).toBe('caught');
  });

  it("hands on a host's own error with its sentence", async () => {
    const error = Object.assign(new Error('The sheet Khách is protected.'), {
      code: 'protected',
      retryable: false,
      cause: { sheet: 'Khách' },
    });
    const bridge = excelBridge({
      answer: async () => answer,
      verbs: verbs([], () => Promise.reject(error)),
      texts,
    });
    await expect(bridge.call('host', {})).rejects.toEqual({
      code: 'protected',
      retryable: false,
      message: 'The sheet Khách is protected.',
      cause: { sheet: 'Khách' },
    });
  });

  it('hands on the failure that an error of the core carries', async () => {
    const failure = { code: 'notAvailable', retryable: false, message: 'Not here.', cause: 'daily' };
    const refusing = (() => {
      throw Object.assign(new Error('Not here.'), { failure });
    }) as unknown as Answer;
    const bridge = excelBridge({ answer: async () => refusing, verbs: verbs([], () => later(null)), texts });
    await expect(bridge.call('daily', { hour: 8 })).rejects.toEqual(failure);
  });

  it('puts a sentence around an error that nobody expected, and around a script that did not load', async () => {
    const odd = excelBridge({
      answer: async () => answer,
      verbs: verbs([], () => Promise.reject(new TypeError('x is not a function'))),
      texts,
    });
    await expect(odd.call('host', {})).rejects.toMatchObject({
      code: 'unexpected',
      retryable: true,
      message: texts.unexpected('x is not a function'),
    });
    const offline = { code: 'offline', retryable: true, message: texts.offline, cause: 'commands.js' };
    const unloaded = excelBridge({
      answer: () => Promise.reject(offline),
      verbs: verbs([], () => later(null)),
      texts,
    });
    await expect(unloaded.call('host', {})).rejects.toEqual(offline);
  });

  it('asks for the commands anew when they did not come the first time', async () => {
    let tries = 0;
    const bridge = excelBridge({
      answer: () => (++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(answer)),
      verbs: verbs([], () => later(null)),
      texts,
    });
    await expect(bridge.call('host', {})).rejects.toMatchObject({ retryable: true });
    expect(await bridge.call('host', {})).toBe('the facts');
  });

  it('brings a cause that JSON can carry, whatever it was', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const [cause, carried] of [
      [new Error('below'), 'below'],
      [circle, '[object Object]'],
      [undefined, null],
    ] as const) {
      const error = { code: 'x', retryable: true, message: 'm', cause };
      const bridge = excelBridge({
        answer: () => Promise.reject(error),
        verbs: verbs([], () => later(null)),
        texts,
      });
      await expect(bridge.call('host', {})).rejects.toMatchObject({ cause: carried });
    }
  });
});
