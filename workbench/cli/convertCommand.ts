import { basename } from 'node:path';
import type { Plan } from '../../shared/commands/plan';
import { planUpdate } from '../../shared/commands/update';
import type { ModelRequest } from '../../shared/crm/buildModel';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { stateOf } from '../../shared/workbook/state';
import { type Call, fileOf, requestOf, wrongUsage } from './call';
import { type FileWorkbook, readSnapshot } from './fileHost';
import { takeLock } from './fileLock';
import { crmPath, isSameFile } from './files';
import { cutOff } from './inPlaceCommands';
import { foundText } from './printing';
import { acceptDecision } from './selection';
import { applied, noTimings, open, planned, refused, report, written } from './steps';

/** What is in a file; nothing is written but the report. */
export function inspect(call: Call): void {
  const path = fileOf(call);
  const timings = noTimings();
  const workbook = open(call, path, timings);
  const plan = planned(call, timings, () =>
    withFileFindings(planUpdate(readSnapshot(workbook), 'inspect', requestOf(call)), workbook),
  );
  report(call, plan, timings);
  if (call.args.json !== '-') call.console.out(foundText(plan, basename(path), true));
  if (plan.isRefused) throw refused(plan);
}

/** A sheet goes in, a managed workbook comes out. */
export function convert(call: Call): void {
  const { args, console, say } = call;
  const path = fileOf(call);
  const out = args.out ?? crmPath(path);
  if (!/\.xlsx$/i.test(out)) throw wrongUsage(call, say.outNotXlsx({ file: out }));
  if (args.out !== null && isSameFile(path, out)) throw wrongUsage(call, say.sameFile({ file: path }));
  const request = { ...requestOf(call), decision: acceptDecision(call) };
  const timings = noTimings();
  const workbook = open(call, path, timings);
  const plan = planned(call, timings, () =>
    withFileFindings(convertPlan(call, readSnapshot(workbook), request), workbook),
  );
  if (plan.isRefused) {
    report(call, plan, timings);
    if (args.json !== '-') console.out(foundText(plan, basename(path), false));
    throw refused(plan);
  }
  const release = takeLock(out, say);
  try {
    // An earlier result may hold a year of notes: it is never overwritten without a copy.
    written(call, out, applied(call, path, workbook, plan, timings).bytes, path);
  } finally {
    release();
  }
  report(call, plan, timings);
  if (args.json === '-') return;
  console.out(foundText(plan, basename(path), false));
  console.out(`\n${cliMessagesIn(plan.language).words.written({ file: out })}`);
}

function convertPlan(call: Call, snapshot: Snapshot, request: ModelRequest): Plan {
  const journal = stateOf(snapshot)?.journal;
  return journal ? cutOff(journal.command, call.language) : planUpdate(snapshot, 'convert', request);
}

function withFileFindings(plan: Plan, workbook: FileWorkbook): Plan {
  return { ...plan, findings: [...workbook.findings, ...plan.findings] };
}
