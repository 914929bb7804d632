import { run } from './run';

const language = /^vi/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '')
  ? 'vi'
  : 'en';
const started = Date.now();

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  progress: process.stderr.isTTY
    ? (text) => process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${text}\n`)
    : null,
  now: () => new Date(),
  language,
});
