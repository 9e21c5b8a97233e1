import { asked } from './live-stall/ask-ahead.js';
import { showFirstPicture } from './live-stall/first-picture.js';
import { loadStreamOpener } from './player/load-stream-opener.js';
import { patiently } from './time/patiently.js';

/** For so long the first pictures have the line and the processor to themselves, in milliseconds. */
const ALONE_MS = 2_000;

let said = false;

const alone = new Promise((resolve) => setTimeout(resolve, ALONE_MS));
void Promise.race([Promise.allSettled(asked.map(showFirstPicture)), alone]).then(() => {
  // What plays on comes beside the elements. If it does not, the player asks again, and says so.
  loadStreamOpener().catch(() => undefined);
  return patiently(
    () => import('./define.js'),
    (cause) => {
      if (!said) console.warn('Livestall: a script beside livestall.js does not come.', cause);
      said = true;
    },
  );
});
