/** What the console hears of the page around it. */
export interface PageListener {
  key: (event: KeyboardEvent) => void;
  /** A new link was opened in the same tab: nothing changes but the fragment. */
  hash: () => void;
  /** The device says that the network came or went. */
  line: () => void;
  /** The page was hidden, or is looked at again. */
  visible: () => void;
}

/** Listens to the page until the signal is aborted. */
export function onPage({ key, hash, line, visible }: PageListener, signal: AbortSignal): void {
  addEventListener('keydown', key, { signal });
  addEventListener('hashchange', hash, { signal });
  addEventListener('online', line, { signal });
  addEventListener('offline', line, { signal });
  document.addEventListener('visibilitychange', visible, { signal });
}
