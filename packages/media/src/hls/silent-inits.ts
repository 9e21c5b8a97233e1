import type Hls from 'hls.js';
import type {
  FragmentLoaderContext,
  HlsConfig,
  LoaderCallbacks,
  LoaderConfiguration,
  LoaderContext,
} from 'hls.js';

type LoaderKind = HlsConfig['loader'];

/**
 * Tells hls.js nothing of an initialization segment that it took back itself. By that word hls.js 1.7 ends the segment
 * that it has begun to load meanwhile, and takes back what that one begins with: so it goes on, ten times a second, on
 * any line that does not bring an initialization segment within that time, and nothing is ever played.
 */
export function silentInits({ config }: Hls): void {
  const { loader, fLoader = loader } = config;
  Object.assign(config, { fLoader: silentLoader(fLoader) });
}

function silentLoader(Loader: LoaderKind): LoaderKind {
  return class SilentLoader extends Loader {
    override load(
      context: LoaderContext,
      config: LoaderConfiguration,
      callbacks: LoaderCallbacks<LoaderContext>,
    ): void {
      const { onSuccess, onError, onTimeout } = callbacks;
      super.load(context, config, isInit(context) ? { onSuccess, onError, onTimeout } : callbacks);
    }
  };
}

function isInit(context: LoaderContext): boolean {
  return (context as FragmentLoaderContext).frag.sn === 'initSegment';
}
