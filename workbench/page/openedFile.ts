import type { Remote } from '../rpc';
import type { PageSession } from '../server/pageSession';
import type { PageWords } from './pageWords';
import { currentBytes, download, fileOfServer, type Saved, saveOnServer } from './saving';

/** The file on the page: what it is called, whether it can be saved where it came from, whether it is. */
export interface OpenedFile {
  readonly name: () => string;
  readonly isOurs: () => boolean;
  readonly isUnsaved: () => boolean;
  readonly openFirst: () => Promise<void>;
  readonly openFile: (chosen: File | undefined) => Promise<void>;
  readonly openSample: (sample: string) => Promise<void>;
  readonly touched: () => void;
  /** Where the file came from, else as a download. */
  readonly save: () => Promise<void>;
  readonly download: () => Promise<void>;
}

export interface FileEvents {
  readonly words: () => PageWords;
  readonly say: (text: string) => void;
  /** The name or the state is another. */
  readonly changed: () => void;
  /** Another workbook is in the grid. */
  readonly opened: () => Promise<void>;
}

export function openedFile(session: PageSession, desk: Remote, events: FileEvents): OpenedFile {
  let [name, isOurs, isUnsaved] = ['', false, false];
  /** Of what stands where Save writes, as this page last saw it. */
  let version = '';
  const mark = (unsaved: boolean): void => {
    isUnsaved = unsaved;
    events.changed();
  };
  const open = async (bytes: ArrayBuffer, called: string, ours: boolean): Promise<void> => {
    document.body.dataset.busy = events.words().opening({ file: called });
    try {
      await desk.ask('open', new Uint8Array(bytes), called);
      [name, isOurs] = [called, ours];
      mark(false);
      await events.opened();
    } catch (error) {
      events.say(messageOf(error));
    } finally {
      delete document.body.dataset.busy;
    }
  };
  const openOurs = async (file: string): Promise<void> => {
    try {
      const found = await fileOfServer();
      version = found.version;
      await open(found.bytes, file, true);
    } catch (error) {
      events.say(messageOf(error));
    }
  };
  const fetched = async (address: string): Promise<ArrayBuffer> => (await fetch(address)).arrayBuffer();
  const mayLeave = (): boolean => !isUnsaved || confirm(events.words().leaveOpen({ file: name }));
  const downloaded = async (): Promise<void> => {
    download(await currentBytes(desk), name);
    mark(false);
  };
  const sample = async (id: string): Promise<void> =>
    open(await fetched(`/samples/${id}.xlsx`), `${id}.xlsx`, false);
  const savedOver = async (bytes: Uint8Array<ArrayBuffer>): Promise<Saved> => {
    const saved = await saveOnServer(session, bytes, version);
    if (saved.isWritten || !confirm(events.words().saveOver({ file: saved.file }))) return saved;
    return saveOnServer(session, bytes, null);
  };
  return {
    name: () => name,
    isOurs: () => isOurs && session.savesAs !== null,
    isUnsaved: () => isUnsaved,
    async openFirst() {
      if (session.file === null) await sample(session.samples[0]!);
      else await openOurs(session.file);
    },
    async openFile(chosen) {
      if (chosen !== undefined && mayLeave()) await open(await chosen.arrayBuffer(), chosen.name, false);
    },
    async openSample(id) {
      if (mayLeave()) await sample(id);
    },
    touched: () => mark(true),
    download: downloaded,
    async save() {
      if (!isOurs || session.savesAs === null) return downloaded();
      const words = events.words();
      try {
        const saved = await savedOver(await currentBytes(desk));
        if (!saved.isWritten) return events.say(words.notSavedOver({ file: saved.file }));
        const { file, copy } = saved;
        version = saved.version;
        mark(false);
        events.say(copy === null ? words.saved({ file }) : words.savedWithCopy({ file, copy }));
      } catch (error) {
        events.say(words.notSaved({ cause: messageOf(error) }));
      }
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
