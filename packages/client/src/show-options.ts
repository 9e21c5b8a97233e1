import type { CartConnector } from '@livestall/protocol';

/** Where strictly necessary things are kept: the ticket, pending acts, a draft. `localStorage` fits. */
export interface StallStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What `connectShow` takes. One of `channel` and `show` is needed; `channel` follows on to the next show. */
export interface ShowOptions {
  /** The show server's address. */
  server: string;
  channel?: string;
  show?: string;
  /** The store's cart. */
  cart?: CartConnector;
  /**
   * A bearer token for a signed-in viewer, minted by the store's backend; called again when it ran out.
   * Default: an anonymous ticket, asked for at the first act that needs one.
   */
  token?: () => Promise<string>;
  /** Default: `localStorage` where it can be used, else memory. `null`: memory. */
  storage?: StallStorage | null;
  /**
   * Whether all tabs of this origin that follow the same show share one stream, where the browser can. Default: yes,
   * but for a `fetch` of the page's own, whose answers may not be everybody's.
   */
  share?: boolean;
  /**
   * What the page shows first, a picture for instance: until it is settled nothing but the show itself is fetched, and
   * acts wait. Default: nothing.
   */
  first?: Promise<unknown>;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
}
