/**
 * The pane's page, which is also where the ribbon's buttons and the functions run (one shared runtime). Excel loads it
 * when the first formula or button needs it, often without showing it: the sidebar and the core's commands come only
 * once it is seen, and nothing that must be right is kept here between calls, as Excel may drop the page at any time.
 */
import type { Answer } from '../shared/desk/verbs';
import type { Snapshot } from '../shared/workbook/snapshot';
import { excelBridge } from './bridge';
import { hostVerbs } from './hostVerbs';
import { loadScript } from './loadScript';
import type { MailSettings } from './mail';
import type { MountSidebar, ShownSidebar } from './mountSidebar';
import { officeMail } from './officeMail';
import { openLinks } from './openLinks';
import { ownStore } from './ownStore';
import { pageRequests } from './pageRequests';
import { paneTexts } from './paneTexts';
import { fitnessOf } from './requirements';
import { associateRibbon } from './ribbon';
import { watchSelection } from './watchSelection';
import { whenSeen } from './whenSeen';
import { workbookVerbs } from './workbookVerbs';

/** Put in by the build: changes with every release, so that no page mixes scripts of two. */
declare const SO_KHACH_VERSION: string;
/** shared/index.ts, as commands.js brings it. */
declare const SoKhachCrm: {
  readonly answer: Answer;
  readonly deskSettings: (snapshot: Snapshot, language: 'vi' | 'en') => MailSettings;
};
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
  const commands = async () => {
    await load('commands.js');
    return SoKhachCrm;
  };
  let sidebar: ShownSidebar | null = null;
  const workbook = workbookVerbs((share, text) => sidebar?.progress(share, text) ?? false);
  const mailSettings = async () =>
    (await commands()).deskSettings(await workbook.read({ sheets: ['settings'], customers: false }), 'vi');
  const verbs = hostVerbs(workbook, {
    own: ownStore(() => localStorage, Office.context.partitionKey),
    notices,
    mail: officeMail(mailSettings, load, texts),
    downloads: doesDownload(),
  });
  try {
    await load('sidebar.js');
  } catch {
    say(texts.offline, { label: texts.again, run: () => void open(notices) });
    return;
  }
  const bridge = excelBridge({ answer: async () => (await commands()).answer, verbs, texts });
  root().replaceChildren();
  const shown = SoKhachSidebar.mount(root(), bridge, { skin: 'excel', onSelection: selectionOfOffice() });
  sidebar = shown;
  openLinks(root(), browserOfOffice());
  requests.listen(({ page, action }) => {
    shown.show(page);
    if (action) shown.run({ kind: action });
  });
}

/** Where the pane is closed nobody looks, so nothing is told. */
function selectionOfOffice(): (hear: () => void) => void {
  const { document: workbook } = Office.context;
  return watchSelection(
    (moved) =>
      workbook.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => {
        if (document.visibilityState !== 'hidden') moved();
      }),
    { set: (run, ms) => window.setTimeout(run, ms), clear: (id) => window.clearTimeout(id) },
  );
}

/** The panes of Mac and iPad let a download come to nothing: https://github.com/OfficeDev/office-js/issues/2700 */
function doesDownload(): boolean {
  return !/^(Mac|iOS)$/.test(String(Office.context.platform));
}

function browserOfOffice(): ((url: string) => void) | null {
  if (!Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) return null;
  return (url) => Office.context.ui.openBrowserWindow(url);
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
