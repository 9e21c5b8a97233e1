import fs from 'node:fs';
import path from 'node:path';

/** The packages of Debian that have what the three-browser suite runs in; `.ci/run` installs them. */
const PACKAGES =
  'apt-get install firefox-esr pulseaudio webkit2gtk-driver xvfb gstreamer1.0-libav gstreamer1.0-plugins-bad';

/** Firefox: FIREFOX_PATH, else one on PATH. @throws one line that says what to install. */
export function findFirefox(): string {
  return process.env['FIREFOX_PATH'] ?? onPath('Firefox', ['firefox-esr', 'firefox']);
}

/** What WebKitGTK is driven by. @throws one line that says what to install. */
export function findWebKitDriver(): string {
  return onPath('WebKitGTK’s WebDriver', ['WebKitWebDriver']);
}

/** A screen for a browser that has no mode without one. @throws one line that says what to install. */
export function findScreen(): string {
  return onPath('virtual screen', ['Xvfb']);
}

/** A sound server, for a browser that has no silent one of its own. @throws one line that says what to install. */
export function findSoundServer(): string {
  return onPath('sound server', ['pulseaudio']);
}

function onPath(what: string, names: readonly string[]): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = files.find((file) => fs.existsSync(file));
  if (found === undefined) throw new Error(`No ${what} found. On Debian: ${PACKAGES}`);
  return found;
}
