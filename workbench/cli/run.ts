import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { refusalOfError, refusalText } from '../xlsx/refuse';
import { append } from './appendCommand';
import { parseArgs } from './args';
import { makeBackup, restoreBackup } from './backups';
import { type Call, type Console, callOf, fileOf, wrongUsage } from './call';
import { callCommand, functionsCommand } from './callCommand';
import { care } from './care/careCommand';
import { convert, inspect } from './convertCommand';
import { customerCommand } from './customerCommand';
import { isCliFailure } from './fail';
import { leave, merge, refresh, repairs, set, undo } from './inPlaceCommands';
import { logCommand } from './logCommand';
import { newFile } from './newCommand';
import { personCommand } from './personCommand';

const COMMANDS: Readonly<Record<string, (call: Call) => void>> = {
  inspect,
  convert,
  refresh,
  append,
  new: newFile,
  repairs,
  merge,
  set,
  undo,
  leave,
  backup,
  restore,
  customer: customerCommand,
  person: personCommand,
  log: logCommand,
  care,
  call: callCommand,
  functions: functionsCommand,
};

/** Runs one command; answers with its exit code: 0 done, 1 the input can't be used, 2 wrong usage. */
export function run(argv: readonly string[], console: Console): 0 | 1 | 2 {
  let { language } = console;
  try {
    const args = parseArgs(argv, language);
    language = args.language ?? language;
    if (args.isHelp) {
      console.out(cliMessagesIn(language).words.help);
      return 0;
    }
    const call = callOf(args, console);
    const command = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined;
    if (!command) throw wrongUsage(call, call.say.unknownCommand({ command: args.command }));
    command(call);
    return 0;
  } catch (error) {
    if (isCliFailure(error)) {
      console.err(error.message);
      return error.exitCode;
    }
    const refusal = refusalOfError(error);
    if (refusal === null) throw error;
    console.err(refusalText(language, refusal));
    return 1;
  }
}

function backup(call: Call): void {
  const stamp = call.console.now().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  call.console.out(makeBackup(fileOf(call), stamp, call.say));
}

function restore(call: Call): void {
  call.console.out(restoreBackup(fileOf(call, 2), call.args.words[1], call.say).join('\n'));
}
