import type { ColumnWord } from '../../shared/crm/corrections';
import type { Language } from '../../shared/messages';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { columnWord } from './columnWords';
import { fail } from './fail';

export interface Args {
  readonly command: string;
  readonly words: readonly string[];
  readonly out: string | null;
  readonly json: string | null;
  readonly acceptRepairs: string | null;
  readonly batch: string | null;
  /** What columns are by the user's word: `--column` may come several times. */
  readonly columns: readonly ColumnWord[];
  /** Of `care`: where e-mails go as files, how many, whose, by which channel, what came of it. */
  readonly eml: string | null;
  readonly most: number | null;
  readonly owner: string | null;
  readonly channel: string | null;
  readonly outcome: string | null;
  readonly asOf: DayNumber | null;
  readonly today: DayNumber | null;
  readonly by: string | null;
  readonly language: Language | null;
  /** Of `person erase`: what becomes of the orders. */
  readonly orders: string | null;
  /** Words without a value, such as `--yes`. */
  readonly flags: ReadonlySet<Flag>;
  readonly isHelp: boolean;
}

const OPTIONS = [
  '--out',
  '--json',
  '--accept-repairs',
  '--as-of',
  '--today',
  '--by',
  '--lang',
  '--batch',
  '--column',
  '--orders',
  '--eml',
  '--most',
  '--owner',
  '--channel',
  '--outcome',
] as const;
type Option = (typeof OPTIONS)[number];

/** --dry-run: show only; --yes: really; --maybes: also what only a name ties to the person. */
const FLAGS = ['--dry-run', '--yes', '--maybes'] as const;
export type Flag = (typeof FLAGS)[number];

/**
 * Reads the words after `so-khach`; a wrong one is a failure with exit code 2. `--option=value` works too, and
 * `--json` alone is the screen.
 */
export function parseArgs(argv: readonly string[], fallback: Language): Args {
  const say = cliMessagesIn(languageIn(argv) ?? fallback).words;
  const values = new Map<Option, string>();
  const words: string[] = [];
  const columns: ColumnWord[] = [];
  const flags = new Set<Flag>();
  let isHelp = false;
  for (let i = 0; i < argv.length; i++) {
    const [name, inline] = split(argv[i]!);
    if (name === '--help' || name === '-h') isHelp = true;
    else if (isFlag(name)) flags.add(name);
    else if ((OPTIONS as readonly string[]).includes(name)) {
      const next = inline ?? argv[i + 1];
      const isAlone =
        name === '--json' && inline === undefined && (next === undefined || next.startsWith('--'));
      if (inline === undefined && !isAlone) i++;
      const value = isAlone ? '-' : next;
      if (value === undefined) throw fail(2, say.usage({ why: say.optionNeedsValue({ option: name }) }));
      values.set(name as Option, value);
      if (name !== '--column') continue;
      const word = columnWord(value);
      if (word === null) throw fail(2, say.usage({ why: say.badColumn({ text: value }) }));
      columns.push(word);
    } else if (/^--?[a-z]/i.test(name))
      throw fail(2, say.usage({ why: say.unknownOption({ option: name }) }));
    else words.push(argv[i]!);
  }
  const day = (option: Option): DayNumber | null => {
    const text = values.get(option);
    if (text === undefined) return null;
    const found = dayOfIso(text);
    if (found === null) throw fail(2, say.usage({ why: say.badDay({ option, text }) }));
    return found;
  };
  const most = values.get('--most');
  if (most !== undefined && !/^[1-9]\d{0,8}$/.test(most)) {
    throw fail(2, say.usage({ why: say.badNumber({ option: '--most', text: most }) }));
  }
  const lang = values.get('--lang');
  if (lang !== undefined && lang !== 'vi' && lang !== 'en') {
    throw fail(2, say.usage({ why: say.badLanguage({ text: lang }) }));
  }
  return {
    command: words[0] ?? '',
    words: words.slice(1),
    out: values.get('--out') ?? null,
    json: values.get('--json') ?? null,
    acceptRepairs: values.get('--accept-repairs') ?? null,
    batch: values.get('--batch') ?? null,
    columns,
    eml: values.get('--eml') ?? null,
    most: most === undefined ? null : Number(most),
    owner: values.get('--owner') ?? null,
    channel: values.get('--channel') ?? null,
    outcome: values.get('--outcome') ?? null,
    asOf: day('--as-of'),
    today: day('--today'),
    by: values.get('--by') ?? null,
    language: lang ?? null,
    orders: values.get('--orders') ?? null,
    flags,
    isHelp: isHelp || words.length === 0,
  };
}

function isFlag(name: string): name is Flag {
  return (FLAGS as readonly string[]).includes(name);
}

/** The language asked for, found before anything can go wrong, so that even that is said in it. */
function languageIn(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const text = at === -1 ? undefined : (split(argv[at]!)[1] ?? argv[at + 1]);
  return text === 'vi' || text === 'en' ? text : null;
}

function split(word: string): readonly [string, string | undefined] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
