import type { Remote } from '../rpc';
import type { PageSession } from '../server/pageSession';
import { type PageLanguage, type PageWords, pageWords } from './pageWords';
import { keepsakes } from './session';

export interface Toolbar {
  readonly openFirst: () => Promise<void>;
  readonly speak: (language: PageLanguage) => void;
  readonly touched: () => void;
  /** Where the file came from, or as a download. */
  readonly save: () => void;
  /** A sentence below the bar that goes away by itself. */
  readonly say: (text: string) => void;
}

interface Wishes {
  readonly reloadSidebar: () => void;
  readonly undoInSidebar: () => void;
  readonly changeLanguage: (language: PageLanguage) => Promise<void>;
}

type Element<K extends keyof HTMLElementTagNameMap> = HTMLElementTagNameMap[K];

/** Open, save, undo, samples, language: the bar above the grid, and what it says. */
export function toolbar(session: PageSession, desk: Remote, wishes: Wishes): Toolbar {
  const at = <K extends keyof HTMLElementTagNameMap>(id: string) => document.getElementById(id) as Element<K>;
  const [file, status, notice] = [at<'span'>('file'), at<'span'>('status'), at<'div'>('notice')];
  const picker = at<'input'>('picker');
  const samples = at<'select'>('samples');
  let name = '';
  let isOurs = false;
  let isUnsaved = false;
  let words: PageWords = pageWords(keepsakes().language);
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string): void => {
    at<'p'>('message').textContent = text;
    notice.hidden = false;
    clearTimeout(hiding);
    hiding = setTimeout(() => {
      notice.hidden = true;
    }, 12_000);
  };
  const show = (): void => {
    file.textContent = name;
    status.textContent = isUnsaved ? words.unsaved : '';
    at<'button'>('save').hidden = !isOurs || session.savesAs === null;
  };
  const mark = (unsaved: boolean): void => {
    isUnsaved = unsaved;
    show();
  };
  const showCuts = async (): Promise<void> => {
    const cuts = (await desk.ask('cutSheets')) as readonly { sheet: string; rows: number; shown: number }[];
    const cut = at<'div'>('cuts');
    cut.hidden = cuts.length === 0;
    cut.replaceChildren(
      ...cuts.map((entry) => Object.assign(document.createElement('p'), { textContent: words.cut(entry) })),
    );
  };
  const open = async (bytes: ArrayBuffer, called: string, ours: boolean): Promise<void> => {
    document.body.dataset.busy = words.opening({ file: called });
    try {
      await desk.ask('open', new Uint8Array(bytes), called);
      name = called;
      isOurs = ours;
      mark(false);
      await showCuts();
      wishes.reloadSidebar();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    } finally {
      delete document.body.dataset.busy;
    }
  };
  const openFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined || (isUnsaved && !confirm(words.leaveOpen({ file: name })))) return;
    await open(await chosen.arrayBuffer(), chosen.name, false);
  };
  const openAt = async (address: string, called: string, ours: boolean): Promise<void> =>
    open(await (await fetch(address)).arrayBuffer(), called, ours);
  const openSample = (sample: string): Promise<void> =>
    openAt(`/samples/${sample}.xlsx`, `${sample}.xlsx`, false);
  const undo = async (): Promise<void> => {
    const where = await desk.ask('undo');
    if (where === 'core') wishes.undoInSidebar();
    if (where === 'none') say(words.nothingToUndo);
  };
  const saveFile = async (): Promise<void> => {
    const saved = await save(session, await currentBytes(desk)).catch((error: Error) => error);
    if (saved instanceof Error) say(words.notSaved({ cause: saved.message }));
    else {
      mark(false);
      say(saved.copy === null ? words.saved(saved) : words.savedWithCopy({ ...saved, copy: saved.copy }));
    }
  };
  const downloadFile = async (): Promise<void> => {
    download(await currentBytes(desk), downloadName(name));
    mark(false);
  };
  const saveSomehow = (): void => void (isOurs && session.savesAs !== null ? saveFile() : downloadFile());

  at<'button'>('open').onclick = () => picker.click();
  picker.onchange = () => {
    void openFile(picker.files?.[0]);
    picker.value = '';
  };
  at<'button'>('undo').onclick = () => void undo();
  at<'button'>('redo').onclick = () => void desk.ask('redo');
  at<'button'>('save').onclick = () => void saveFile();
  at<'button'>('download').onclick = () => void downloadFile();
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    saveSomehow();
  });
  samples.onchange = async () => {
    const sample = samples.value;
    samples.value = '';
    if (sample !== '' && (!isUnsaved || confirm(words.leaveOpen({ file: name })))) await openSample(sample);
  };
  at<'button'>('language').onclick = () =>
    void wishes.changeLanguage(keepsakes().language === 'vi' ? 'en' : 'vi').then(showCuts);
  at<'button'>('hush').onclick = () => {
    notice.hidden = true;
  };
  dropping((dropped) => void openFile(dropped));
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault();
  });

  return {
    openFirst: () =>
      session.file === null ? openSample(session.samples[0]!) : openAt('/file', session.file, true),
    speak(language) {
      words = pageWords(language);
      document.documentElement.lang = language;
      label(words, session);
      show();
    },
    touched: () => mark(true),
    save: saveSomehow,
    say,
  };
}

