import type { EngineKind } from '../engine.js';
import { scriptTrouble } from '../network-trouble.js';
import { untilLoaded } from '../until-loaded.js';

/** The browser's own HLS. Few browsers come to it, so its script is fetched when it is needed. */
export const lazyNativeEngine: EngineKind = {
  name: 'native',
  start: async (video, source, host) => {
    const { nativeEngine } = await untilLoaded(
      () => import('./native-engine.js'),
      (cause) => host.trouble(scriptTrouble(cause)),
      video,
      host.closing,
    );
    return nativeEngine.start(video, source, host);
  },
};
