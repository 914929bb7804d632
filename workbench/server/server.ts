import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { Assets } from './assets';
import { save, sendFile } from './fileRoutes';
import { documentHeaders } from './headers';
import type { PageSession } from './pageSession';
import { send, sendJson } from './reply';
import { type SaveTarget, saveTarget } from './saveFile';

export interface WorkbenchServer {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  readonly assets: Assets;
  readonly samples: readonly string[];
  /** The user's file; null: the page opens the first sample. */
  readonly file: string | null;
  /** Where to begin looking for a free port; 0: any. */
  readonly port: number;
}

/** Ports that are tried one after another. */
const TRIES = 20;

/**
 * Serves the workbench to this machine alone: bound to the loopback address, to requests that name it as their host
 * (a page elsewhere whose name was made to point here does not: DNS rebinding), from a fixed list of paths.
 * The one thing it writes is the file that it was started with, for who knows this run's token.
 */
export async function startServer(options: ServerOptions): Promise<WorkbenchServer> {
  const token = randomBytes(24).toString('base64url');
  const target = options.file === null ? null : saveTarget(options.file);
  const server = createServer((request, response) => {
    respond(options, token, target, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendJson(response, 500, { error: message });
      else response.end();
    });
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.removeListener('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE' || port >= first + TRIES) throw error;
    }
  }
}

async function respond(
  options: ServerOptions,
  token: string,
  target: SaveTarget | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host ?? '';
  const port = (request.socket.address() as AddressInfo).port;
  if (host !== `localhost:${port}` && host !== `127.0.0.1:${port}`) {
    sendJson(response, 421, { error: `This server answers localhost:${port} alone.` });
    return;
  }
  const origin = `http://${host}`;
  const path = (request.url ?? '/').split('?')[0]!;
  if (path === '/save') {
    await save(token, target, origin, request, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendJson(response, 405, { error: 'Only GET is answered here.' });
    return;
  }
  if (isFromElsewhere(request)) {
    sendJson(response, 403, { error: 'Another page asked; only the workbench is answered.' });
    return;
  }
  if (path === '/session.json') {
    const session: PageSession = {
      token,
      file: options.file === null ? null : basename(options.file),
      savesAs: target?.name ?? null,
      samples: options.samples,
    };
    sendJson(response, 200, session);
    return;
  }
  if (path === '/file' && options.file !== null) {
    sendFile(options.file, target, request, response);
    return;
  }
  const asset = Object.hasOwn(options.assets, path) ? options.assets[path] : undefined;
  if (asset === undefined) {
    sendJson(response, 404, { error: 'There is no such page here.' });
    return;
  }
  if (asset.document !== undefined) {
    response.writeHead(200, { ...documentHeaders(asset.document, origin), 'content-type': asset.type });
    response.end(asset.body());
  } else send(response, 200, asset.type, asset.body());
}

/** What a browser says of a request that another site's page makes; a plain visit of the address is none. */
function isFromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  const isVisit =
    request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  // The grid's frame has no origin, so its own scripts and styles count as another site's.
  const isPart = /^(script|style|image)$/.test(String(request.headers['sec-fetch-dest'] ?? ''));
  return site !== undefined && site !== 'same-origin' && site !== 'none' && !isVisit && !isPart;
}
