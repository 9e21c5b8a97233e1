import type * as hls from 'hls.js';

/** hls.js, once it is here. */
export type HlsModule = typeof hls;

const TRIES = 3;

/**
 * Loads hls.js as a lazy chunk, again where the network failed.
 *
 * @throws what the last import threw; some browsers remember a failed import until the page is reloaded.
 */
export async function loadHls(triesLeft = TRIES - 1): Promise<HlsModule> {
  try {
    return await import('hls.js');
  } catch (error) {
    if (triesLeft === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 1_000 * (0.5 + Math.random())));
    return loadHls(triesLeft - 1);
  }
}
