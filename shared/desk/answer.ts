import { messagesIn } from '../messages';
import { sidebarWordsIn } from '../messages/sidebarMessages';
import { exportPerson } from '../person/exportPerson';
import { personData } from '../person/personData';
import { whoIs } from '../person/whoIs';
import { previewSending } from '../sending/previewSend';
import { sendAll } from '../sending/sendAll';
import { columnIndex } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import { actionPlan } from './actionPlan';
import { applyAction, continueAction } from './applyAction';
import { calendarFile } from './calendarFile';
import type { CallId, Calls } from './calls';
import { customerView, needsCustomer } from './customerView';
import type { DeskContext } from './deskContext';
import { failureError } from './failure';
import { filterSegment } from './filterSegment';
import { hostView } from './hostView';
import { answerLanguage, deskLanguage } from './language';
import { personView } from './personView';
import { previewOf } from './preview';
import { previewAction } from './previewAction';
import { needsQuality, qualityView } from './qualityView';
import { withCopies } from './readFor';
import { needsSegments, segmentsView } from './segmentsView';
import { settingsView } from './settingsView';
import { startView } from './startView';
import { needsToday, todayView } from './todayView';
import { type Answer, type Answering, type Needs, on } from './verbs';

type Handler<K extends CallId> = (args: Calls[K]['args']) => Answering<Calls[K]['answer']>;

const SETTINGS_ALONE: Needs = { sheets: ['settings'], customers: false };

const NEEDS_HOST: Needs = { sheets: ['settings', 'requests'], customers: false };

/** One handler a call. */
const HANDLERS: { readonly [K in CallId]: Handler<K> } = {
  *host() {
    const facts = yield* on('facts');
    return hostView(facts, yield* on('read', NEEDS_HOST));
  },
  // biome-ignore lint/correctness/useYield: every handler is a generator; this one needs nothing of the host.
  *words({ language }) {
    return sidebarWordsIn(language);
  },
  *start({ corrections, language = null }) {
    const facts = yield* on('facts');
    const snapshot = yield* on('read', 'all');
    const plan = actionPlan(snapshot, { kind: 'convert', corrections, language }, facts);
    return startView(plan, previewOf(plan, snapshot), snapshot);
  },
  today: (args) => viewed(needsToday, todayView, args),
  customer: (args) => viewed(needsCustomer, customerView, args, args.by === 'selected'),
  *person(args) {
    const facts = yield* on('facts');
    const read = yield* on('read', 'all');
    const snapshot = yield* withCopies(read, () => true);
    const { today, user } = facts;
    return personView(snapshot, args, { today, user, selection: null, language: deskLanguage(read) });
  },
  *exportPerson({ who }) {
    const { today } = yield* on('facts');
    const snapshot = yield* on('read', 'all');
    const found = whoIs(snapshot, who);
    if (found.kind !== 'one') return { files: [] };
    const { person } = found;
    const files = exportPerson(personData(snapshot, person, today), deskLanguage(snapshot));
    // Whether the log takes it or not, the files are the person's due.
    if (person.id === null) return { files };
    const action = { kind: 'request', id: person.id, what: 'export', how: '', isDone: true } as const;
    let progress = yield* applyAction(action);
    while (!progress.isDone && !progress.isRefused) progress = yield* continueAction();
    return { files };
  },
  segments: (args) => viewed(needsSegments, segmentsView, args),
  data: (args) => viewed(needsQuality, qualityView, args),
  *settings() {
    const snapshot = yield* on('read', SETTINGS_ALONE);
    return settingsView(snapshot, deskLanguage(snapshot));
  },
  preview: ({ action }) => previewAction(action),
  apply: ({ action }) => applyAction(action),
  continue: () => continueAction(),
  *select({ sheet, row, column }) {
    yield* on('select', sheet, row - 1, columnIndex(column));
    return {};
  },
  filterSegment: ({ segment }) => filterSegment(segment),
  *daily({ hour }) {
    yield* on('daily', hour);
    return {};
  },
  *user({ name }) {
    yield* on('setUser', name.trim());
    return {};
  },
  previewSend: ({ keys, channel }) => previewSending(keys, channel),
  send: ({ keys, channel, toMyself }) => sendAll(keys, toMyself, channel),
  *calendar({ keys }) {
    const facts = yield* on('facts');
    return calendarFile(yield* on('read', needsToday), keys, facts);
  },
  *freezeFormulas() {
    return { count: yield* on('freezeFormulas') };
  },
  *reenterFormulas() {
    return { count: yield* on('reenterFormulas') };
  },
};

/**
 * The one entry of every host: the core's side of a call of the sidebar. What a verb throws goes on to the caller;
 * an unknown call throws a failure (failure.ts).
 */
export const answer: Answer = (command, args) => {
  const handler = HANDLERS[command] as Handler<typeof command> | undefined;
  return handler === undefined ? unavailable(command) : handler(args);
};

function* viewed<Args, View>(
  needs: Needs,
  view: (snapshot: Snapshot, args: Args, context: DeskContext) => View,
  args: Args,
  asksSelection = false,
): Answering<View> {
  const facts = yield* on('facts');
  const snapshot = yield* on('read', needs);
  const { today, user } = facts;
  // Facts are asked one by one: on some hosts each costs a call.
  const selection = asksSelection ? facts.selection : null;
  return view(snapshot, args, { today, user, selection, language: answerLanguage(facts, snapshot) });
}

function* unavailable(command: string): Answering<never> {
  const language = deskLanguage(yield* on('read', SETTINGS_ALONE));
  const message = messagesIn(language).desk.words.notAvailable;
  throw failureError({ code: 'notAvailable', retryable: false, message, cause: command });
}
