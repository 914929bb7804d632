import type { Remote } from '../rpc';
import type { PageSession } from '../server/pageSession';
import type { CutSheet } from '../worker/bench';
import { onDrop } from './dropping';
import { type OpenedFile, openedFile } from './openedFile';
import { type PageLanguage, type PageWords, pageWords } from './pageWords';
import { keepsakes } from './session';
import { labelToolbar } from './toolbarLabels';

export interface Toolbar {
  readonly file: OpenedFile;
  readonly speak: (language: PageLanguage) => void;
  /** The workbook is another than before, and may be cut now. */
  readonly changed: () => void;
  /** A sentence at the bottom that goes away by itself. */
  readonly say: (text: string) => void;
}

interface Wishes {
  readonly reloadSidebar: () => void;
  readonly undoInSidebar: () => void;
  readonly changeLanguage: (language: PageLanguage) => Promise<void>;
}

/** How long a sentence stays. */
const SAID_MS = 12_000;

/** Open, save, undo, samples, language: the bar above the grid, and what it says. */
export function toolbar(session: PageSession, desk: Remote, wishes: Wishes): Toolbar {
  let words: PageWords = pageWords(keepsakes().language);
  const say = sayer();
  const showCuts = async (): Promise<void> => {
    const cuts = (await desk.ask('cutSheets')) as readonly CutSheet[];
    element('cuts').hidden = cuts.length === 0;
    element('cuts').textContent = cuts.length === 0 ? '' : words.cut(cuts);
  };
  const show = (): void => {
    element('file').textContent = file.name();
    element('status').textContent = file.isUnsaved() ? words.unsaved : '';
    element('save').hidden = !file.isOurs();
  };
  const file = openedFile(session, desk, {
    words: () => words,
    say,
    changed: show,
    async opened() {
      await showCuts();
      wishes.reloadSidebar();
    },
  });
  const undo = async (): Promise<void> => {
    const where = await desk.ask('undo');
    if (where === 'core') wishes.undoInSidebar();
    if (where === 'none') say(words.nothingToUndo);
  };
  onFile(file);
  element('undo').onclick = () => void undo();
  element('redo').onclick = () => void desk.ask('redo');
  element('language').onclick = () =>
    void wishes.changeLanguage(keepsakes().language === 'vi' ? 'en' : 'vi').then(showCuts);
  return {
    file,
    say,
    changed() {
      file.touched();
      void showCuts();
    },
    speak(language) {
      words = pageWords(language);
      document.documentElement.lang = language;
      labelToolbar(words, session);
      show();
    },
  };
}

/** All that opens and saves. */
function onFile(file: OpenedFile): void {
  const picker = element('picker') as HTMLInputElement;
  const samples = element('samples') as HTMLSelectElement;
  element('open').onclick = () => picker.click();
  picker.onchange = () => {
    void file.openFile(picker.files?.[0]);
    picker.value = '';
  };
  samples.onchange = () => {
    const sample = samples.value;
    samples.value = '';
    if (sample !== '') void file.openSample(sample);
  };
  element('save').onclick = () => void file.save();
  element('download').onclick = () => void file.download();
  onDrop(element('drop'), (dropped) => void file.openFile(dropped));
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void file.save();
  });
  addEventListener('beforeunload', (event) => {
    if (file.isUnsaved()) event.preventDefault();
  });
}

function sayer(): (text: string) => void {
  const notice = element('notice');
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    notice.hidden = true;
  };
  element('hush').onclick = hide;
  return (text) => {
    element('message').textContent = text;
    notice.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(hide, SAID_MS);
  };
}

function element(id: string): HTMLElement {
  return document.getElementById(id)!;
}
