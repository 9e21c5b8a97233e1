import { Download } from './download.js';

/** So long a file is kept for who needs it, in milliseconds. */
const KEPT_MS = 10_000;

/** A file that was asked for, and that nobody has taken yet. */
interface Ahead {
  readonly download: Download;
  readonly stopping: AbortController;
}

const ahead = new Map<string, Ahead>();

/** Asks for a file that a stream will need at once; what does not come is asked for again by who needs it. */
export function askAhead(url: string): void {
  if (ahead.has(url)) return;
  const stopping = new AbortController();
  const one = { download: new Download(url, stopping.signal), stopping };
  const forget = () => ahead.get(url) === one && ahead.delete(url);
  ahead.set(url, one);
  one.download.ended.catch(forget);
  setTimeout(() => {
    if (forget()) stopping.abort();
  }, KEPT_MS);
}

/** A file that a stream needs: what was asked for ahead, once, or else asked for now. */
export function downloadOf(url: string, signal: AbortSignal): Download {
  const found = ahead.get(url);
  if (!found) return new Download(url, signal);
  ahead.delete(url);
  signal.addEventListener('abort', () => found.stopping.abort(), { once: true });
  return found.download;
}
