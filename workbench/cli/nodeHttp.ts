import { spawnSync } from 'node:child_process';
import type { HttpAnswer, HttpPort } from '../../shared/sending/gateways/http';

/**
 * A request of the command line, which answers at once: a child of Node makes it and is waited for. The request, with
 * its keys, goes by the child's input, never by its arguments, which others on the machine may read. What broke off
 * after the request may have left is not sure; what found no server, or none that it trusts, is.
 */
export const nodeHttp: HttpPort = (request) => requestBy(request, LONGEST_MILLISECONDS);

export function requestBy(request: Parameters<HttpPort>[0], milliseconds: number): HttpAnswer {
  const { error, stdout } = spawnSync(process.execPath, ['-e', CHILD], {
    input: JSON.stringify({ ...request, milliseconds }),
    encoding: 'utf8',
    timeout: milliseconds + GRACE_MILLISECONDS,
    maxBuffer: MOST_BYTES,
    windowsHide: true,
  });
  // Without a child nothing has left; a child that was cut off may have sent.
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT')
    return { failure: error.message, isSure: true };
  try {
    return JSON.parse(stdout) as HttpAnswer;
  } catch {
    return { failure: error?.message ?? 'no answer', isSure: false };
  }
}

const LONGEST_MILLISECONDS = 60_000;
const GRACE_MILLISECONDS = 5_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** Codes by which a request never reached anybody: https://nodejs.org/api/errors.html#common-system-errors */
const NEVER_LEFT = [
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_INVALID_URL'],
];

const CHILD = `let text = '';
process.stdin.setEncoding('utf8').on('data', (part) => { text += part; }).on('end', async () => {
  const { url, method, headers, body, milliseconds } = JSON.parse(text);
  let answer;
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' });
    answer = { status: response.status, text: await response.text() };
  } catch (error) {
    const code = String(error.cause?.code ?? error.code ?? error.name);
    answer = { failure: code, isSure: ${JSON.stringify(NEVER_LEFT)}.includes(code) };
  }
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
});`;
