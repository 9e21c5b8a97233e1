import type { CartConnector, Identity, Message } from '@livestall/protocol';

/** Where strictly necessary things are kept: the ticket, pending acts, a draft. `localStorage` fits. */
export interface StallStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Gives a bearer token for a signed-in viewer, minted by the store's backend; asked again when one ran out. */
export type TokenSource = () => Promise<string>;

/** What somebody is to sign in for. */
export interface SignInAsk {
  /** Why: how well the store must know them. */
  readonly identity: Exclude<Identity, 'anonymous'>;
  /** What they tapped. */
  readonly drop: { readonly kind: 'coupon' | 'offer' | 'giveaway'; readonly id: string };
}

/**
 * Has the viewer sign in at the store. It resolves with what gives their tokens from here on, `null` where they would
 * rather not. It may as well lead to another page: what was tapped goes on when they come back with a token.
 */
export type SignIn = (ask: SignInAsk) => Promise<TokenSource | null>;

/**
 * Says a line of the talk in another language, by a service of the page's own. What it throws is told kindly.
 *
 * @param to A BCP 47 tag.
 */
export type TranslateLine = (
  line: Pick<Message, 'id' | 'text' | 'role'>,
  to: string,
) => Promise<string>;

/** What `connectShow` takes. One of `channel` and `show` is needed; `channel` follows on to the next show. */
export interface ShowOptions {
  /** The show server's address. */
  server: string;
  channel?: string;
  show?: string;
  /** The store's cart. */
  cart?: CartConnector;
  /** For a signed-in viewer. Default: an anonymous ticket, asked for at the first act that needs one. */
  token?: TokenSource;
  /** Has the viewer sign in, where a drop asks for that. Default: they are told to sign in first. */
  signIn?: SignIn;
  /** Translates lines of the talk, each when somebody asks for it. Default: nothing is translated. */
  translateLine?: TranslateLine;
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
