import type { LoaderStats } from 'hls.js';

/** A file of which nothing more has come for so long comes no more: a new connection may bring it. */
const STUCK_MS = 6_000;

const LOOK_MS = 1_000;

/** Calls back once if a file that has begun to arrive stops in the middle. hls.js itself waits for its whole time. */
export function whenStuck(stats: LoaderStats, act: () => void): void {
  let come = 0;
  let since = performance.now();
  const timer = setInterval(() => {
    const { loading, loaded, aborted } = stats;
    const now = performance.now();
    if (aborted || loading.end > 0) clearInterval(timer);
    else if (loaded !== come || loading.first === 0) {
      come = loaded;
      since = now;
    } else if (now - since > STUCK_MS) {
      clearInterval(timer);
      act();
    }
  }, LOOK_MS);
}
