import type { OutgoingMessage } from '../../shared/desk/calls';
import type { Answering, HostFacts, Sent } from '../../shared/desk/verbs';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import type { Change } from '../../shared/workbook/changeSet';
import type { BeforeView } from '../../shared/workbook/inverse';
import { memoryView } from '../../shared/workbook/memoryView';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { STATE_SHEET } from '../../shared/workbook/state';
import { DEAD, type Place, placeOf } from './replayedRun';

/** Somebody who runs an answer over the shared workbook. */
export interface Actor {
  readonly facts: HostFacts;
  readonly make: () => Answering<unknown>;
}

/** Where everything stands once all of them have ended. */
export interface Ending {
  readonly workbook: MemoryWorkbook;
  /** The keys of what was delivered, in order. */
  readonly delivered: readonly string[];
  /** How many of the troubles happened. */
  readonly troubles: number;
}

export interface Exploration {
  /** Different endings of the whole. */
  readonly endings: readonly Ending[];
  /** Different situations that were visited. */
  readonly situations: number;
  /** Different orders of steps and troubles that these stand for. */
  readonly schedules: bigint;
}

/**
 * Every order in which the steps of several runs of the real code can follow each other, with up to `troubles` of: a
 * run is killed before or after a step, a verb throws before or after it did its work, the post office refuses or is
 * not sure. A step is one verb of the host. The code between two verbs is pure, so where an actor stands is told by
 * what it was answered so far, and two orders that lead to the same answers, workbook and deliveries are one situation,
 * visited once. That covers all orders, those with few switches first of all, which show most faults (Musuvathi and
 * Qadeer, "Iterative context bounding for systematic testing of multithreaded programs", PLDI 2007, section 2).
 * `hasLock` false: whoever asks for the lock gets it. O(situations × steps).
 */
export function everySchedule(
  start: MemoryWorkbook,
  log: string,
  actors: readonly Actor[],
  { troubles, hasLock = true }: { readonly troubles: number; readonly hasLock?: boolean },
): Exploration {
  const books = bookShelf(log);
  const seen = new Map<string, bigint>();
  const endings: Ending[] = [];
  const visit = (now: Situation): bigint => {
    const name = nameOf(now);
    const known = seen.get(name);
    if (known !== undefined) return known;
    const next = now.places.flatMap((place, who) => (place.step ? after(now, who) : []));
    if (next.length === 0) endings.push(endingOf(now, troubles));
    const count = next.length === 0 ? 1n : next.reduce((sum, one) => sum + visit(one), 0n);
    seen.set(name, count);
    return count;
  };
  /** All that the next step of this actor may lead to. */
  const after = (now: Situation, who: number): readonly Situation[] => {
    const place = now.places[who]!;
    const dead = (from: Situation): Situation => stepped(from, who, DEAD, 1);
    const thrown = (from: Situation, when: string): Situation =>
      stepped(from, who, place.child(`throws ${when}`, null, new Error(`failed ${when}`)), 1);
    const found: Situation[] = [];
    const mayFail = now.left > 0;
    for (const { book, delivered, holder, name, value, cost } of outcomes(now, who)) {
      if (cost > now.left) continue;
      const done = { ...now, book, delivered, holder };
      found.push(stepped(done, who, place.child(name, value, null), cost));
      if (mayFail && cost === 0) found.push(dead(done), thrown(done, 'after'));
    }
    if (mayFail) found.push(dead(now), thrown(now, 'before'));
    return found;
  };
  const outcomes = (now: Situation, who: number): readonly Outcome[] => {
    const { book, delivered, holder } = now;
    const step = now.places[who]!.step!;
    const same = { book, delivered, holder, cost: 0 };
    switch (step.verb) {
      case 'facts':
        return [{ ...same, name: 'facts', value: actors[who]!.facts }];
      case 'read':
        return [{ ...same, name: `read ${book.id}`, value: book.snapshot() }];
      case 'before':
        return [{ ...same, name: `before ${book.id}`, value: book.view() }];
      case 'apply':
        return [{ ...same, book: books.with(book, step.args[0]), name: 'apply', value: step.args[0].length }];
      case 'lock': {
        const isFree = !hasLock || holder === null;
        // Who finds it taken may wait, which is no step, or be told so.
        return [{ ...same, holder: isFree ? who : holder, name: `lock ${isFree}`, value: isFree }];
      }
      case 'unlock':
        return [{ ...same, holder: holder === who ? null : holder, name: 'unlock', value: null }];
      case 'progress':
        return [{ ...same, name: 'progress', value: false }];
      case 'send':
        return posted(step.args[0], same);
      default:
        throw new Error(`sending has no use for ${step.verb}`);
    }
  };
  const places = actors.map(({ make }) => placeOf(make, []));
  const schedules = visit({ places, book: books.first(start), delivered: [], holder: null, left: troubles });
  return { endings, situations: seen.size, schedules };
}

