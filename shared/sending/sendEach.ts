import type { OutgoingMessage, SendReport } from '../desk/calls';
import { type Answering, type HostFacts, on, type Sent } from '../desk/verbs';
import { messagesIn } from '../messages';
import { addRows } from './addRows';
import { beginningOf, outcomeOf } from './attemptRows';
import { keyRecords, keyText, type Ledger, type LedgerRow } from './ledger';
import { EMPTY_REPORT } from './report';
import { quotaOf, type SendingDesk } from './sendingDesk';
import { hoursOf, isWithinHours, skipText } from './skipReasons';
import type { Choice, Chosen } from './withinLimits';

/**
 * Sends the chosen messages one after the other. For each: the outcome of the one before and SENDING of this one in
 * one write (`before`, `apply`), `progress`, now and then `facts`, `send`: at most five calls of the host. Ends early
 * when the user wants it, when the care hours or the quota are over, and after three in a row that did not go out.
 */
export function* sendEach(
  desk: SendingDesk,
  { will, skipped, later, stopped }: Choice,
): Answering<SendReport> {
  const run: Run = {
    ledger: desk.ledger,
    records: keyRecords(desk.ledger.rows),
    outcome: null,
    facts: desk.facts,
    sender: desk.facts.user,
    quota: null,
    stopped,
    inARow: 0,
  };
  const report: Mutable = { ...EMPTY_REPORT, skipped: [...skipped], failed: [], unknown: [], later, stopped };
  try {
    for (const [at, chosen] of will.entries()) {
      if (yield* sendOne(desk, run, chosen, { at, of: will.length }, report)) continue;
      report.later += will.length - at - 1;
      break;
    }
    yield* flushOutcome(run);
  } catch (error) {
    yield* flushAfter(run);
    throw error;
  }
  return { ...report, stopped: run.stopped };
}

interface Run {
  ledger: Ledger;
  /** As the run found them. */
  readonly records: ReturnType<typeof keyRecords>;
  /** Known and not yet written. */
  outcome: LedgerRow | null;
  facts: HostFacts;
  /** Hosts ask a service for these each time they are read, so they are read seldom. */
  readonly sender: string;
  /** As last read in this run; null: not yet, or not known. */
  quota: number | null;
  stopped: string | null;
  /** Messages in a row that did not go out. */
  inARow: number;
}

interface Mutable extends SendReport {
  sent: number;
  failed: SendReport['failed'][number][];
  unknown: SendReport['unknown'][number][];
  skipped: SendReport['skipped'][number][];
  later: number;
}

/** false: no more after this one. */
function* sendOne(
  desk: SendingDesk,
  run: Run,
  chosen: Chosen,
  place: { readonly at: number; readonly of: number },
  report: Mutable,
): Answering<boolean> {
  const { message } = chosen;
  const { key, customer } = message;
  const { sending } = messagesIn(desk.language);
  const beginning = beginningOf(chosen, momentFor(key, run, desk), run.sender, desk.language);
  const { ledger, begun } = yield* addRows(run.ledger, run.outcome === null ? [] : [run.outcome], beginning);
  run.ledger = ledger;
  run.outcome = null;
  if (!begun) {
    const why = skipText({ skip: 'unknown', params: { moment: run.facts.moment } }, desk.says);
    report.skipped.push({ key, customer, why });
    return true;
  }
  run.outcome = { ...beginning, status: 'FAILED', id: sending.notes.unsent };
  const words = messagesIn(desk.says).sending.progress({ at: place.at + 1, of: place.of, customer });
  const wantsStop = yield* on('progress', place.at / place.of, words);
  if (place.at % FACTS_EVERY === FACTS_EVERY - 1) yield* lookAgain(desk, run);
  // From here on it may have gone out, whatever happens.
  run.outcome = { ...beginning, status: 'UNKNOWN', id: sending.notes.crashed };
  const sent = yield* sendSafely(message);
  run.outcome = outcomeOf(beginning, sent, sending.notes.unsent);
  if (sent.ok) report.sent++;
  else if (sent.isSure) report.failed.push({ key, customer, why: sent.why });
  else report.unknown.push({ key, customer });
  if (run.quota !== null && sent.ok) run.quota--;
  run.inARow = sent.ok ? 0 : run.inARow + 1;
  if (place.at === place.of - 1) return true;
  const end = endOf(desk, run, wantsStop, sent);
  run.stopped = end ?? run.stopped;
  return end === null;
}

/** The hour, and what may still be sent: others may have used it up meanwhile. */
function* lookAgain(desk: SendingDesk, run: Run): Answering<void> {
  run.facts = yield* on('facts');
  run.quota = quotaOf(run.facts, desk.channel);
}

/** A host that throws instead of answering does not say whether the message left. */
function* sendSafely(message: OutgoingMessage): Answering<Sent> {
  try {
    return yield* on('send', message);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, isSure: false, why };
  }
}

/** Why to send no more, in words. */
function endOf(desk: SendingDesk, run: Run, wantsStop: boolean, sent: Sent): string | null {
  const { stops } = messagesIn(desk.says).sending;
  const { careHours } = desk.settings;
  if (wantsStop) return stops.user;
  if (!sent.ok && run.inARow >= MOST_IN_A_ROW) return stops.failures({ why: sent.why });
  if (!isWithinHours(careHours, run.facts.minuteOfDay)) return stops.hours(hoursOf(careHours));
  if (run.quota !== null && run.quota <= 0) return stops.quota({ quota: 0 });
  return isLong(desk.facts, run.facts) ? stops.time : null;
}

/**
 * Apps Script ends a call after six minutes wherever it stands
 * (https://developers.google.com/apps-script/guides/services/quotas); a run ends itself before.
 */
function isLong({ kind, minuteOfDay }: HostFacts, now: HostFacts): boolean {
  const minutes = (now.minuteOfDay - minuteOfDay + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  return kind === 'sheets' && minutes >= MOST_MINUTES;
}

/** The time now, unless an attempt that failed began at it, as where clocks are put back: then that of the run. */
function momentFor(key: string, { facts, records }: Run, desk: SendingDesk): string {
  const isUsed = records.get(keyText(key))?.moments.has(facts.moment) ?? false;
  return isUsed ? desk.facts.moment : facts.moment;
}

function* flushOutcome(run: Run): Answering<void> {
  if (run.outcome === null) return;
  yield* addRows(run.ledger, [run.outcome], null);
  run.outcome = null;
}

/** The host failed somewhere; what is known of the last message is written if it still can be. */
function* flushAfter(run: Run): Answering<void> {
  try {
    yield* flushOutcome(run);
  } catch {
    // Then SENDING stays, and the next run says that it does not know.
  }
}

const MOST_IN_A_ROW = 3;
const FACTS_EVERY = 10;
const MOST_MINUTES = 4;
const MINUTES_OF_DAY = 1440;
