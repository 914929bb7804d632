import type { KeysMeant, SendReport } from '../desk/calls';
import { deskSettings } from '../desk/deskSettings';
import { type Answering, on } from '../desk/verbs';
import { messagesIn } from '../messages';
import { addRows } from './addRows';
import { careItemsOf } from './careItemsOf';
import { chooseMessages } from './chooseMessages';
import { draftsOf } from './drafts';
import { keyRecords, type LedgerRow } from './ledger';
import { recipientsOf } from './recipients';
import { EMPTY_REPORT } from './report';
import { sendEach } from './sendEach';
import { type ItemsOf, needsSend, type SendingDesk, type SendingWanted, sendingDesk } from './sendingDesk';
import { sendTrial } from './sendTrial';
import { markSent, missingMarks } from './sentMarks';
import type { Choice } from './withinLimits';

/**
 * Sends to those of the occurrence keys that may have it, each at most once, whatever is cut off when: nobody else
 * writes meanwhile (lock); SENDING stands in the ledger, flushed, before a message leaves; what an earlier run
 * left there unconfirmed becomes UNKNOWN, is reported, and is never sent again by itself. Where this host is not the
 * sender's seat (Excel), drafts are opened instead and nothing is written. `toMyself`: the first of them as a trial to
 * the user's own address, without a trace.
 */
export function* sendAll(
  keys: KeysMeant,
  toMyself: boolean,
  channel: SendingWanted['channel'] = 'email',
  itemsOf: ItemsOf = careItemsOf,
): Answering<SendReport> {
  const wanted: SendingWanted = { keys, channel };
  if (toMyself) return yield* sendTrial(wanted, itemsOf);
  if (!(yield* on('lock'))) {
    const settings = yield* on('read', { sheets: ['settings'], customers: false });
    const facts = yield* on('facts');
    const language = facts.language ?? deskSettings(settings, 'vi').language;
    const later = keys === 'all' ? 0 : keys.length;
    return { ...EMPTY_REPORT, later, stopped: messagesIn(language).sending.stops.locked };
  }
  try {
    return yield* sendLocked(wanted, itemsOf);
  } finally {
    yield* on('unlock');
  }
}

function* sendLocked(wanted: SendingWanted, itemsOf: ItemsOf): Answering<SendReport> {
  const facts = yield* on('facts');
  const desk = sendingDesk(yield* on('read', needsSend), facts, wanted, itemsOf);
  if ('stopped' in desk) return { ...EMPTY_REPORT, stopped: desk.stopped };
  // Where others may be sending at this moment under no lock, what they began is theirs to confirm.
  if (!desk.isSeat) {
    const choice = chooseMessages(desk, wanted.keys);
    return { ...reportOf(choice), drafts: draftsOf(choice, desk) };
  }
  const settled = yield* settleOpen(desk);
  const choice = chooseMessages(settled.desk, wanted.keys);
  const report = yield* sendEach(settled.desk, choice);
  const isNews = report.sent + report.unknown.length > 0;
  if (isNews || missingMarks(settled.desk.snapshot, settled.desk.ledger.rows) !== '')
    yield* markSent(settled.desk);
  return { ...report, unknown: [...settled.unknown, ...report.unknown] };
}

function reportOf({ skipped, later, stopped }: Choice): SendReport {
  return { ...EMPTY_REPORT, skipped, later, stopped };
}

/** Whatever stands as SENDING under our own lock was cut off: whether it went out, nobody here knows. */
function* settleOpen(
  desk: SendingDesk,
): Answering<{ readonly desk: SendingDesk; readonly unknown: SendReport['unknown'] }> {
  const { notes } = messagesIn(desk.language).sending;
  const open = [...keyRecords(desk.ledger.rows).values()].filter(({ state }) => state === 'open');
  const rows = open.map(({ row }): LedgerRow => ({ ...row, status: 'UNKNOWN', id: notes.crashed }));
  const { ledger } = yield* addRows(desk.ledger, rows, null);
  const recipients = recipientsOf(desk.snapshot);
  const unknown = rows.map(({ key, customerId }) => ({
    key,
    customer: recipients.of(customerId)?.name ?? customerId,
  }));
  return { desk: { ...desk, ledger }, unknown };
}
