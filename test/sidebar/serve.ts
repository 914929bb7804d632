// node tools/run.mjs test/sidebar/serve.ts [PORT]: the development page in your own browser, on this machine alone.
import { createServer } from 'node:http';
import { developmentPage } from './developmentPage';
import { VIEWS } from './views';

const port = Number(process.argv[2] ?? 8123);
const files = await developmentPage();
const links = VIEWS.map(({ name, query }) => `<li><a href="/?lang=vi&${query}">${name}</a></li>`).join('');
const index = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sidebar</title>
<p>Add &amp;lang=en, &amp;skin=excel, &amp;theme=dark, &amp;wait=800 to any address.
<a href="/?scenario=core">The real core over the sample shop</a></p><ul>${links}</ul></html>`;

createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const file = path === '/views' ? { body: index, type: 'text/html; charset=utf-8' } : files[path];
  if (!file) return response.writeHead(404).end();
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };
  const type = file.type ?? types[path.split('.').pop()!] ?? 'text/plain';
  const headers = 'headers' in file ? file.headers : {};
  return response.writeHead(200, { 'Content-Type': `${type}`, ...headers }).end(file.body);
}).listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/views`));
