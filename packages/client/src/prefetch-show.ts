import type { Channel, Snapshot } from '@livestall/protocol';
import { askAhead } from './http/ahead.js';
import { channelPath, showPath } from './http/paths.js';

/** Which show to ask for, as attributes give it. */
export interface PrefetchOptions {
  /** The show server's address. */
  server: string;
  channel?: string | null;
  show?: string | null;
}

/**
 * Asks for a show before there is what follows it: the next `connectShow` to it, within ten seconds, takes the answer.
 * A page that has yet to run the rest of its scripts has the show so much earlier. It stores nothing and never fails;
 * what did not come is asked for again by `connectShow`.
 *
 * @returns The show as it came; `null` where it did not.
 */
export async function prefetchShow({
  server,
  channel,
  show,
}: PrefetchOptions): Promise<Snapshot | null> {
  const ask = async <T>(path: string) => {
    const answer = await askAhead(server.replace(/\/+$/, '') + path);
    return answer.ok ? ((await answer.clone().json()) as T) : null;
  };
  try {
    const id = show || (channel && (await ask<Channel>(channelPath(channel)))?.show?.id);
    return id ? await ask<Snapshot>(showPath(id)) : null;
  } catch {
    return null;
  }
}
