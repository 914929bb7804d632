import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { planErase } from '../../shared/commands/erase';
import type { Plan } from '../../shared/commands/plan';
import { planRequest } from '../../shared/commands/request';
import type { DeskContext } from '../../shared/desk/deskContext';
import { personView } from '../../shared/desk/personView';
import { previewOf } from '../../shared/desk/preview';
import type { PersonView } from '../../shared/desk/views';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { exportPerson } from '../../shared/person/exportPerson';
import { markFinder } from '../../shared/person/markFinder';
import { personData } from '../../shared/person/personData';
import { type Person, whoIs } from '../../shared/person/whoIs';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { type Call, requestOf, todayOf, wrongUsage } from './call';
import { fail } from './fail';
import { type FileWorkbook, openFile, readSnapshot } from './fileHost';
import { takeLock } from './fileLock';
import { makeFolder, writeWhole } from './files';
import { inPlace, languageOfWorkbook, unmanaged } from './inPlaceCommands';
import { partsWith } from './partsWith';
import { type Right, requestCommand, stopCommand } from './personRights';
import { applied, noTimings, open, planned, refused, report, type Timings } from './steps';

/** What the commands work on. */
interface Asked {
  readonly path: string;
  readonly workbook: FileWorkbook;
  readonly snapshot: Snapshot;
  readonly context: DeskContext;
  readonly who: string;
}

/** `person find|export|request|stop|erase FILE WHO`. */
export function personCommand(call: Call): void {
  const [action = '', path, who, ...words] = call.args.words;
  const command = Object.hasOwn(ACTIONS, action) ? ACTIONS[action as keyof typeof ACTIONS] : undefined;
  if (command === undefined) throw wrongUsage(call, call.say.personAction({ text: action }));
  if (path === undefined) throw wrongUsage(call, call.say.missingFile);
  if (who === undefined) throw wrongUsage(call, call.say.personNeeds);
  const surplus = words[action === 'stop' || action === 'request' ? 1 : 0];
  if (surplus !== undefined) throw wrongUsage(call, call.say.tooMany({ text: surplus }));
  const workbook = open(call, path, noTimings());
  if (workbook.isText) throw fail(1, call.say.notXlsx({ file: path }));
  const snapshot = readSnapshot(workbook);
  const refusal = unmanaged(call, snapshot);
  if (refusal !== null) throw refused(refusal);
  const language = languageOfWorkbook(call, snapshot);
  const context = { today: todayOf(call), user: call.args.by ?? '', language, selection: null };
  command(call, { path, workbook, snapshot, context, who });
}

const ACTIONS = {
  find: findCommand,
  export: exportCommand,
  request: (call: Call, asked: Asked) => requestCommand(call, rightOf(call, asked)),
  stop: (call: Call, asked: Asked) => stopCommand(call, rightOf(call, asked)),
  erase: eraseCommand,
} as const;

/** Logs are kept of customers: a phone or an e-mail that is no customer's has no row to stand in. */
function rightOf({ args, say }: Call, asked: Asked): Right {
  const { person } = onePerson(asked);
  if (person.id === null) throw fail(1, say.nobody({ who: asked.who }));
  return { path: asked.path, id: person.id, word: args.words[3], context: asked.context };
}

/** The one who is meant; several or nobody is a failure that says who it may be. */
function onePerson({ snapshot, context, who }: Asked): { person: Person; view: PersonView } {
  const say = cliMessagesIn(context.language).words;
  const [found, shown] = [whoIs(snapshot, who), personView(snapshot, { who }, context)];
  if (found.kind === 'one' && shown.kind === 'one') return { person: found.person, view: shown.person };
  if (shown.kind !== 'many') throw fail(1, say.nobody({ who }));
  const lines = shown.matches.map(({ id, name, detail }) => `  ${id}  ${name}  ${detail}`);
  throw fail(1, [say.severalPeople({ who }), ...lines].join('\n'));
}

function findCommand(call: Call, asked: Asked): void {
  const { view } = onePerson(asked);
  if (call.args.json !== null) {
    const text = JSON.stringify(view, null, 2);
    if (call.args.json === '-') call.console.out(text);
    else writeWhole(call.args.json, new TextEncoder().encode(`${text}\n`), call.say);
    return;
  }
  call.console.out(viewLines(view, asked.context).join('\n'));
}

