// Longer than 200 lines because one server and its requests serve all of it.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STATE_SHEET } from '../../shared/workbook/state';
import type { Assets } from '../../workbench/server/assets';
import { type PageSession, VERSION } from '../../workbench/server/pageSession';
import { saveTarget } from '../../workbench/server/saveFile';
import { startServer, type WorkbenchServer } from '../../workbench/server/server';
import { fileWith } from '../grid/sheetFiles';

const ASSETS: Assets = {
  '/': { type: 'text/html', body: () => 'page', document: 'page' },
  '/grid.html': { type: 'text/html', body: () => 'grid', document: 'grid' },
  '/page.js': { type: 'text/javascript', body: () => 'script' },
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

describe('the workbench’s server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-server-'));
  const file = join(folder, 'shop.xlsx');
  const bytes = readFileSync('examples/salon-mau.xlsx');
  let server: WorkbenchServer;
  beforeAll(async () => {
    writeFileSync(file, bytes);
    server = await startServer({ assets: ASSETS, samples: ['a'], file, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  function ask(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
    body?: Uint8Array,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  const session = async (): Promise<PageSession> => JSON.parse((await ask('/session.json')).text);
  const save = async (headers: Record<string, string> = {}, body: Uint8Array = bytes) =>
    ask(
      '/save',
      {
        origin: `http://127.0.0.1:${server.port}`,
        'x-so-khach': (await session()).token,
        ...headers,
      },
      'POST',
      body,
    );

  it('lets the grid’s document alone compile code, and nobody ask another origin', async () => {
    const [page, grid] = [await ask('/'), await ask('/grid.html')];
    const policy = (answer: Answer) => String(answer.headers['content-security-policy']);
    expect(policy(page)).not.toMatch(/unsafe/);
    expect(policy(page)).toContain("default-src 'none'");
    expect(policy(page)).toContain("connect-src 'self'");
    expect(policy(grid)).toContain("'unsafe-eval'");
    expect(policy(grid)).toContain("connect-src 'none'");
    expect(policy(grid)).toContain('sandbox allow-scripts');
    expect([page, grid].map(({ headers }) => headers['x-content-type-options'])).toEqual([
      'nosniff',
      'nosniff',
    ]);
  });

  it('answers this machine’s names alone', async () => {
    const statuses = await Promise.all(
      ['evil.example', `evil.example:${server.port}`, 'localhost', `localhost:${server.port}`].map(
        async (host) => (await ask('/', { host })).status,
      ),
    );
    expect(statuses).toEqual([421, 421, 421, 200]);
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '//etc/passwd',
    '/constructor',
    '/__proto__',
    '/page.js/',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('tells another site’s page nothing', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };
    expect((await ask('/session.json', headers)).status).toBe(403);
    expect((await ask('/file', headers)).status).toBe(403);
    expect((await ask('/session.json')).headers['access-control-allow-origin']).toBeUndefined();
  });

  it('gives the file it was started with', async () => {
    expect((await session()).file).toBe('shop.xlsx');
    expect((await ask('/file')).headers['content-type']).toBe('application/octet-stream');
  });

  it('saves beside the file, for who knows the token and comes from here', async () => {
    expect((await save({ 'x-so-khach': 'guess' })).status).toBe(403);
    expect((await save({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask('/save')).status).toBe(403);
    expect((await save({}, new TextEncoder().encode('<html>'))).status).toBe(400);
    expect(readdirSync(folder)).toEqual(['shop.xlsx']);
    expect(JSON.parse((await save()).text)).toMatchObject({ file: 'shop.crm.xlsx', copy: null });
    expect(Buffer.compare(readFileSync(join(folder, 'shop.crm.xlsx')), bytes)).toBe(0);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });

  it('keeps a copy of what somebody else wrote there, and of its own none', async () => {
    await save();
    writeFileSync(join(folder, 'shop.crm.xlsx'), 'of somebody else');
    expect(JSON.parse((await save()).text)).toMatchObject({
      file: 'shop.crm.xlsx',
      copy: 'shop.crm.bak.xlsx',
    });
    expect(readFileSync(join(folder, 'shop.crm.bak.xlsx'), 'utf8')).toBe('of somebody else');
    expect(JSON.parse((await save()).text)).toMatchObject({ file: 'shop.crm.xlsx', copy: null });
  });

  it('does not save over a file that another page saved since; told to, it keeps that as a copy', async () => {
    const at = join(folder, 'shop.crm.xlsx');
    for (const name of readdirSync(folder)) if (/crm/.test(name)) rmSync(join(folder, name));
    const mine = readFileSync('examples/cua-hang-mau.xlsx');
    const known = (version: unknown) => ({ [VERSION]: String(version) });
    const opened = (await ask('/file')).headers[VERSION];
    const first = JSON.parse((await save(known(opened))).text);
    expect(first).toMatchObject({ isWritten: true, copy: null });
    const second = await save(known(opened), mine);
    expect([second.status, JSON.parse(second.text)]).toEqual([
      409,
      { isWritten: false, file: 'shop.crm.xlsx' },
    ]);
    expect(Buffer.compare(readFileSync(at), bytes)).toBe(0);
    expect(JSON.parse((await save({}, mine)).text)).toMatchObject({ copy: 'shop.crm.bak.xlsx' });
    expect(Buffer.compare(readFileSync(join(folder, 'shop.crm.bak.xlsx')), bytes)).toBe(0);
    // Now the first page is the one that does not know; and one that opens anew knows.
    expect((await save(known(first.version))).status).toBe(409);
    expect((await save(known((await ask('/file')).headers[VERSION]))).status).toBe(200);
  });

  it('writes nothing of a save whose page is gone before its end', async () => {
    const names = readdirSync(folder);
    const { token } = await session();
    const head = [
      'POST /save HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      `Origin: http://127.0.0.1:${server.port}`,
      `x-so-khach: ${token}`,
      `content-length: ${bytes.length}`,
    ];
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await new Promise<void>((resolve) => socket.write(bytes.subarray(0, bytes.length - 1), () => resolve()));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readdirSync(folder)).toEqual(names);
    expect((await ask('/session.json')).status).toBe(200);
  });

  it('says in the page’s language that its file is gone', async () => {
    renameSync(file, `${file}.away`);
    const answers = [await ask('/file'), await ask('/file', { 'content-language': 'en' })];
    renameSync(`${file}.away`, file);
    expect(answers.map(({ status, text }) => [status, JSON.parse(text).error])).toEqual([
      [404, expect.stringContaining('Không thấy tệp')],
      [404, expect.stringContaining('There is no file')],
    ]);
  });

  it('saves a file that is managed already as itself, the old one kept beside it', () => {
    const managed = fileWith([{ kind: 'createSheet', sheet: STATE_SHEET, hidden: true }]).pkg.archive.bytes;
    const path = join(folder, 'managed.xlsx');
    writeFileSync(path, managed);
    const target = saveTarget(path);
    const first = target.write(bytes, target.version(), 'vi');
    expect([target.name, first]).toMatchObject(['managed.xlsx', { copy: 'managed.bak.xlsx' }]);
    expect(Buffer.compare(readFileSync(join(folder, 'managed.bak.xlsx')), managed)).toBe(0);
    expect(target.write(managed, target.version(), 'vi')).toMatchObject({ isWritten: true, copy: null });
  });

  it('looks for the next free port', async () => {
    const other = await startServer({ assets: ASSETS, samples: [], file: null, port: server.port });
    expect(other.port).toBeGreaterThan(server.port);
    await other.close();
  });
});
