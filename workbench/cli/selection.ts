import type { Decision } from '../../shared/crm/repairs';
import { REPAIR_KINDS, type RepairKind } from '../../shared/intake/cleaned';
import { type Call, todayOf, wrongUsage } from './call';

/** Which repairs are meant: all, none, kinds or numbers, separated by commas. */
export function selector(call: Call, text: string): Decision['isMeant'] {
  const kinds = new Set<RepairKind>();
  const numbers = new Set<number>();
  let isAll = false;
  for (const part of text.split(',').map((word) => word.trim())) {
    if (part === 'all') isAll = true;
    else if (isKind(part)) kinds.add(part);
    else if (/^\d+$/.test(part)) numbers.add(Number(part));
    else if (part !== 'none' && part !== '') {
      throw wrongUsage(call, call.say.badKinds({ text: part, kinds: REPAIR_KINDS.join(', ') }));
    }
  }
  return ({ no, kind }) => isAll || kinds.has(kind) || (no !== null && numbers.has(no));
}

/** The decision of --accept-repairs; null where it is none. */
export function acceptDecision(call: Call): Decision | null {
  const { acceptRepairs, by } = call.args;
  if (acceptRepairs === null || acceptRepairs === 'none') return null;
  return { status: 'accepted', isMeant: selector(call, acceptRepairs), by, today: todayOf(call) };
}

function isKind(text: string): text is RepairKind {
  return (REPAIR_KINDS as readonly string[]).includes(text);
}
