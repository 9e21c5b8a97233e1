import type Hls from 'hls.js';
import type { HlsConfig, LoaderCallbacks, LoaderConfiguration, LoaderContext } from 'hls.js';
import type { Fetched } from '../quick/fetched.js';
import { answerFromMemory } from './answer-from-memory.js';
import { whenStuck } from './when-stuck.js';

type LoaderKind = HlsConfig['loader'];

/**
 * Lets hls.js ask first for what was fetched before it was here. It goes around the loaders that hls.js has by then,
 * which add Common Media Client Data to an address: what is in memory is known by the plain one.
 */
export function rememberFetched({ config }: Hls, fetched: Fetched): void {
  const { loader, pLoader = loader, fLoader = loader } = config;
  Object.assign(config, {
    pLoader: rememberingLoader(pLoader, fetched),
    fLoader: rememberingLoader(fLoader, fetched),
  });
}

/**
 * A loader that answers from what was fetched before hls.js was here, and else asks the network; what stops
 * in the middle is given up early.
 */
function rememberingLoader(NetworkLoader: LoaderKind, fetched: Fetched): LoaderKind {
  return class RememberingLoader extends NetworkLoader {
    override load(
      context: LoaderContext,
      config: LoaderConfiguration,
      callbacks: LoaderCallbacks<LoaderContext>,
    ): void {
      const file = context.rangeEnd ? null : fetched.take(context.url);
      if (!file) {
        // It has come to media that nobody has fetched: the rest would only fill a phone's memory.
        const isMedia = context.responseType === 'arraybuffer';
        if (isMedia) fetched.clear();
        super.load(context, config, callbacks);
        const { stats } = this;
        if (!isMedia) return;
        whenStuck(stats, () => {
          callbacks.onTimeout(stats, context, null);
          this.abort();
        });
        return;
      }
      answerFromMemory(this, file, context, callbacks);
    }
  };
}
