import { describe, expect, it } from '@jest/globals';
import { hostVerbs } from '../../excel-addin/hostVerbs';
import { type MailSettings, type MailSources, mailOf } from '../../excel-addin/mail';
import { oneAtATime } from '../../excel-addin/oneAtATime';
import { ownStore } from '../../excel-addin/ownStore';
import { pageRequests } from '../../excel-addin/pageRequests';
import { languageOf, paneTexts } from '../../excel-addin/paneTexts';
import { fitnessOf } from '../../excel-addin/requirements';
import { associateRibbon } from '../../excel-addin/ribbon';
import { watchSelection } from '../../excel-addin/watchSelection';
import type { LaterVerbs } from '../../sidebar/runLater';

const texts = paneTexts('en');

function storeOf(items: Map<string, string>) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe('ownStore', () => {
  it("keeps a name under Office's partition key, for the next time the pane opens", () => {
    const items = new Map<string, string>();
    ownStore(() => storeOf(items), 'part-1/').set('user', 'Lan');
    expect([...items.keys()]).toEqual(['part-1/so-khach.user']);
    expect(ownStore(() => storeOf(items), 'part-1/').get('user')).toBe('Lan');
    expect(ownStore(() => storeOf(items), 'part-2/').get('user')).toBe('');
    expect(ownStore(() => storeOf(items), undefined).get('user')).toBe('');
  });

  it('keeps it for as long as the pane where the browser refuses storage', () => {
    const own = ownStore(() => {
      throw new Error('SecurityError');
    }, undefined);
    expect(own.get('user')).toBe('');
    own.set('user', 'Lan');
    expect(own.get('user')).toBe('Lan');
  });
});

describe('fitnessOf', () => {
  /** An Excel by the newest of each set that it has. */
  const excel = (sets: Readonly<Record<string, number>>) => (name: string, version: string) =>
    Number(version.split('.')[1]) <= (sets[name] ?? 0);

  it('has nothing to say of a current Excel', () => {
    const sets = { ExcelApi: 20, SharedRuntime: 2, CustomFunctionsRuntime: 4 };
    expect(fitnessOf(excel(sets), texts)).toEqual({ canRun: true, notices: [] });
  });

  it.each([
    ['Excel 2016', { ExcelApi: 1 }],
    ['Excel 2019', { ExcelApi: 8 }],
  ])('sends %s to the workbench', (_name, sets) => {
    expect(fitnessOf(excel(sets), texts)).toEqual({ canRun: false, notices: [texts.tooOld] });
    expect(texts.tooOld).toContain('workbench');
  });

  it('says on an iPad that formulas do not work, and in an Excel without dynamic arrays what does not', () => {
    expect(fitnessOf(excel({ ExcelApi: 17 }), texts).notices).toEqual([texts.noFunctions]);
    const old = { ExcelApi: 11, SharedRuntime: 1, CustomFunctionsRuntime: 2 };
    expect(fitnessOf(excel(old), texts)).toEqual({ canRun: true, notices: [texts.noSpill] });
  });
});

describe('hostVerbs', () => {
  const workbook = {
    facts: async () => ({
      kind: 'excel',
      can: ['today', 'calendar'],
      notices: ['read-only'],
      isSendersSeat: true,
      user: '?',
    }),
    select: async () => null,
  } as unknown as LaterVerbs;
  const message = { to: 'huong@example.com' } as Parameters<LaterVerbs['send']>[0];

  function verbsOf(user: string, settings: MailSettings | null, downloads = true) {
    const own = ownStore(() => storeOf(new Map()), undefined);
    own.set('user', user);
    const reads: string[] = [];
    const sent: string[] = [];
    const sources: MailSources = {
      settings: async () => {
        reads.push('settings');
        return settings!;
      },
      ownAddress: async () => 'lan@example.com',
      senderOf:
        (clientId) =>
        async ({ to }) => {
          sent.push(`${clientId} ${to}`);
          return { ok: true, id: '1' };
        },
    };
    const mail = settings ? mailOf(sources, texts.mail) : null;
    return { verbs: hostVerbs(workbook, { own, notices: ['old'], mail, downloads }), reads, sent };
  }

  it("adds the user's name and this Excel's notices to what the workbook tells", async () => {
    expect(await verbsOf('Lan', null).verbs.facts()).toMatchObject({
      kind: 'excel',
      user: 'Lan',
      notices: ['read-only', 'old'],
      isSendersSeat: false,
      ownAddress: '',
    });
  });

  it('offers no calendar file where a download comes to nothing, as on a Mac (office-js #2700)', async () => {
    expect((await verbsOf('Lan', null).verbs.facts()).can).toEqual(['today', 'calendar']);
    expect((await verbsOf('Lan', null, false).verbs.facts()).can).toEqual(['today']);
  });

  it('tells who is signed in where this Excel can send, and reads no settings for that', async () => {
    const { verbs, reads } = verbsOf('Lan', { sender: 'Hoa', mailClient: 'id' });
    expect(await verbs.facts()).toMatchObject({ isSendersSeat: true, ownAddress: 'lan@example.com' });
    expect(reads).toEqual([]);
  });

  it.each(['Nguyễn Lan', ' nguyễn LAN '.normalize('NFD'), 'LAN@example.com'])(
    'sends where Settings name this user, as %s',
    async (sender) => {
      const { verbs, sent } = verbsOf('Nguyễn Lan', { sender, mailClient: 'id' });
      expect(await verbs.send(message)).toEqual({ ok: true, id: '1' });
      expect(sent).toEqual(['id huong@example.com']);
    },
  );

  it.each([
    ['another', { sender: 'Hoa', mailClient: 'id' }, texts.mail.notSeat('Hoa')],
    [
      'a name without its accents',
      { sender: 'Nguyen Lan', mailClient: 'id' },
      texts.mail.notSeat('Nguyen Lan'),
    ],
    ['nobody', { sender: '', mailClient: 'id' }, texts.mail.notSeat('')],
    ['no application', { sender: 'Nguyễn Lan', mailClient: '' }, texts.mail.noClient],
  ])('sends nothing where Settings name %s, and is sure of that', async (_name, settings, why) => {
    for (const user of ['Nguyễn Lan', '']) {
      const { verbs, sent } = verbsOf(user, settings);
      const answer = await verbs.send(message);
      expect(answer).toMatchObject({ ok: false, isSure: true });
      if (user !== '') expect(answer).toMatchObject({ why });
      expect(sent).toEqual([]);
    }
  });

  it('reads Settings once for a run of messages, and anew for the next command', async () => {
    const { verbs, reads } = verbsOf('Lan', { sender: 'Lan', mailClient: 'id' });
    await verbs.facts();
    for (let i = 0; i < 5; i++) await verbs.send(message);
    expect(reads).toHaveLength(1);
    await verbs.facts();
    await verbs.send(message);
    expect(reads).toHaveLength(2);
  });

  it('sends nothing where Settings can not be read, and reads them again for the next message', async () => {
    let tries = 0;
    const mail = mailOf(
      {
        settings: async () => {
          if (++tries === 1) throw new Error('The sheet is busy.');
          return { sender: 'Lan', mailClient: 'id' };
        },
        ownAddress: async () => '',
        senderOf: () => async () => ({ ok: true, id: '1' }),
      },
      texts.mail,
    );
    expect(await mail.send(message, 'Lan')).toEqual({ ok: false, isSure: true, why: 'The sheet is busy.' });
    expect(await mail.send(message, 'Lan')).toEqual({ ok: true, id: '1' });
  });

  it('keeps the name that the user gives', async () => {
    const { verbs } = verbsOf('', null);
    await verbs.setUser('  Lan ');
    expect(await verbs.facts()).toMatchObject({ user: 'Lan' });
  });
});

