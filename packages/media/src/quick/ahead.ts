import { Download } from './download.js';

/** So long a file is kept for who needs it, in milliseconds. */
const KEPT_MS = 10_000;

/** A file that was asked for, and that nobody has taken yet. */
interface Ahead {
  readonly download: Download;
  readonly stopping: AbortController;
}

const ahead = new Map<string, Ahead>();

/** Asks for a file that a stream will need at once. */
export function askAhead(url: string): void {
  const stopping = new AbortController();
  const one = { download: new Download(url, stopping.signal), stopping };
  ahead.set(url, one);
  setTimeout(() => {
    if (ahead.get(url) !== one) return;
    ahead.delete(url);
    stopping.abort();
  }, KEPT_MS);
}

/** A file that a stream needs: what was asked for ahead, once, or else asked for now. */
export function downloadOf(url: string, signal: AbortSignal): Download {
  const { download, stopping } = ahead.get(url) ?? {};
  ahead.delete(url);
  signal.addEventListener('abort', () => stopping?.abort());
  return download ?? new Download(url, signal);
}
