import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Plan } from '../../shared/commands/plan';
import { reportOf } from '../../shared/commands/report';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { finding } from '../../shared/model/finding';
import type { Call } from './call';
import { fail } from './fail';
import { applyChanges, type FileWorkbook, openFile, readSnapshot } from './fileHost';
import { readBytes, writeKeeping, writeWhole } from './files';
import { placedSentence } from './printing';

/** Milliseconds of each step, for the report. */
export interface Timings {
  readMs: number;
  planMs: number;
  writeMs: number;
}

export function noTimings(): Timings {
  return { readMs: 0, planMs: 0, writeMs: 0 };
}

export function open(call: Call, path: string, timings: Timings): FileWorkbook {
  const start = performance.now();
  call.console.progress?.(`${call.say.reading} ${basename(path)} …`);
  const workbook = openFile(readBytes(path, call.say), path);
  readSnapshot(workbook);
  timings.readMs = Math.round(performance.now() - start);
  return workbook;
}

export function planned(call: Call, timings: Timings, make: () => Plan): Plan {
  const start = performance.now();
  call.console.progress?.(`${call.say.planning} …`);
  const plan = make();
  timings.planMs = Math.round(performance.now() - start);
  return plan;
}

/**
 * The file as it will be. A file that somebody else has saved meanwhile is opened again: what the plan was made
 * from must still be there, else nothing is written.
 */
export function applied(
  call: Call,
  path: string,
  workbook: FileWorkbook,
  plan: Plan,
  timings: Timings,
): { readonly bytes: Uint8Array; readonly isChanged: boolean } {
  const start = performance.now();
  call.console.progress?.(`${call.say.writing} …`);
  const result = applyChanges(asItIsNow(call, path, workbook), plan.changeSet);
  timings.writeMs = Math.round(performance.now() - start);
  if (result.ok) return result;
  const sheet = result.stale[0]?.sheet ?? '';
  throw refused({ ...plan, findings: [finding('apply.changedSince', 'error', {}, { sheet })] });
}

function asItIsNow(call: Call, path: string, workbook: FileWorkbook): FileWorkbook {
  if (workbook.isText) return workbook;
  const bytes = readBytes(path, call.say);
  return Buffer.compare(bytes, workbook.bytes) === 0 ? workbook : openFile(bytes, path);
}

/** Writes the workbook; what stood there is kept beside it, and said. A new file is as private as `like`. */
export function written(call: Call, path: string, bytes: Uint8Array, like: string): void {
  const copy = writeKeeping(path, bytes, call.say, like);
  if (copy !== null && call.args.json !== '-') call.console.out(call.say.copied({ file: copy }));
}

/** Writes the report where it is asked for. */
export function report(call: Call, plan: Plan, timings: Timings): void {
  const { json } = call.args;
  if (json === null) return;
  const text = JSON.stringify({ ...reportOf(plan), timings }, null, 2);
  if (json === '-') call.console.out(text);
  else writeWhole(json, new TextEncoder().encode(`${text}\n`), cliMessagesIn(plan.language).words);
}

/** The failure of a plan that can't be carried out: its error sentences. */
export function refused(plan: Plan): Error {
  const errors = plan.findings.filter(({ severity }) => severity === 'error');
  return fail(1, errors.map((entry) => placedSentence(entry, plan.language)).join('\n'));
}
