import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
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

/** Chrome on a fresh profile: that of CHROME_PATH, else the packed one (Linux on x64 alone), else one that is installed. */
export async function startChrome(options: ChromeOptions = {}): Promise<Chrome> {
  const own = process.env.CHROME_PATH;
  const isPacked = !own && process.platform === 'linux' && process.arch === 'x64';
  const unpacked = isPacked ? await unpackedChrome() : null;
  const profile = mkdtempSync(join(tmpdir(), 'so-khach-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    args: FLAGS,
    viewport: { width: 300, height: 800 },
    ...(unpacked
      ? { executablePath: join(unpacked, 'chromium'), env: packedEnvironment(unpacked) }
      : own
        ? { executablePath: own }
        : { channel: 'chrome' }),
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
async function unpackedChrome(): Promise<string> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = require(join(dirname(entry), '..', '..', 'package.json')) as { version: string };
  const folder = join(tmpdir(), `so-khach-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  await promisify(execFile)(process.execPath, ['-e', `require(${JSON.stringify(entry)}).executablePath()`], {
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
