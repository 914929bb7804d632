import { readFileSync } from 'node:fs';
import { sourceIn } from '../../shared/functions/calling/functionText';
import type { PlainCell } from '../../shared/functions/calling/plainAnswer';
import { plainAnswer } from '../../shared/functions/calling/plainAnswer';
import { callFunction } from '../../shared/functions/calling/registry';
import { signatureOf } from '../../shared/functions/calling/signature';
import { catalogue } from '../../shared/functions/catalogue.generated';
import { type Call, wrongUsage } from './call';
import { fail } from './fail';
import { readBytes } from './files';

/**
 * `call NAME [FILE|-]`: the answer of a function to the JSON array of arguments in a file or on standard input,
 * as JSON on one line. `call --batch FILE`: the same for each line {"name", "args"} of a file. An argument is a
 * value or rows of values (a range); dates are ISO text or serials, in answers ISO text.
 */
export function callCommand(call: Call): void {
  const { words, batch } = call.args;
  if (batch !== null) {
    if (words[0] !== undefined) throw wrongUsage(call, call.say.tooMany({ text: words[0] }));
    const lines = textOf(call, batch).replace(/\s+$/, '').split('\n');
    for (const line of lines) call.console.out(JSON.stringify(lineAnswer(call, line)));
    return;
  }
  const [name, file = '-', surplus] = words;
  if (name === undefined) throw wrongUsage(call, call.say.missingFunction);
  if (surplus !== undefined) throw wrongUsage(call, call.say.tooMany({ text: surplus }));
  const args = parsed(textOf(call, file));
  if (!Array.isArray(args)) throw fail(1, call.say.notArguments({ file }));
  call.console.out(JSON.stringify(answerOf(call, name, args)));
}

/** `functions [--json]`: the catalogue, in words or as JSON. */
export function functionsCommand(call: Call): void {
  const { args, console, language } = call;
  if (args.words[0] !== undefined) throw wrongUsage(call, call.say.tooMany({ text: args.words[0] }));
  if (args.json !== null) {
    const entries = catalogue.map(({ record, text }) => ({
      name: record.name,
      room: text.room,
      signature: signatureOf(record),
      help: { vi: text.vi, en: text.en },
      params: Object.entries(record.params).map(([name, param]) => ({
        name,
        ...param,
        ...text.params[name],
      })),
      returns: text.returns,
      source: { vi: sourceIn(text, 'vi'), en: sourceIn(text, 'en') },
      examples: text.examples,
    }));
    console.out(JSON.stringify(entries, null, 2));
    return;
  }
  for (const { record, text } of catalogue) {
    console.out(`${signatureOf(record)}\n  ${text[language]}`);
    for (const [name, param] of Object.entries(text.params)) console.out(`    ${name}: ${param[language]}`);
    console.out(`  ${sourceIn(text, language)}\n`);
  }
}

function lineAnswer(call: Call, line: string): unknown {
  const asked = parsed(line);
  const { name, args } =
    typeof asked === 'object' && asked !== null ? (asked as { name?: unknown; args?: unknown }) : {};
  if (typeof name !== 'string' || !Array.isArray(args))
    return { error: '#VALUE!', message: call.say.notCall };
  return answerOf(call, name, args);
}

function answerOf(
  { language }: Call,
  name: string,
  args: readonly unknown[],
): PlainCell | readonly (readonly PlainCell[])[] {
  return plainAnswer(callFunction(name, args, { language, mostCells: null }));
}

function textOf(call: Call, file: string): string {
  const bytes = file === '-' ? readFileSync(0) : readBytes(file, call.say);
  return new TextDecoder().decode(bytes);
}

/** The value of a JSON text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
