import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { ALWAYS } from './headers';

/** Answers with a body, and the headers that every answer has. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  more: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { ...ALWAYS, ...more, 'content-type': type });
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}