interface Situation {
  readonly places: readonly Place[];
  readonly book: Book;
  readonly delivered: readonly string[];
  /** Who has the lock. */
  readonly holder: number | null;
  /** Troubles that may still come. */
  readonly left: number;
}

interface Outcome extends Pick<Situation, 'book' | 'delivered' | 'holder'> {
  /** Tells apart what the actor is answered. */
  readonly name: string;
  readonly value: unknown;
  readonly cost: number;
}

function nameOf({ places, book, delivered, holder, left }: Situation): string {
  return `${places.map(({ id }) => id).join(' ')} ${book.id} ${delivered.join(',')} ${holder} ${left}`;
}

/** An execution that has ended holds no lock. */
function stepped(from: Situation, who: number, to: Place, cost: number): Situation {
  const holder = from.holder === who && to.step === null ? null : from.holder;
  const places = from.places.map((place, i) => (i === who ? to : place));
  return { ...from, places, holder, left: from.left - cost };
}

function endingOf({ book, delivered, left }: Situation, troubles: number): Ending {
  return { workbook: book.workbook, delivered, troubles: troubles - left };
}

/** What the post office may say of a message, and whether it arrives. */
function posted(
  { key }: OutgoingMessage,
  same: Pick<Outcome, 'book' | 'delivered' | 'holder'>,
): readonly Outcome[] {
  const arrived = { ...same, delivered: [...same.delivered, key] };
  const unsure: Sent = { ok: false, isSure: false, why: 'connection lost' };
  return [
    { ...arrived, name: 'sent', value: { ok: true, id: 'm1' }, cost: 0 },
    { ...same, name: 'refused', value: { ok: false, isSure: true, why: 'mailbox full' }, cost: 1 },
    { ...same, name: 'unsure', value: unsure, cost: 1 },
    { ...arrived, name: 'unsure', value: unsure, cost: 1 },
  ];
}

interface Book {
  readonly id: number;
  readonly workbook: MemoryWorkbook;
  readonly snapshot: () => Snapshot;
  readonly view: () => BeforeView;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Workbooks that differ in their log and in our state alone, each once and never changed. */
function bookShelf(log: string): {
  readonly first: (workbook: MemoryWorkbook) => Book;
  readonly with: (book: Book, changes: readonly Change[]) => Book;
} {
  const known = new Map<string, Book>();
  const applied = new Map<string, Book>();
  const isWritten = ({ name }: { readonly name: string }): boolean => [log, STATE_SHEET].includes(name);
  const shelved = (workbook: MemoryWorkbook): Book => {
    const text = JSON.stringify(workbook.sheets.filter(isWritten).map(({ cells }) => cells));
    const there = known.get(text);
    if (there) return there;
    const book: Book = {
      ...{ id: known.size, workbook },
      snapshot: once(() => snapshotOfMemory(workbook)),
      view: once(() => memoryView(workbook)),
    };
    known.set(text, book);
    return book;
  };
  return {
    first: shelved,
    with({ id, workbook }, changes) {
      const name = `${id} ${JSON.stringify(changes)}`;
      const made = applied.get(name);
      if (made) return made;
      const sheets = workbook.sheets.map((sheet) => (isWritten(sheet) ? structuredClone(sheet) : sheet));
      const changed = { ...workbook, sheets };
      if (changes.some((change) => change.kind !== 'write' || !isWritten({ name: change.sheet })))
        throw new Error('everySchedule requires that only the log and the state are written');
      applyToMemory(changed, changes);
      const book = shelved(changed);
      applied.set(name, book);
      return book;
    },
  };
}
