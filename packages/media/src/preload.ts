/**
 * Begins to fetch hls.js, so that it is on its way while the show is still being asked for. It does
 * nothing where only the browser's own player can play; a failure is left to `openStream`.
 */
export function preloadEngine(): void {
  if ('MediaSource' in globalThis || 'ManagedMediaSource' in globalThis) {
    import('hls.js').catch(() => undefined);
  }
}
