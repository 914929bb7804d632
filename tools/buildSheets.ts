import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../shared/functions/catalogue.generated';
import { adapter } from './buildFunctions';
import { bundleSidebar } from './buildSidebar';
import { bundleCore, type CoreBundles } from './coreBundle';
import { appsScriptStubs } from './functions/stubs';

export interface SheetsOptions {
  /** Also the shop's own gateways for Zalo ZNS and SMS, and the permission to reach them. */
  readonly gateways?: boolean;
}

/** The files of the script project, by name: exactly what clasp pushes. */
export async function sheetsFiles(
  core?: CoreBundles,
  { gateways = false }: SheetsOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const kind = gateways ? 'WithGateways' : '';
  const [{ cells, commands }, opening, host, sidebar] = await Promise.all([
    core ?? bundleCore(),
    adapter(`apps-script/opening${kind}.ts`, 'SoKhachSheets'),
    adapter(`apps-script/main${kind}.ts`, 'SoKhachHost'),
    sidebarPage(),
  ]);
  return new Map([
    ['Code.js', codeOf({ cells, commands, opening, host }, gateways)],
    ['Sidebar.html', sidebar],
    ['appsscript.json', manifest(gateways)],
  ]);
}

/** Writes them to `dist/apps-script`, and nothing else is left there. */
export async function buildSheets(
  outDir: string,
  core?: CoreBundles,
  options: SheetsOptions = {},
): Promise<ReadonlyMap<string, number>> {
  const folder = join(outDir, 'apps-script');
  const files = await sheetsFiles(core, options);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  return new Map([...files].map(([name, text]) => [name, Buffer.byteLength(text)]));
}

/** One page with everything in it: HtmlService serves no other files to it. */
async function sidebarPage(): Promise<string> {
  const { js, css } = await bundleSidebar('sidebar/sheetsPage.ts');
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Sổ Khách</title>
<style>${inStyle(css)}</style>
</head>
<body>
<div id="app"></div>
<script>${inScript(js)}</script>
</body>
</html>
`;
}

/**
 * Script text that can neither end its element nor open a comment in it. Both stand in texts and patterns only, for
 * esbuild keeps them out of code, and there the backslash changes nothing.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function inScript(js: string): string {
  return js.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '\\x3C!--');
}

function inStyle(css: string): string {
  return css.replace(/<\/(?=style)/gi, '<\\/');
}

interface Scripts {
  readonly cells: string;
  readonly commands: string;
  readonly opening: string;
  readonly host: string;
}

/**
 * One file. Every formula evaluates all of it anew, so commands and host are in functions, whose insides V8 reads
 * over until they are called. Names that end in _ can be called by no menu, sidebar or cell.
 */
function codeOf({ cells, commands, opening, host }: Scripts, gateways: boolean): string {
  return `${cells}
${opening}
${appsScriptStubs(catalogue)}
var soKhachLoaded_ = null;
function soKhachCommands_() {
  if (soKhachLoaded_ === null) {
    soKhachLoaded_ = { crm: soKhachCrm_(), host: soKhachHost_() };
  }
  return soKhachLoaded_;
}
function soKhachCrm_() {
${commands}
return SoKhachCrm;
}
function soKhachHost_() {
${host}
return SoKhachHost;
}
${ENTRIES}${gateways ? GATEWAY_ENTRIES : ''}`;
}

/** The permissions that Google asks the user for: with gateways also to reach other servers. */
function manifest(gateways: boolean): string {
  const text = readFileSync('appsscript.json', 'utf8');
  if (!gateways) return text;
  const plain = JSON.parse(text) as { readonly oauthScopes: readonly string[] };
  return `${JSON.stringify({ ...plain, oauthScopes: [...plain.oauthScopes, REACH_OUT] }, null, 2)}\n`;
}

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#authorization */
const REACH_OUT = 'https://www.googleapis.com/auth/script.external_request';

const ENTRIES = `function onOpen() {
  SoKhachSheets.addMenu();
}
function onInstall() {
  onOpen();
}
function showSidebar() {
  SoKhachSheets.showSidebar();
}
function call(command, argsJson) {
  var loaded = soKhachCommands_();
  return loaded.host.answerCall(loaded.crm, command, argsJson);
}
function dailyRun() {
  var loaded = soKhachCommands_();
  loaded.host.runDaily(loaded.crm);
}
`;

const GATEWAY_ENTRIES = `function setZnsKeys() {
  soKhachCommands_().host.askKeys('zns');
}
function setSmsKeys() {
  soKhachCommands_().host.askKeys('sms');
}
`;
