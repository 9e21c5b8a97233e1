import type { Act, Backstage, Session, StallError } from '@livestall/protocol';
import type { Show, StallStorage } from '../index.js';
import type { Moderation } from './moderation.js';
import type { Preparing } from './preparing.js';
import type { Reports } from './reports.js';
import type { Requests } from './requests.js';

/** What `connectHost` takes. */
export interface HostOptions {
  /** The show server's address. */
  server: string;
  /** Default: the channel that the session is for. */
  channel?: string;
  /** A single-use code (from the page's fragment) to sign in with. Without it the kept session is used. */
  code?: string;
  /** Where the session is kept. Default: `sessionStorage` where it can be used, else memory. `null`: memory. */
  storage?: StallStorage | null;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
}

/**
 * A show in the hands of its seller. `signed-out`: there is no session (no code, a used one, an expired
 * one, a server that is no address); `error` says why.
 */
export interface HostShow {
  readonly status: 'signing-in' | 'signed-in' | 'signed-out';
  readonly error: StallError | null;
  readonly session: Session | null;
  /** The show as its viewers have it, with the host's name and role on chat lines; `null` until signed in. */
  readonly show: Show | null;
  /** What the seller alone sees; `null` until it arrived. */
  readonly backstage: Backstage | null;
  /** What is prepared: shows, goods, coupons, the run, pictures, invitations. */
  readonly prepare: Preparing;
  /** What the links brought. */
  readonly reports: Reports;
  /** What viewers ask the seller to make or pick. */
  readonly requests: Requests;
  /** What keeps the talk in order. */
  readonly moderation: Moderation;
  /** Whether the backstage stream stands. */
  readonly connected: boolean;
  /** Signs in with a single-use code. @throws StallError `token-refused`, `offline`. */
  signIn(code: string): Promise<void>;
  signOut(): void;
  /**
   * Does one act, once the sign-in is through. It is done when this resolves: its events are in the ledger. The same act again does no harm:
   * what is so already is left as it is.
   *
   * @throws StallError `wrong-state`, `not-found`, `forbidden`, `token-refused`: nothing was done. `offline`: there was no answer,
   * so it may have been done all the same; then the show says so.
   */
  act(act: Act): Promise<void>;
  /** Takes a show of the channel in hand, whatever is on; `null`: the one that the channel shows. */
  choose(show: string | null): void;
  /** Says that the page is looked at again, as `Show.wake` does, for the backstage and the show. */
  wake(): void;
  subscribe(fn: () => void): () => void;
  close(): void;
}
