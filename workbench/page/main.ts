import { type Port, type Remote, rpc } from '../rpc';
import type { PageSession } from '../server/pageSession';
import { connectFrames, type Frames } from './frames';
import { pageWords } from './pageWords';
import { keep, keepsakes } from './session';
import { toolbar } from './toolbar';

/** The workbench's page: a slim bar, the grid and the sidebar. It opens the first file and knows who is connected. */
async function start(): Promise<void> {
  const session = (await (await fetch('/session.json')).json()) as PageSession;
  const templates = await (await fetch('/vendor/o_spreadsheet.xml')).text();
  const worker = new Worker('/worker.js');
  let frames: Frames | null = null;
  const desk: Remote = rpc(worker as unknown as Port, {
    progress: (share: number, text: string) =>
      frames?.sidebar.ask('progress', share, text).catch(() => false),
    keepUser: (user: string) => keep({ user }),
    changed: () => bar.changed(),
  });
  const bar = toolbar(session, desk, {
    reloadSidebar: () => void frames?.reloadSidebar(),
    undoInSidebar: () => void frames?.sidebar.ask('run', { kind: 'undo' }),
    changeLanguage: async (language) => {
      keep({ language });
      // The grid is about to be another: what was typed into this one goes into the file first.
      await desk.ask('flush');
      await connect();
      await desk.ask('reopen');
      await frames?.reloadSidebar();
    },
  });
  const events = {
    touched: () => bar.file.touched(),
    save: () => void bar.file.save(),
    refused: () => bar.say(pageWords(keepsakes().language).refused),
    notified: (text: string) => bar.say(text),
    selected: () => void frames?.sidebar.ask('selected'),
    travelled: () => void frames?.reloadSidebar(),
  };
  const connect = async (): Promise<void> => {
    const { language } = keepsakes();
    await desk.ask('settings', keepsakes());
    bar.speak(language);
    frames = await connectFrames({ desk, language, templates, events });
  };
  await connect();
  await bar.file.openFirst();
  document.body.dataset.ready = 'yes';
}

void start();
