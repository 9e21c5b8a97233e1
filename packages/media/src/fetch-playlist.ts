import { inTime } from './in-time.js';

/** A playlist as it is now. */
export interface FetchedPlaylist {
  /** Where it came from, after redirects: its addresses count from there. */
  url: string;
  text: string;
  /** The addresses of its renditions; none where it is no multivariant playlist. */
  variants: readonly string[];
}

/** Fetches a playlist past all caches. @throws where it does not come, or not in time. */
export function fetchPlaylist(asked: string, signal: AbortSignal): Promise<FetchedPlaylist> {
  return inTime(signal, (patience) => fetchNow(asked, patience));
}

async function fetchNow(asked: string, signal: AbortSignal): Promise<FetchedPlaylist> {
  const response = await fetch(asked, { signal, cache: 'no-store' });
  const { url, ok, status } = response;
  if (!ok) throw new TypeError(`${asked} answered ${status}`);
  const text = await response.text();
  const lines = text.matchAll(/^#EXT-X-STREAM-INF:.*\r?\n([^#\s].*)$/gm);
  const variants = Array.from(lines, ([, line = '']) => new URL(line.trim(), url).href);
  return { url, text, variants };
}
