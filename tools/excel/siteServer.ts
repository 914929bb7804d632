import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Certificates } from './devCertificates';
import type { SiteFiles } from './excelSite';
import { HEADERS } from './serverRules';

/** Serves the files over https on this computer alone, with the headers that _headers asks of a host, never cached. */
export function siteServer(certificates: Certificates, files: () => SiteFiles): Server {
  return createServer({ ...certificates }, (request, response) => answer(files(), request, response));
}

function answer(files: SiteFiles, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'https://localhost');
  const path = pathname === '/' ? 'index.html' : pathname.slice(1);
  const content = files.get(path);
  response.writeHead(content === undefined ? 404 : 200, {
    ...headersOf(pathname),
    'Content-Type': TYPES[path.split('.').pop()!] ?? (content === undefined ? TYPES.html : 'text/plain'),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : (content ?? files.get('404.html')));
}

function headersOf(pathname: string): Record<string, string> {
  const matching = [...HEADERS].filter(([rule]) =>
    rule.endsWith('*') ? pathname.startsWith(rule.slice(0, -1)) : pathname === rule,
  );
  return Object.assign({}, ...matching.map(([, headers]) => headers));
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
  png: 'image/png',
};
