/**
 * The pane's page, which is also where the ribbon's buttons and the functions run (one shared runtime). Excel loads it
 * when the first formula or button needs it, often without showing it: the sidebar and the core's commands come only
 * once it is seen, and nothing that must be right is kept here between calls, as Excel may drop the page at any time.
 */
import type { Answer } from '../shared/desk/verbs';
import { excelBridge } from './bridge';
import { hostVerbs } from './hostVerbs';
import { loadScript } from './loadScript';
import { mailSeat } from './mailSeat';
import { mailSettings } from './mailSettings';
import type { MountSidebar } from './mountSidebar';
import { ownStore } from './ownStore';
import { pageRequests } from './pageRequests';
import { languageOf, paneTexts } from './paneTexts';
import { progressBoard } from './progressBoard';
import { fitnessOf } from './requirements';
import { associateRibbon } from './ribbon';
import { watchSelection } from './watchSelection';
import { whenSeen } from './whenSeen';
import { workbookVerbs } from './workbookVerbs';

/** Put in by the build: changes with every release, so that no page mixes scripts of two. */
declare const SO_KHACH_VERSION: string;
declare const SoKhachCrm: { readonly answer: Answer };
declare const SoKhachSidebar: { readonly mount: MountSidebar };

const requests = pageRequests();

if (typeof Office === 'undefined') say(paneTexts(navigator.language).offline);
else {
  associateRibbon({
    associate: (name, run) => Office.actions.associate(name, run),
    ask: requests.ask,
    showPane: () => Office.addin.showAsTaskpane(),
  });
  void Office.onReady().then(({ host }) => {
    const texts = paneTexts(Office.context.displayLanguage ?? navigator.language);
    if (host !== Office.HostType.Excel) {
      say(texts.notInExcel);
      return;
    }
    const has = (name: string, version: string) => Office.context.requirements.isSetSupported(name, version);
    const { canRun, notices } = fitnessOf(has, texts);
    if (canRun) whenSeen(document, () => void open(notices));
    else say(notices.join('\n'));
  });
}

/** Brings the sidebar. Where a script does not come, says so with a button to try again. */
async function open(notices: readonly string[]): Promise<void> {
  const texts = paneTexts(Office.context.displayLanguage);
  const load = (file: string) => loadScript(`${file}?v=${SO_KHACH_VERSION}`, texts.offline);
  const progress = progressBoard();
  const own = ownStore(() => localStorage, Office.context.partitionKey);
  const workbook = workbookVerbs({ progress: progress.report });
  const verbs = hostVerbs(workbook, {
    own,
    notices,
    mail: mailSeat(() => mailSettings(workbook), load, texts),
  });
  const answer = async () => {
    await load('commands.js');
    return SoKhachCrm.answer;
  };
  try {
    await load('sidebar.js');
  } catch {
    say(texts.offline, { label: texts.again, run: () => void open(notices) });
    return;
  }
  SoKhachSidebar.mount(root(), excelBridge({ answer, verbs, texts }), {
    host: 'excel',
    language: languageOf(Office.context.displayLanguage),
    onSelection: watchSelection(
      (moved) => Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, moved),
      { set: (run, ms) => window.setTimeout(run, ms), clear: (id) => window.clearTimeout(id) },
    ),
    onPage: requests.listen,
    onProgress: progress.listen,
    openUrl,
  });
}

/** Desktop Excel opens a browser only for what goes through Office; https and http alone. */
function openUrl(url: string): void {
  if (!/^https?:/i.test(url)) return;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1'))
    Office.context.ui.openBrowserWindow(url);
  else window.open(url, '_blank', 'noopener');
}

function say(sentence: string, button?: { readonly label: string; readonly run: () => void }): void {
  const line = document.createElement('p');
  line.className = 'message';
  line.textContent = sentence;
  const parts: HTMLElement[] = [line];
  if (button) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'again';
    element.textContent = button.label;
    element.onclick = button.run;
    parts.push(element);
  }
  root().replaceChildren(...parts);
}

function root(): HTMLElement {
  return document.getElementById('so-khach')!;
}
