import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../shared/functions/catalogue.generated';
import { adapter } from './buildFunctions';
import { bundleCore, type CoreBundles } from './coreBundle';
import { appsScriptStubs } from './functions/stubs';

/** The files of the script project, by name: exactly what clasp pushes. */
export async function sheetsFiles(core?: CoreBundles): Promise<ReadonlyMap<string, string>> {
  const { cells, commands } = core ?? (await bundleCore());
  const opening = await adapter('apps-script/opening.ts', 'SoKhachSheets');
  const host = await adapter('apps-script/main.ts', 'SoKhachHost');
  return new Map([
    ['Code.js', codeOf({ cells, commands, opening, host })],
    ['appsscript.json', readFileSync('appsscript.json', 'utf8')],
  ]);
}

/** Writes them to `dist/apps-script`. */
export async function buildSheets(outDir: string, core?: CoreBundles): Promise<void> {
  const folder = join(outDir, 'apps-script');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await sheetsFiles(core)) writeFileSync(join(folder, name), text);
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
function codeOf({ cells, commands, opening, host }: Scripts): string {
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
${ENTRIES}`;
}

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
