import type { Customer } from '../customers/customer';
import { type Duplicate, haveOtherTaxCodes } from '../customers/duplicates';
import { mergedCustomers, mergeValue } from '../customers/mergeCustomers';
import { mergeMap } from '../customers/mergeMap';
import { type Language, messagesIn } from '../messages';
import { type Finding, finding } from '../model/finding';
import type { Kept, Repair } from './model';
import { duplicateRepairs, type ProposalContext } from './proposals';

/** The user's word that one customer is another, proposed or not: `id` goes into `into`. */
export interface HandMerge {
  readonly id: string;
  readonly into: string;
  readonly by: string | null;
}

/** Which customers are one, by accepted proposals and by the user's word. */
export interface Merges {
  /** Those of duplicates. */
  readonly repairs: readonly Repair[];
  readonly rootOf: readonly number[];
  readonly mergedInto: readonly (number | null)[];
  /** Pairs that no merge has made one. */
  readonly open: readonly Duplicate[];
  /** Rows that stay have what others add to them. */
  readonly customers: readonly Customer[];
  /** Why the merge that was asked for is none; null where it is one, or none was asked for. */
  readonly refusal: Finding | null;
}

/**
 * Merges stand as accepted rows of kind duplicate on the repairs sheet, those made by hand as those that were
 * proposed: what the sheet accepts stays merged when its evidence is gone. O(rows).
 */
export function mergesOf(
  found: readonly Duplicate[],
  context: ProposalContext,
  asked: HandMerge | null,
): Merges {
  const earlier = storedMerges(found, context);
  const refusal = asked === null ? null : refusalOf(asked, found, earlier, context);
  const fresh = asked === null || refusal !== null ? null : pairOf(asked.id, asked.into, context.ids);
  const byHand = fresh === null ? earlier : [...earlier, fresh];
  const repairs = pairRepairs(found, byHand, context).map((repair): Repair => {
    const isAsked = fresh !== null && isSamePair(repair.pair, fresh);
    return isAsked ? { ...repair, status: 'accepted', by: asked!.by, when: context.today } : repair;
  });
  const map = mergeMap(context.customers.length, acceptedPairs(repairs));
  return {
    repairs,
    ...map,
    open: found.filter(({ survivor, other }) => map.rootOf[survivor] !== map.rootOf[other]),
    customers: mergedCustomers(context.customers, map.rootOf),
    refusal,
  };
}

/** What our columns keep, after merges: a refusal of one row is the customer's, an owner is taken over. */
export function mergedKept(
  kept: readonly Kept[],
  rootOf: readonly number[],
  language: Language,
): readonly Kept[] {
  const { yes, no } = messagesIn(language).crm.choices.consent;
  const answerOf = ({ consent }: Kept): boolean | null =>
    consent === yes ? true : consent === no ? false : null;
  const merged = [...kept];
  rootOf.forEach((root, i) => {
    if (root === i) return;
    const [own, other] = [merged[root]!, kept[i]!];
    const answer = mergeValue('strictest', answerOf(own), answerOf(other));
    const consent = answer === answerOf(own) ? own.consent : answer === true ? yes : no;
    merged[root] = { ...own, consent, owner: own.owner ?? other.owner };
  });
  return merged;
}

/** Proposals and merges by hand as repairs; a proposal that a merge by hand turns round is left out. */
function pairRepairs(
  found: readonly Duplicate[],
  byHand: readonly Duplicate[],
  context: ProposalContext,
): readonly Repair[] {
  const isTurned = ({ survivor, other }: Duplicate): boolean =>
    byHand.some((pair) => pair.survivor === other && pair.other === survivor);
  const isByHand = (duplicate: Duplicate): boolean => byHand.some((pair) => isSamePair(duplicate, pair));
  const proposals = byHand.length === 0 ? found : found.filter((pair) => !isTurned(pair) && !isByHand(pair));
  const again = byHand.map((pair) => {
    const known = found.find((duplicate) => isSamePair(duplicate, pair));
    return known === undefined ? pair : { ...known, isProposed: true, isByHand: true };
  });
  return duplicateRepairs([...proposals, ...again], context);
}

/** What the sheet accepted and is not proposed, or not any more. */
function storedMerges(found: readonly Duplicate[], { stored, ids }: ProposalContext): readonly Duplicate[] {
  const accepted = stored.filter(({ kind, status }) => kind === 'duplicate' && status === 'accepted');
  if (accepted.length === 0) return [];
  const proposed = new Set(
    found.filter(({ isProposed }) => isProposed).map(({ survivor, other }) => `${survivor}:${other}`),
  );
  return accepted.flatMap(({ from, to }) => {
    const pair = pairOf(String(from), String(to), ids);
    return pair === null || proposed.has(`${pair.survivor}:${pair.other}`) ? [] : [pair];
  });
}

function pairOf(id: string, into: string, ids: readonly string[]): Duplicate | null {
  const [other, survivor] = [ids.indexOf(id), ids.indexOf(into)];
  if (other === -1 || survivor === -1 || other === survivor) return null;
  return { survivor, other, evidence: [], isProposed: true, isByHand: true };
}

function acceptedPairs(repairs: readonly Repair[]): readonly NonNullable<Repair['pair']>[] {
  return repairs.flatMap(({ status, pair }) => (status === 'accepted' && pair ? [pair] : []));
}

function isSamePair(a: Repair['pair'], b: NonNullable<Repair['pair']>): boolean {
  return a !== null && a.survivor === b.survivor && a.other === b.other;
}

function refusalOf(
  { id, into }: HandMerge,
  found: readonly Duplicate[],
  earlier: readonly Duplicate[],
  context: ProposalContext,
): Finding | null {
  const { customers, ids } = context;
  const [other, survivor] = [ids.indexOf(id), ids.indexOf(into)];
  for (const [at, text] of [
    [other, id],
    [survivor, into],
  ] as const) {
    if (at === -1) return finding('merge.unknownId', 'error', {}, { id: text });
  }
  if (other === survivor) return finding('merge.itself', 'error', {}, { id });
  const pairs = acceptedPairs(pairRepairs(found, earlier, context));
  const { rootOf, mergedInto } = mergeMap(customers.length, pairs);
  for (const at of [other, survivor]) {
    const root = mergedInto[at] ?? null;
    if (root !== null) return finding('merge.already', 'error', {}, { id: ids[at]!, into: ids[root]! });
  }
  const members = (root: number): readonly Customer[] => customers.filter((_, i) => rootOf[i] === root);
  for (const a of members(other)) {
    const b = members(survivor).find((customer) => haveOtherTaxCodes(a, customer));
    if (b) return finding('merge.taxCodes', 'error', {}, { id, into, codes: `${a.taxCode}, ${b.taxCode}` });
  }
  return null;
}
