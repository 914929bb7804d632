import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export interface Chrome {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

export type ChromeOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** Where Chrome is: launch options of Playwright's. */
type Place = Pick<ChromeOptions, 'executablePath' | 'channel' | 'env'>;

/**
 * The Chrome of CHROME_PATH, else the packed one (Linux on x64 alone), else one that is installed; or the reason why
 * there is none, in a line. It is asked for its version, so a library that is missing shows here. Answers at once, as
 * tests must know before they run whether they are skipped; O(1) but for the first time, which unpacks.
 */
export function findChrome(): { readonly place: Place } | { readonly why: string } {
  found ??= lookForChrome();
  return found;
}

let found: ReturnType<typeof lookForChrome> | null = null;

function lookForChrome(): { readonly place: Place } | { readonly why: string } {
  try {
    const own = process.env.CHROME_PATH;
    if (own) return checked({ executablePath: own });
    if (process.platform === 'linux' && process.arch === 'x64') {
      const folder = unpackedChrome();
      return checked({ executablePath: join(folder, 'chromium'), env: packedEnvironment(folder) });
    }
    const installed = INSTALLED[process.platform]?.find(existsSync);
    return installed ? { place: { executablePath: installed } } : { why: 'Chrome is not installed' };
  } catch (error) {
    return { why: String(error).split('\n')[0]! };
  }
}

function checked(place: Place): { readonly place: Place } | { readonly why: string } {
  const { executablePath, env } = place;
  // On Windows this opens a window instead.
  if (process.platform === 'win32')
    return existsSync(executablePath!) ? { place } : { why: `no ${executablePath}` };
  const asked = spawnSync(executablePath!, ['--version'], {
    env: env as NodeJS.ProcessEnv,
    encoding: 'utf8',
  });
  const why = asked.error?.message ?? asked.stderr.trim().split('\n')[0];
  return asked.status === 0 ? { place } : { why: why || `${executablePath} ends with ${asked.status}` };
}

/** Where the installers of Chrome put it. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  linux: ['/opt/google/chrome/chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) => (folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : []),
  ),
};

/** Chrome on a fresh profile. */
export async function startChrome(options: ChromeOptions = {}): Promise<Chrome> {
  const chrome = findChrome();
  if ('why' in chrome) throw new Error(`No browser (${chrome.why}). Set CHROME_PATH.`);
  const profile = mkdtempSync(join(tmpdir(), 'so-khach-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    args: FLAGS,
    viewport: { width: 300, height: 800 },
    ...chrome.place,
    ...options,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * The packed Chrome brings its own libraries and Open Sans. Its own list of font folders names /tmp/fonts alone, and
 * without any font it draws no text and dies of some.
 */
function packedEnvironment(folder: string): Record<string, string> {
  const list = join(folder, 'fonts', 'so-khach.conf');
  writeFileSync(list, fontList(join(folder, 'fonts')));
  return {
    ...(process.env as Record<string, string>),
    HOME: folder,
    FONTCONFIG_FILE: list,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  };
}

function fontList(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

/**
 * The folder that holds the packed Chrome, unpacked once for all test runs of this version. The package unpacks
 * to the temporary directory and takes any file of that name for complete, so it unpacks into a fresh one that
 * is moved into place when whole: two runs at once don't see each other's halves. With this variable it also
 * unpacks the libraries: https://github.com/Sparticuz/chromium/blob/v147.0.0/source/helper.ts
 */
function unpackedChrome(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = require(join(dirname(entry), '..', '..', 'package.json')) as { version: string };
  const folder = join(tmpdir(), `so-khach-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  execFileSync(process.execPath, ['-e', `require(${JSON.stringify(entry)}).executablePath()`], {
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  try {
    renameSync(fresh, folder);
  } catch {
    // Another run was first.
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
