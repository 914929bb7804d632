import { channelWord } from '../shared/care/channel';
import type { CallId, OutgoingMessage } from '../shared/desk/calls';
import { EVERY_HOST_CAN } from '../shared/desk/everyHostCan';
import { deskLanguage } from '../shared/desk/language';
import type { HostFacts, Sent, Verbs } from '../shared/desk/verbs';
import { messagesIn } from '../shared/messages';
import { applyChanges } from './applyChanges';
import { beforeView } from './before';
import { type Book, gridOf, openBook, sheetNamed } from './book';
import { copySheet } from './copySheet';
import { filterRows } from './filterRows';
import type { Gateways } from './gateways';
import { type Mailbox, mailbox } from './mailbox';
import { momentOf } from './moment';
import { readSnapshot } from './readSnapshot';
import { dailyState, setDaily } from './triggers';

/** The verbs of one execution, and what must be given back when it ends. */
export interface SheetsVerbs {
  readonly verbs: Verbs;
  readonly release: () => void;
}

/**
 * What a run may take before it hands over to the next: the sidebar waits for each, and six minutes end any. At least
 * half of it goes to applying, however long the reading took.
 */
export const SLICE_MILLISECONDS = 25_000;

/** Milliseconds to wait for another user's command before saying that it runs. */
const LOCK_WAIT = 10_000;

export function sheetsVerbs(
  now: () => number,
  slice: number = SLICE_MILLISECONDS,
  gateways: Gateways | null = null,
): SheetsVerbs {
  const started = now();
  let opened: Book | null = null;
  const book = (): Book => {
    opened ??= openBook();
    return opened;
  };
  const mail = mailbox();
  let lock: GoogleAppsScript.Lock.Lock | null = null;
  const release = (): void => {
    lock?.releaseLock();
    lock = null;
  };
  const verbs: Verbs = {
    facts: () => factsOf(book, now, gateways, mail),
    read(needs) {
      // Anew each time: while a command waited for the lock somebody may have renamed or added sheets.
      opened = openBook(opened);
      return readSnapshot(opened, needs);
    },
    lock() {
      const wanted = LockService.getDocumentLock();
      if (!wanted.tryLock(LOCK_WAIT)) return false;
      lock = wanted;
      return true;
    },
    unlock() {
      release();
      return null;
    },
    before: (changes, looks) => beforeView(book(), changes, looks),
    apply(changes, mayPause) {
      const end = Math.max(started + slice, now() + slice / 2);
      const isTime = (): boolean => mayPause && now() >= end;
      const count = applyChanges(book(), changes, isTime);
      book().lastRead = null;
      return count;
    },
    copySheet(sheet, as) {
      copySheet(book(), sheet, as);
      return null;
    },
    progress: () => false,
    select(sheet, row, column) {
      sheetNamed(book(), sheet)
        .getRange(row + 1, column + 1)
        .activate();
      return null;
    },
    filterRows(place, text) {
      filterRows(book(), place, text);
      return null;
    },
    daily(hour) {
      const { moment } = momentOf(book().clock, new Date(now()));
      setDaily(hour, book().timeZone, { name: userName(), moment });
      return null;
    },
    setUser(name) {
      PropertiesService.getUserProperties().setProperty(USER, name);
      return null;
    },
    send: (message) =>
      message.channel === 'email'
        ? mail.send(message)
        : (gateways?.send(message) ?? noGateway(book(), message)),
    freezeFormulas: () => 0,
    reenterFormulas: () => 0,
  };
  return { verbs, release };
}

const USER = 'soKhachUser';

function userName(): string {
  return PropertiesService.getUserProperties().getProperty(USER) ?? '';
}

/** A build without gateways, asked for one. */
function noGateway(book: Book, { channel }: OutgoingMessage): Sent {
  const language = deskLanguage(readSnapshot(book, { sheets: ['settings'], customers: false }));
  const why = messagesIn(language).sending.stops.noGateway({ channel: channelWord(channel, language) });
  return { ok: false, isSure: true, why };
}

const CAN: readonly CallId[] = [...EVERY_HOST_CAN, 'daily', 'previewSend', 'send'];

/** What costs a call of a service is asked when it is read. */
function factsOf(book: () => Book, now: () => number, gateways: Gateways | null, mail: Mailbox): HostFacts {
  return {
    kind: 'sheets',
    can: CAN,
    notices: [],
    ...momentOf(book().clock, new Date(now())),
    get daily() {
      return dailyState();
    },
    get user() {
      return userName();
    },
    get selection() {
      return selectionOf(book());
    },
    get quota() {
      return mail.quota();
    },
    get gateways() {
      return gateways?.set() ?? [];
    },
    // To know it takes a permission (userinfo.email) that nothing else needs.
    ownAddress: '',
    isSendersSeat: true,
    isAtomic: false,
    get cellsFree() {
      return cellsFree(book());
    },
  };
}

function selectionOf({ spreadsheet }: Book): HostFacts['selection'] {
  const cell = spreadsheet.getCurrentCell();
  if (!cell) return null;
  return { sheet: cell.getSheet().getName(), row: cell.getRow() - 1, column: cell.getColumn() - 1 };
}

/** https://support.google.com/drive/answer/37603: ten million cells, the empty ones of the grids too. */
function cellsFree(book: Book): number {
  let used = 0;
  for (const name of book.sheets.keys()) {
    const { rows, columns } = gridOf(book, name);
    used += rows * columns;
  }
  return Math.max(0, MOST_CELLS - used);
}

const MOST_CELLS = 10_000_000;
