import type { Call } from '../call';
import { writeWhole } from '../files';

/** `--json` shows an answer as JSON and nothing else; `--json FILE` writes it besides. true: that was all. */
export function showJson({ args, console, say }: Call, answer: object): boolean {
  if (args.json === null) return false;
  const text = JSON.stringify(answer, null, 2);
  if (args.json === '-') console.out(text);
  else writeWhole(args.json, new TextEncoder().encode(`${text}\n`), say);
  return args.json === '-';
}
