import type { Context } from '../src/core/context.js';
import { Naps } from '../src/core/naps.js';
import { ServerClock } from '../src/core/server-clock.js';
import { memoryStorage } from '../src/core/storage.js';
import { Http } from '../src/http/http.js';
import type { StallStorage } from '../src/show-options.js';

/** What the parts of a show share, opened by hand: with `subscribe` to wait for changes. */
export interface OpenContext extends Context {
  subscribe(fn: () => void): () => void;
  /** Ends it, as leaving the page does. */
  close(): void;
}

/** A context that speaks to a real server. The same storage again is a page that was loaded again. */
export function openContext(server: string, storage: StallStorage = memoryStorage()): OpenContext {
  const clock = new ServerClock();
  const closing = new AbortController();
  const subscribers = new Set<() => void>();
  return {
    http: new Http(server, clock, undefined),
    clock,
    storage,
    naps: new Naps(),
    signal: closing.signal,
    changed: () => {
      for (const fn of [...subscribers]) fn();
    },
    subscribe: (fn) => {
      subscribers.add(fn);
      return () => subscribers.delete(fn);
    },
    close: () => {
      closing.abort();
    },
  };
}
