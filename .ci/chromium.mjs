import './needs-node.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What keeps Chromium quiet and off the network in tests. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Debian's Chromium plays H.264, and npm has no browser to download. */
function installFromApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return false;
  console.error('No Chromium or Chrome here: installing Debian’s chromium with apt-get.');
  const command = 'apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium';
  return spawnSync('sh', ['-c', command], { stdio: ['ignore', 2, 2] }).status === 0;
}

/**
 * The path of a Chromium or Chrome: CHROMIUM_PATH, else one on PATH, else one in a usual place, else
 * (as root, with apt-get) a freshly installed one.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, install?: () => boolean }} [machine]
 * @returns {string}
 * @throws {Error} one line that says what to install
 */
export function findChromium({
  env = process.env,
  platform = process.platform,
  install = installFromApt,
} = {}) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const search = () => {
    const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
    const onPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
    return [...onPath, ...(usualPlaces[platform] ?? [])].find((file) => fs.existsSync(file));
  };
  const found = search() ?? (install() ? search() : undefined);
  if (found) return found;
  throw new Error('No Chromium or Chrome found: install one, or name it in CHROMIUM_PATH.');
}
