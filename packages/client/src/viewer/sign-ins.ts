import { StallError, isKnownAs } from '@livestall/protocol';
import type { Identity, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';
import type { SignInAsk } from '../show-options.js';
import type { Login } from './login.js';
import type { Visits } from './visits.js';
import { wantsSignIn } from './wants-sign-in.js';

/** What was tapped waits this long for a sign-in: who signs in later has other things in mind. */
export const PATIENCE_MS = 10 * 60_000;

type Drop = SignInAsk['drop'];

/** A sign-in that has not come to its end: with somebody who is known, or not, or a failure. */
interface Waiting {
  readonly signedIn: Promise<boolean>;
  readonly end: (signedIn: boolean) => void;
  readonly fail: (error: StallError) => void;
  /** Aborts at the end. */
  readonly signal: AbortSignal;
}

/** Has the page sign its viewer in where a drop asks for that. What was tapped waits meanwhile. */
export class SignIns {
  readonly #context: Context;
  readonly #login: Login;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  #waiting: Waiting | null = null;
  /** The page was asked as many times. */
  #asks = 0;

  constructor(
    context: Context,
    { login, visits, now }: { login: Login; visits: Visits; now: () => ShowState },
  ) {
    this.#context = context;
    this.#login = login;
    this.#visits = visits;
    this.#now = now;
  }

  /** The viewer is another now: what waited goes on as theirs. */
  met(): void {
    this.#waiting?.end(true);
  }

  /** Who waited has left: nothing goes on for who came. */
  left(): void {
    this.#waiting?.end(false);
  }

  /**
   * Makes an attempt that may need somebody who is known, and again once they signed in. It waits ten minutes for that.
   *
   * @throws StallError `sign-in-first` where the page cannot have them sign in, or they would rather not; `store-failed`
   * where the page failed to.
   */
  async behind<T>(drop: Drop, attempt: () => Promise<T>): Promise<T> {
    const { signIn } = this.#login;
    if (!signIn) return attempt();
    // While their tap is fresh: a browser lets the page open a window only then.
    if (this.#isUnknown(drop)) return this.#then(drop, attempt);
    try {
      return await attempt();
    } catch (error) {
      if (!wantsSignIn(error)) throw error;
      return this.#then(drop, attempt);
    }
  }

  /** Tapped once more while it waits: the page is asked once more, as nobody hears of a sign-in that was left. */
  again(drop: Drop): void {
    if (this.#waiting && this.#isUnknown(drop)) this.#ask(drop).catch(() => undefined);
  }

  async #then<T>(drop: Drop, attempt: () => Promise<T>): Promise<T> {
    if (!(await this.#ask(drop))) throw new StallError('sign-in-first');
    return attempt();
  }

  #ask(drop: Drop): Promise<boolean> {
    const waiting = (this.#waiting ??= this.#wait());
    const ask = (this.#asks += 1);
    const late = sleep(PATIENCE_MS, waiting.signal).then(() => false);
    Promise.race([this.#signIn(drop), late]).then(
      (signedIn) => {
        // A dialog that was left for a newer one ends nothing.
        if (signedIn || ask === this.#asks) waiting.end(signedIn);
      },
      (cause: unknown) => {
        if (ask === this.#asks) waiting.fail(new StallError('store-failed', { cause }));
      },
    );
    return waiting.signedIn;
  }

  async #signIn(drop: Drop): Promise<boolean> {
    const identity = this.#askedFor(drop) === 'verified' ? 'verified' : 'signed-in';
    const before = this.#login.token;
    const token = await this.#login.signIn?.({ identity, drop });
    if (!token) return false;
    this.#login.token = token;
    // One function gives the tokens of whoever is signed in at the shop: its answers are others now.
    if (token === before) this.#visits.renew();
    else this.#visits.follow();
    return true;
  }

  #wait(): Waiting {
    const over = new AbortController();
    const leave = () => over.abort();
    this.#context.signal.addEventListener('abort', leave, { signal: over.signal });
    let end: Waiting['end'] = () => undefined;
    let fail: Waiting['fail'] = () => undefined;
    const signedIn = new Promise<boolean>((resolve, reject) => {
      end = resolve;
      fail = reject;
    }).finally(() => {
      this.#waiting = null;
      over.abort();
    });
    return { signedIn, end, fail, signal: over.signal };
  }

  /** Whether the viewer is known to be known too little. Whoever has no token is nobody in particular. */
  #isUnknown(drop: Drop): boolean {
    const unsaid = this.#login.token ? undefined : 'anonymous';
    const { identity = unsaid } = this.#visits.viewer ?? {};
    return identity !== undefined && !isKnownAs(identity, this.#askedFor(drop));
  }

  /** How well the store must know who takes of it. */
  #askedFor({ kind, id }: Drop): Identity | undefined {
    const { coupons, offers = [], giveaways = [] } = this.#now();
    const drops = {
      coupon: coupons.map(({ coupon }) => coupon),
      offer: offers.map(({ offer }) => offer),
      giveaway: giveaways.map(({ giveaway }) => giveaway),
    };
    return drops[kind].find((one) => one.id === id)?.identity;
  }
}
