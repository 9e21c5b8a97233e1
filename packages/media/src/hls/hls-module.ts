import type * as hls from 'hls.js';

/** hls.js, once it is here. */
export type HlsModule = typeof hls;
