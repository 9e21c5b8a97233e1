import type { EngineKind } from '../engine.js';

/** The browser's own HLS. Few browsers come to it, so its script is fetched when it is needed. */
export const lazyNativeEngine: EngineKind = {
  name: 'native',
  start: async (...stream) => {
    const { nativeEngine } = await import('./native-engine.js');
    return nativeEngine.start(...stream);
  },
};
