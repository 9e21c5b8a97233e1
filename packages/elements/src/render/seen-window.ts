/** From here on somebody has zoomed in by two fingers: what is seen says nothing of a keyboard. */
const ZOOMED = 1.01;

/**
 * How much of what ends at an edge, in pixels from the window's top, lies under a phone's keyboard. Where the keyboard is
 * laid over the page (all iPhones; Android, unless the page's viewport says `interactive-widget=resizes-content`), only the
 * visual viewport tells of it: it is less high, and moves within the window.
 */
export function coveredBelow(edge: number): number {
  const seen = window.visualViewport;
  if (!seen || seen.scale > ZOOMED) return 0;
  return Math.max(0, Math.round(edge - seen.offsetTop - seen.height));
}

/** Tells of every change of what is seen of the window, until the signal ends it. */
export function watchSeen(changed: () => void, signal: AbortSignal): void {
  for (const type of ['resize', 'scroll']) {
    window.visualViewport?.addEventListener(type, changed, { signal });
  }
}
