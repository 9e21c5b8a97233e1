import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @returns the path of a Chromium or Chrome found on PATH; throws where there is none. */
export function findChromium(path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter))
    for (const name of NAMES) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  throw new Error(
    `No Chromium on PATH (looked for ${NAMES.join(', ')}). Install one, e.g. apt-get install chromium.`,
  );
}
