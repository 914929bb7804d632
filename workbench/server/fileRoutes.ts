import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { isCliFailure } from '../cli/fail';
import { readBytes } from '../cli/files';
import { VERSION } from './pageSession';
import { send, sendJson } from './reply';
import type { SaveTarget } from './saveFile';

/** A workbook is hardly larger; a body beyond it is refused before it is read. */
const MAX_BODY = 512 * 1024 * 1024;

/** Writes what the workbench sends, for who knows this run’s token and comes from here. */
export async function save(
  token: string,
  target: SaveTarget | null,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isOurs =
    request.headers.origin === origin && isSame(String(request.headers['x-so-khach'] ?? ''), token);
  if (request.method !== 'POST' || !isOurs || target === null) {
    sendJson(response, 403, {
      error: 'Only the workbench saves here, and only the file that it was started with.',
    });
    return;
  }
  const bytes = await bodyOf(request);
  if (bytes === null || bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    sendJson(response, 400, { error: 'What was sent is no workbook.' });
    return;
  }
  const known = request.headers[VERSION];
  const written = target.write(bytes, typeof known === 'string' ? known : null, languageOf(request));
  sendJson(response, written.isWritten ? 200 : 409, { file: target.name, ...written });
}

/** The file, with the version of what stands where Save writes. It may be gone since the start: a sentence. */
export function sendFile(
  file: string,
  target: SaveTarget | null,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  try {
    const bytes = readBytes(file, cliMessagesIn(languageOf(request)).words);
    send(response, 200, 'application/octet-stream', bytes, { [VERSION]: target?.version() ?? '' });
  } catch (error) {
    if (!isCliFailure(error)) throw error;
    sendJson(response, 404, { error: error.message });
  }
}

function languageOf(request: IncomingMessage): 'vi' | 'en' {
  return request.headers['content-language'] === 'en' ? 'en' : 'vi';
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
