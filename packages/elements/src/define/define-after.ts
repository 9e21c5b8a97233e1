import { loadStreamOpener } from '../player/load-stream-opener.js';
import { patiently } from '../time/patiently.js';

/** For so long the first pictures have the line and the processor to themselves, in milliseconds. */
const ALONE_MS = 2_000;

/**
 * Loads elements once the first pictures are on screen, or have had their time alone; what plays them on comes beside.
 *
 * @param pictures Settled with their first frames.
 * @param load Tried until it works.
 * @param script Whose elements they are: a console says so where they do not come.
 */
export function defineAfter(
  pictures: readonly Promise<void>[],
  load: () => Promise<unknown>,
  script: string,
): void {
  let said = false;
  const alone = new Promise((resolve) => setTimeout(resolve, ALONE_MS));
  void Promise.race([Promise.allSettled(pictures), alone]).then(() => {
    // If this does not come, the player asks again, and says so.
    loadStreamOpener().catch(() => undefined);
    return patiently(load, (cause) => {
      if (!said) console.warn(`Livestall: a script beside ${script} does not come.`, cause);
      said = true;
    });
  });
}