describe('the ribbon', () => {
  function ribbon(showPane: () => Promise<void>) {
    const buttons = new Map<string, (event: { completed: () => void }) => Promise<void>>();
    const requests = pageRequests();
    associateRibbon({
      associate: (name, run) => void buttons.set(name, run),
      ask: requests.ask,
      showPane,
    });
    return { buttons, requests };
  }

  it('opens the pane at the page of its button, also where the sidebar comes later', async () => {
    const { buttons, requests } = ribbon(async () => undefined);
    let done = 0;
    await buttons.get('showToday')!({ completed: () => done++ });
    await buttons.get('refresh')!({ completed: () => done++ });
    const heard: unknown[] = [];
    const stop = requests.listen((request) => heard.push(request));
    await buttons.get('showStart')!({ completed: () => done++ });
    stop();
    await buttons.get('showToday')!({ completed: () => done++ });
    expect(heard).toEqual([
      { page: 'today', action: 'refresh' },
      { page: 'start', action: null },
    ]);
    expect(done).toBe(4);
  });

  it('frees its button also where the pane does not open', async () => {
    const { buttons } = ribbon(() => Promise.reject(new Error('no pane')));
    let done = 0;
    await expect(buttons.get('showToday')!({ completed: () => done++ })).rejects.toThrow('no pane');
    expect(done).toBe(1);
  });
});

describe('watchSelection', () => {
  it('asks Office once, and tells of the last of many moves', () => {
    let watched = 0;
    let move = () => {};
    let timers: [number, () => void][] = [];
    let ids = 0;
    const listen = watchSelection(
      (moved) => {
        watched++;
        move = moved;
      },
      {
        set: (run) => {
          timers.push([++ids, run]);
          return ids;
        },
        clear: (id) => {
          timers = timers.filter(([other]) => other !== id);
        },
      },
    );
    expect(watched).toBe(0);
    const heard: string[] = [];
    const stop = listen(() => heard.push('a'));
    listen(() => heard.push('b'));
    for (let i = 0; i < 10; i++) move();
    expect([watched, timers.length, heard]).toEqual([1, 1, []]);
    timers[0]![1]();
    stop();
    move();
    timers.at(-1)![1]();
    expect(heard).toEqual(['a', 'b', 'b']);
  });
});

describe('oneAtATime', () => {
  it('hands back what each work answered or threw', async () => {
    const inTurn = oneAtATime();
    const results = await Promise.allSettled([
      inTurn(async () => 1),
      inTurn(() => Promise.reject(new Error('two'))),
      inTurn(async () => 3),
    ]);
    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.message)),
    ).toEqual([1, 'two', 3]);
  });
});

describe('paneTexts', () => {
  it('speaks Vietnamese in a Vietnamese Excel and English in any other', () => {
    expect(['vi-VN', 'vi', '', undefined, 'en-US', 'ja-JP', 'vision'].map(languageOf)).toEqual([
      'vi',
      'vi',
      'vi',
      'vi',
      'en',
      'en',
      'en',
    ]);
    expect(paneTexts('vi-VN').again).toBe('Thử lại');
  });

  it('says every sentence in both languages', () => {
    const said = (object: object): unknown[] =>
      Object.values(object).flatMap((value) =>
        typeof value === 'object' ? said(value) : [typeof value === 'function' ? value('x', 'y') : value],
      );
    const [en, vi] = [said(paneTexts('en')), said(paneTexts('vi'))];
    expect(en.length).toBe(vi.length);
    for (const [i, sentence] of en.entries()) expect(vi[i]).not.toBe(sentence);
  });
});