/** Puts the words of a language on the bar. */
function label(words: PageWords, session: PageSession): void {
  document.title = words.title;
  const set = (id: string, text: string | null, hint?: string): void => {
    const element = document.getElementById(id)!;
    if (text !== null) element.textContent = text;
    if (hint !== undefined) element.title = hint;
  };
  set('open', words.open, words.openHint);
  set('save', words.save, session.savesAs === null ? '' : words.saveHint({ file: session.savesAs }));
  set('download', words.download, words.downloadHint);
  for (const id of ['undo', 'redo'] as const) {
    set(id, null, words[id]);
    document.getElementById(id)!.setAttribute('aria-label', words[id]);
  }
  set('local', words.local);
  set('licences', words.licences);
  set('drop', words.drop);
  const names = words.sampleNames as Readonly<Record<string, string>>;
  const samples = document.getElementById('samples') as HTMLSelectElement;
  samples.setAttribute('aria-label', words.samples);
  samples.replaceChildren(
    new Option(words.samples, ''),
    ...session.samples.map((sample) => new Option(names[sample] ?? sample, sample)),
  );
  document.getElementById('language')!.title = words.language;
}

async function currentBytes(desk: Remote): Promise<Uint8Array<ArrayBuffer>> {
  return (await desk.ask('bytes')) as Uint8Array<ArrayBuffer>;
}

interface Saved {
  readonly file: string;
  readonly copy: string | null;
}

async function save(session: PageSession, bytes: Uint8Array<ArrayBuffer>): Promise<Saved> {
  const answer = await fetch('/save', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-language': keepsakes().language,
      'x-so-khach': session.token,
    },
    body: bytes,
  });
  const said = (await answer.json()) as Saved | { readonly error: string };
  if ('error' in said) throw new Error(said.error);
  return said;
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function downloadName(name: string): string {
  const stem = name.replace(/\.[^.]*$/, '');
  return /\.crm$/.test(stem) ? `${stem}.xlsx` : `${stem}.crm.xlsx`;
}

/** Over the frames a drop would go to them, so while something is dragged a sheet of the page's lies over all. */
function dropping(dropped: (file: File | undefined) => void): void {
  const cover = document.getElementById('drop')!;
  addEventListener('dragenter', () => {
    cover.hidden = false;
  });
  cover.addEventListener('dragleave', () => {
    cover.hidden = true;
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    cover.hidden = true;
    dropped(event.dataTransfer?.files[0]);
  });
}
