import type { HostShow } from '@livestall/client/host';
import type { Act, Backstage, Session, StallError } from '@livestall/protocol';
import type { FakeShow } from './fake-show.js';

/** What a test may set of a fake host. */
export type FakeHostState = Partial<
  Pick<FakeHost, 'status' | 'error' | 'session' | 'show' | 'backstage' | 'connected'>
>;

/** A seller's show made by hand: what is asked of it is written down, what it answers is set by the test. */
export class FakeHost implements HostShow {
  status: HostShow['status'] = 'signed-in';
  error: StallError | null = null;
  session: Session | null = {
    t: 1,
    token: 'token',
    expiresAt: 1,
    account: 'willow',
    role: 'host',
    name: 'Mei Lin',
  };
  show: FakeShow | null;
  backstage: Backstage | null = { t: 1, coupons: [] };
  connected = true;
  closed = false;
  /** Every call with its arguments, oldest first. */
  readonly calls: [string, ...unknown[]][] = [];
  /** Answers `act`. */
  acting: (act: Act) => Promise<void> = () => Promise.resolve();
  readonly #subscribers = new Set<() => void>();

  constructor(show: FakeShow | null, state: FakeHostState = {}) {
    this.show = show;
    Object.assign(this, state);
  }

  /** Changes what the host's show is and tells it to all who draw it. */
  set(state: FakeHostState): void {
    Object.assign(this, state);
    for (const fn of [...this.#subscribers]) fn();
  }

  /** How many are subscribed: what is left over after an element went is a leak. */
  get watched(): number {
    return this.#subscribers.size;
  }

  signIn(code: string): Promise<void> {
    this.calls.push(['signIn', code]);
    return Promise.resolve();
  }

  signOut(): void {
    this.calls.push(['signOut']);
  }

  act(act: Act): Promise<void> {
    this.calls.push(['act', act]);
    return this.acting(act);
  }

  wake(): void {
    this.calls.push(['wake']);
  }

  subscribe(fn: () => void): () => void {
    this.#subscribers.add(fn);
    return () => void this.#subscribers.delete(fn);
  }

  close(): void {
    this.closed = true;
  }
}
