import type { OutgoingMessage } from '../../shared/desk/calls';
import type { Answering, HostFacts, Sent, Step, Verbs } from '../../shared/desk/verbs';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { memoryView } from '../../shared/workbook/memoryView';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { FACTS } from './sendingShop';

/** A host in memory with a post office: what it delivered cannot be called back. */
export interface MemoryHost {
  readonly workbook: MemoryWorkbook;
  readonly delivered: OutgoingMessage[];
  readonly calls: (keyof Verbs)[];
  facts: HostFacts;
  isLocked: boolean;
  /** How the post office answers; what it says of a message that it may have delivered is its own affair. */
  answer: (message: OutgoingMessage) => Sent;
  /** Does a message whose answer is not sure arrive? */
  arrives: boolean;
  wantsStop: () => boolean;
  /** Somebody else at work, before every call. */
  meanwhile: (verb: keyof Verbs) => void;
}

export function memoryHost(workbook: MemoryWorkbook, facts: Partial<HostFacts> = {}): MemoryHost {
  return {
    workbook,
    delivered: [],
    calls: [],
    facts: { ...FACTS, ...facts },
    isLocked: false,
    answer: (message) => ({ ok: true, id: `<${message.customerId}@mail.example.com>` }),
    arrives: true,
    wantsStop: () => false,
    meanwhile: () => undefined,
  };
}

export type Fault = 'killBefore' | 'killAfter' | 'throwBefore' | 'throwAfter';
export const FAULTS: readonly Fault[] = ['killBefore', 'killAfter', 'throwBefore', 'throwAfter'];

/**
 * Runs an answer; at call `at` (from 0) the host fails: killed, so that nothing runs any more, or by an error that
 * the answer sees; before the call did anything or after. null where it was killed or ended in an error.
 */
export function run<T>(
  host: MemoryHost,
  answering: Answering<T>,
  fault: { readonly at: number; readonly how: Fault } | null = null,
): T | null {
  let calls = 0;
  let next = answering.next();
  while (!next.done) {
    const isHere = fault !== null && calls++ === fault.at;
    if (isHere && fault.how === 'killBefore') return killed(host);
    let result: unknown;
    try {
      if (isHere && fault.how === 'throwBefore') throw new Error('the host failed before');
      result = perform(host, next.value);
      if (isHere && fault.how === 'throwAfter') throw new Error('the host failed after');
    } catch (error) {
      try {
        next = answering.throw(error);
      } catch {
        return null;
      }
      continue;
    }
    if (isHere && fault.how === 'killAfter') return killed(host);
    try {
      next = answering.next(result);
    } catch (error) {
      if (fault === null) throw error;
      return null;
    }
  }
  return next.value;
}

/** The lock of a run that is killed is free again. */
function killed(host: MemoryHost): null {
  host.isLocked = false;
  return null;
}

function perform(host: MemoryHost, { verb, args }: Step): unknown {
  host.calls.push(verb);
  host.meanwhile(verb);
  switch (verb) {
    case 'facts':
      return host.facts;
    case 'read':
      return snapshotOfMemory(host.workbook);
    case 'lock': {
      if (host.isLocked) return false;
      host.isLocked = true;
      return true;
    }
    case 'unlock':
      host.isLocked = false;
      return null;
    case 'before':
      return memoryView(host.workbook);
    case 'apply':
      applyToMemory(host.workbook, args[0]);
      return args[0].length;
    case 'progress':
      return host.wantsStop();
    case 'send': {
      const sent = host.answer(args[0]);
      if (sent.ok || (!sent.isSure && host.arrives)) host.delivered.push(args[0]);
      return sent;
    }
    default:
      throw new Error(`sending has no use for ${verb}`);
  }
}