function viewLines(view: PersonView, { language }: DeskContext): readonly string[] {
  const say = cliMessagesIn(language).words;
  return [
    say.personHead({ name: view.name, id: view.id ?? '' }),
    ...(view.isBlocked ? [say.personBlocked] : []),
    ...view.places.map(({ sheet, cells }) =>
      sheet === '' ? say.personCopies({ cells }) : say.personPlace({ sheet, cells }),
    ),
    ...view.maybes.map(({ key, text }) => say.personMaybe({ place: key, text })),
  ];
}

/** The files, then the request as done in the workbook itself. */
function exportCommand(call: Call, asked: Asked): void {
  const { person } = onePerson(asked);
  const { snapshot, context, path } = asked;
  const folder = call.args.out ?? dirname(path);
  makeFolder(folder, call.say);
  for (const file of exportPerson(personData(snapshot, person, context.today), context.language)) {
    const target = join(folder, file.name);
    writeWhole(target, new TextEncoder().encode(file.text), call.say, path);
    call.console.out(call.say.written({ file: target }));
  }
  if (person.id === null) return;
  const action = { kind: 'request', id: person.id, what: 'export', how: '', isDone: true } as const;
  const inFile: Call = { ...call, args: { ...call.args, out: null } };
  inPlace(inFile, path, (current) => planRequest(current, action, context));
}

/** Without `--yes` what would go; with it all goes, and what this command can't reach is named. */
function eraseCommand(call: Call, asked: Asked): void {
  const { args, console } = call;
  const { snapshot, context, path } = asked;
  const say = cliMessagesIn(context.language).words;
  const orders = args.orders ?? 'keep';
  if (orders !== 'keep' && orders !== 'erase') throw wrongUsage(call, call.say.badOrders({ text: orders }));
  const { person, view } = onePerson(asked);
  const maybes = args.flags.has('--maybes') ? view.maybes.map(({ key }) => key) : [];
  const action = { kind: 'erase', id: person.id ?? asked.who, orders, maybes } as const;
  const timings = noTimings();
  const plan = planned(call, timings, () => planErase(snapshot, action, requestOf(call), context));
  if (plan.isRefused) throw refused(plan);
  if (args.json !== '-') console.out(previewLines(call, plan, asked).join('\n'));
  if (args.flags.has('--dry-run') || !args.flags.has('--yes')) {
    report(call, plan, timings);
    if (args.json !== '-') console.out(say.dryRun);
    return;
  }
  const target = args.out ?? path;
  const bytes = writeAlone(call, asked, plan, target, timings);
  report(call, plan, timings);
  if (args.json === '-') return;
  console.out(say.erased({ file: target }));
  const parts = partsWith(openFile(bytes, target), markFinder(person.marks));
  if (parts.length > 0) console.out(say.stillIn({ parts: parts.join(', ') }));
  const files = olderCopies(path);
  if (files.length > 0) console.out(say.olderFiles({ files: files.join(', ') }));
}

/** Writes the workbook without the person, while no other command does; a copy of before would still hold them. */
function writeAlone(
  call: Call,
  { path, workbook }: Asked,
  plan: Plan,
  target: string,
  timings: Timings,
): Uint8Array {
  const release = takeLock(target, call.say);
  try {
    const { bytes } = applied(call, path, workbook, plan, timings);
    writeWhole(target, bytes, call.say, path);
    return bytes;
  } finally {
    release();
  }
}

function previewLines(call: Call, plan: Plan, { snapshot }: Asked): readonly string[] {
  const { will, wont, cells, cellCount, findings } = previewOf(plan, snapshot);
  const more = cellCount - cells.length;
  return [
    ...will,
    ...cells.map(({ sheet, column, row, from, to }) => `  ${sheet}!${column}${row}: ${from} → ${to}`),
    ...(more > 0 ? [call.say.more({ count: more })] : []),
    ...wont,
    ...findings.map(({ message }) => message),
  ];
}

/** Files that this command line keeps beside a workbook. */
function olderCopies(path: string): readonly string[] {
  const [name, extension] = [basename(path), extname(path)];
  const stem = name.slice(0, name.length - extension.length);
  const isCopy = (file: string): boolean =>
    (file.startsWith(`${stem}.backup-`) || file.startsWith(`${stem}.bak`)) && file.endsWith(extension);
  return readdirSync(dirname(path) || '.')
    .filter(isCopy)
    .map((file) => join(dirname(path), file));
}
