import { gatewaySender } from './gatewaySender';
import { run } from './run';

const language = /^vi/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '')
  ? 'vi'
  : 'en';
const started = Date.now();
// A reader that has seen enough (head, less) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  progress: process.stderr.isTTY
    ? (text) => process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${text}\n`)
    : null,
  now: () => new Date(),
  language,
  gateways: () => gatewaySender(process.env, language),
});
