import { type Handlers, type Port, type Remote, rpc } from '../rpc';
import { type PageLanguage, pageWords } from './pageWords';

export interface Frames {
  readonly grid: Remote;
  readonly sidebar: Remote;
  /** Once a workbook is open, and when it was changed from outside of the sidebar. */
  readonly reloadSidebar: () => Promise<void>;
}

interface FrameNeeds {
  readonly desk: Remote;
  readonly language: PageLanguage;
  readonly templates: string;
  readonly events: Handlers;
}

/** Makes both frames anew and joins them with the worker and with the page, each by a channel of its own. */
export async function connectFrames(needs: FrameNeeds): Promise<Frames> {
  const { desk, language, templates, events } = needs;
  const words = pageWords(language);
  // Without allow-same-origin the grid is a stranger here: its compiled code reaches nothing of ours.
  const gridFrame = await frame('grid', '/grid.html', words.gridTitle, 'allow-scripts');
  const [toWorker, toPage] = [new MessageChannel(), new MessageChannel()];
  // A frame of no origin can't be named as the target; nothing but that frame is in this window.
  gridFrame.contentWindow!.postMessage({ language, templates }, '*', [toWorker.port2, toPage.port2]);
  await desk.ask('connectGrid', toWorker.port1);
  let sidebar: Remote | null = null;
  return {
    grid: rpc(toPage.port1 as unknown as Port, events),
    sidebar: {
      ask: async (method, ...args) => sidebar?.ask(method, ...args),
      close: () => sidebar?.close(),
    },
    async reloadSidebar() {
      sidebar?.close();
      sidebar = await connectSidebar(needs);
    },
  };
}

async function connectSidebar({ desk, language }: FrameNeeds): Promise<Remote> {
  const made = await frame('sidebar', '/sidebar.html', pageWords(language).sidebarTitle, null);
  const [toWorker, toPage] = [new MessageChannel(), new MessageChannel()];
  await desk.ask('connectSidebar', toWorker.port1);
  made.contentWindow!.postMessage({ language }, location.origin, [toWorker.port2, toPage.port2]);
  return rpc(toPage.port1 as unknown as Port, {});
}

/** A fresh frame in the place of that name, once it is loaded. */
function frame(
  place: string,
  address: string,
  title: string,
  sandbox: string | null,
): Promise<HTMLIFrameElement> {
  const made = document.createElement('iframe');
  made.title = title;
  if (sandbox !== null) made.setAttribute('sandbox', sandbox);
  made.allow = 'clipboard-read; clipboard-write';
  made.src = address;
  return new Promise((resolve) => {
    made.onload = () => resolve(made);
    document.getElementById(place)!.replaceChildren(made);
  });
}
