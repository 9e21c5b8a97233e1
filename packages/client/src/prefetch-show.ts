import type { Channel } from '@livestall/protocol';
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
 */
export function prefetchShow({ server, channel, show }: PrefetchOptions): void {
  const ask = (path: string) => askAhead(server.replace(/\/+$/, '') + path);
  if (show) void ask(showPath(show));
  else if (channel)
    ask(channelPath(channel))
      .then(async (answer) => {
        const { show: found } = (await answer.clone().json()) as Channel;
        if (found) void ask(showPath(found.id));
      })
      .catch(() => undefined);
}
