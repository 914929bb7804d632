import { statSync } from 'node:fs';
import type { OutgoingMessage } from '../../shared/desk/calls';
import { deskSettings } from '../../shared/desk/deskSettings';
import { EVERY_HOST_CAN } from '../../shared/desk/everyHostCan';
import { deskLanguage } from '../../shared/desk/language';
import type { HostFacts, Sent, Verbs } from '../../shared/desk/verbs';
import type { Language } from '../../shared/messages';
import type { CliMessages } from '../../shared/messages/cliMessages';
import type { DayNumber } from '../../shared/model/day';
import type { LetterHead } from '../../shared/sending/eml';
import { letterHead } from '../../shared/sending/letterHead';
import type { Change } from '../../shared/workbook/changeSet';
import { bareSheet, type Snapshot } from '../../shared/workbook/snapshot';
import { isBackupSheet } from '../../shared/workbook/state';
import { beforeView } from '../xlsx/beforeView';
import { patchXlsx } from '../xlsx/patchXlsx';
import { openXlsx, type XlsxFile } from '../xlsx/readXlsx';
import { momentText, zoneTime } from './care/zoneTime';
import { fail } from './fail';
import { openFile } from './fileHost';
import { takeLock } from './fileLock';
import { openMark, readBytes, writeWhole } from './files';
import { NODE_CODEC } from './nodeCodec';

/** What the host of one file needs of the command that uses it. */
export interface FileDesk {
  readonly path: string;
  readonly say: CliMessages['words'];
  readonly now: () => Date;
  /** Stands for the day of the clock; null: the clock's. */
  readonly today: DayNumber | null;
  /** Who is named in the logs; '' for nobody. */
  readonly user: string;
  readonly progress: ((text: string) => void) | null;
  /** In which to answer; null: the workbook's. */
  readonly language: Language | null;
  readonly gateways?: HostFacts['gateways'];
  /** null: this command sends nothing. */
  readonly send: ((message: OutgoingMessage, head: LetterHead) => Sent) | null;
}

/**
 * A workbook file as a host of the core: shared/desk/verbs.ts says what each verb is for. It is read anew whenever
 * somebody else saved it, and written whole, flushed and put in place by a rename, so what a verb has done stays done
 * whatever happens next. One command has it at a time (fileLock.ts). Its clock is that of the workbook's time zone.
 */
export function fileVerbs(desk: FileDesk): Verbs {
  const book = openBook(desk);
  let release: (() => void) | null = null;
  const facts = (): HostFacts => factsOf(desk, book.known());
  return {
    facts,
    read(needs) {
      const snapshot = book.snapshot();
      const named = needs === 'all' ? [] : (needs.named ?? []);
      const sheets = snapshot.sheets.map((sheet) =>
        isBackupSheet(sheet.name) && !named.includes(sheet.name) ? bareSheet(sheet.name) : sheet,
      );
      return { ...snapshot, sheets };
    },
    lock() {
      const mark = openMark(desk.path);
      if (mark !== null) throw fail(1, desk.say.openElsewhere({ file: desk.path, mark }));
      release = takeLock(desk.path, desk.say);
      return true;
    },
    unlock() {
      release?.();
      release = null;
      return null;
    },
    before: () => beforeView(book.file()),
    apply(changes) {
      book.apply(changes);
      return changes.length;
    },
    copySheet: () => null,
    progress(_, text) {
      desk.progress?.(text);
      return false;
    },
    select: () => null,
    filterRows: () => null,
    daily: () => null,
    setUser: () => null,
    send(message) {
      if (desk.send === null) throw new Error('send requires a command that sends');
      const snapshot = book.known();
      return desk.send(message, letterHead(factsOf(desk, snapshot), deskSettings(snapshot, 'vi')));
    },
    freezeFormulas: () => 0,
    reenterFormulas: () => 0,
  };
}

interface Book {
  readonly file: () => XlsxFile;
  readonly snapshot: () => Snapshot;
  /** As it was last read: what does not change while this host writes its log. */
  readonly known: () => Snapshot;
  readonly apply: (changes: readonly Change[]) => void;
}

function openBook({ path, say }: FileDesk): Book {
  let open: { readonly file: XlsxFile; readonly mark: string } | null = null;
  let read: { readonly file: XlsxFile; readonly snapshot: Snapshot } | null = null;
  const file = (): XlsxFile => {
    const mark = markOf(path);
    if (open === null || open.mark !== mark) {
      const workbook = openFile(readBytes(path, say), path);
      if (workbook.isText) throw fail(1, say.notXlsx({ file: path }));
      open = { file: workbook.file, mark };
    }
    return open.file;
  };
  const snapshot = (): Snapshot => {
    const now = file();
    if (read?.file !== now) read = { file: now, snapshot: now.read().snapshot };
    return read.snapshot;
  };
  return {
    file,
    snapshot,
    known: () => read?.snapshot ?? snapshot(),
    apply(changes) {
      const then = open;
      const now = file();
      // The changes stand on what was read: a file that somebody saved since then is another.
      if (then !== null && then.file !== now) throw fail(1, say.changedSince({ file: path }));
      const bytes = patchXlsx(now, changes);
      writeWhole(path, bytes, say);
      open = { file: openXlsx(bytes, NODE_CODEC), mark: markOf(path) };
    },
  };
}

/** Another save gives another mark. */
function markOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
}

function factsOf({ now, today, user, language, gateways }: FileDesk, snapshot: Snapshot): HostFacts {
  const { timeZone } = deskSettings(snapshot, deskLanguage(snapshot));
  const clock = zoneTime(now(), timeZone);
  const day = today ?? clock.today;
  return {
    kind: 'workbench',
    can: [...EVERY_HOST_CAN, 'previewSend', 'send'],
    daily: null,
    notices: [],
    user,
    ...(language === null ? {} : { language }),
    today: day,
    minuteOfDay: clock.minuteOfDay,
    moment: momentText(day, clock.minuteOfDay),
    utcOffset: clock.utcOffset,
    selection: null,
    quota: null,
    ownAddress: '',
    isSendersSeat: true,
    isAtomic: true,
    cellsFree: null,
    copiesSheets: false,
    ...(gateways === undefined ? {} : { gateways }),
  };
}
