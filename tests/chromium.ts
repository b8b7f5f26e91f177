// Finds the Chromium that the tests use and, run as a script, gets one where there is none.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

/** The first draws no windows, which saves about a third of the work. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const MISSING =
  'No Chromium was found or could be installed: install chromium, chrome or edge, or set CHROMIUM_PATH to its program.';

/** An end for what would never end by itself (ms), and no bar: a busy machine takes its time. */
export const LONGEST_TEST = 600_000;
/** The same for one thing that a test waits for, so that what did not come is named. */
export const LONGEST_WAIT = 120_000;

/** Chromium refuses its sandbox to root, and looks for updates and services that tests have no use for. */
export const launchArguments: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
];

/** `CHROMIUM_PATH`, Playwright's own, or a Chromium on the PATH, in this order; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Tries Playwright's download, then the system's package manager. True when a Chromium is there afterwards. */
function installChromium(): boolean {
  run('npx', ['playwright', 'install', 'chromium']);
  if (findChromium() === null && process.getuid?.() === 0 && run('apt-get', ['update', '-qq'])) {
    const install = (name: string) => run('apt-get', ['install', '-y', '-qq', name]);
    if (!install('chromium-headless-shell')) install('chromium');
  }
  return findChromium() !== null;
}

function run(program: string, options: readonly string[]): boolean {
  return (
    spawnSync(program, options, {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (findChromium() === null && !installChromium()) {
    console.error(MISSING);
    process.exit(1);
  }
  console.log(`Tests use ${findChromium()}`);
}
