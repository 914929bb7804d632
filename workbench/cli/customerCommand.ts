import type { CustomerMatch, CustomerView } from '../../shared/desk/views';
import { sidebarWordsIn } from '../../shared/messages/sidebarMessages';
import { fill } from '../../sidebar/fill';
import { type Formats, formatsOf } from '../../sidebar/state/formats';
import { type Call, wrongUsage } from './call';
import { type OpenDesk, openDesk } from './care/fileDesk';
import { showJson } from './care/showJson';
import { fail } from './fail';

/**
 * `customer FILE WHO [--json]`: the page of one customer, by id, phone, e-mail or name. Several or nobody is a failure
 * that says who it may be. Nothing is written.
 */
export function customerCommand(call: Call): void {
  const [path, who, surplus] = call.args.words;
  if (path === undefined) throw wrongUsage(call, call.say.missingFile);
  if (who === undefined) throw wrongUsage(call, call.say.customerNeeds);
  if (surplus !== undefined) throw wrongUsage(call, call.say.tooMany({ text: surplus }));
  const desk = openDesk(call, path);
  const words = desk.say.words;
  const found = desk.ask('customer', { by: 'query', text: who });
  if (found.kind === 'none') throw fail(1, words.nobody({ who }));
  if (found.kind === 'many') {
    const more = found.count - found.matches.length;
    const lines = [words.severalPeople({ who }), ...found.matches.map(matchLine)];
    throw fail(1, [...lines, ...(more > 0 ? [words.moreMatches({ count: more })] : [])].join('\n'));
  }
  if (!showJson(call, found.customer)) call.console.out(customerText(found.customer, desk));
}

function matchLine({ id, name, detail }: CustomerMatch): string {
  return `  ${id}  ${name}  ${detail}`;
}

/** The same parts in the same words as the sidebar's page, one under the other. */
function customerText(customer: CustomerView, { language, say }: OpenDesk): string {
  const m = sidebarWordsIn(language).customer;
  const f = formatsOf(language, customer.currency);
  const { nextCare, segmentPath } = customer;
  const lines = [
    say.words.customerHead(customer),
    ...headLines(customer, m).map((line) => `  ${line}`),
    '',
    m.bought,
    ...boughtLines(customer, m, f),
    ...predictedLines(customer, m, f),
    ...(nextCare ? ['', m.nextCare, `  ${f.day(nextCare.due)}: ${nextCare.reason || nextCare.rule}`] : []),
    '',
    m.timeline,
    ...timelineLines(customer, m, f),
  ];
  if (segmentPath.length > 0) {
    lines.push('', m.path, ...segmentPath.map(({ day, segment }) => `  ${f.day(day)}  ${segment}`));
  }
  return lines.join('\n');
}

type Words = ReturnType<typeof sidebarWordsIn>['customer'];

function headLines(customer: CustomerView, m: Words): readonly string[] {
  const { segment, stage, scores, phone, email, owner, consent, mergedInto } = customer;
  const lines = [
    [segment, stage, scores && fill(m.scores, scores)],
    [phone, email],
    [owner && `${m.owner}: ${owner}`, consent && `${m.consent}: ${consent}`],
    [mergedInto && fill(m.merged, { id: mergedInto })],
  ].map((parts) => parts.filter(Boolean).join(' · '));
  return lines.filter(Boolean);
}

function boughtLines(
  { orders, revenue, firstOrder, lastOrder }: CustomerView,
  m: Words,
  f: Formats,
): readonly string[] {
  if (orders === 0) return [`  ${m.noOrders}`];
  const days =
    firstOrder && lastOrder ? [fill(m.since, { first: f.day(firstOrder), last: f.day(lastOrder) })] : [];
  return [`  ${[f.money(revenue), fill(m.ordersOf, { count: orders }), ...days].join(', ')}`];
}

/** What is expected, how sure that is, and why. */
function predictedLines({ predicted }: CustomerView, m: Words, f: Formats): readonly string[] {
  if (predicted === null) return [];
  const { value, low, high, pAlive, nextOrder, valueAtRisk, analysisDay, horizonMonths, why } = predicted;
  const lines = [
    [f.money(value), analysisDay && fill(m.from, { day: f.day(analysisDay) })].filter(Boolean).join(' '),
    value !== null &&
      low !== null &&
      high !== null &&
      fill(m.between, { low: f.money(low), high: f.money(high) }),
    fill(m.alive, { share: f.share(pAlive) }),
    nextOrder && fill(m.nextOrder, { day: f.day(nextOrder) }),
    Number(valueAtRisk) > 0 && `${f.money(valueAtRisk)} ${m.atRisk}`,
    why && `${m.why}: ${why}`,
  ].filter(Boolean);
  return ['', fill(m.predicted, { months: horizonMonths }), ...lines.map((line) => `  ${line}`)];
}

function timelineLines({ timeline, timelineCount }: CustomerView, m: Words, f: Formats): readonly string[] {
  if (timeline.length === 0) return [`  ${m.noTimeline}`];
  const lines = timeline.map(({ day, kind, text, amount }) => {
    const money = amount === null ? '' : `  ${f.money(amount)}`;
    return `  ${f.day(day)}  ${m.kinds[kind]}: ${text}${money}`.trimEnd();
  });
  const more = timelineCount - timeline.length;
  return more > 0 ? [...lines, `  ${fill(m.moreTimeline, { count: more })}`] : lines;
}
