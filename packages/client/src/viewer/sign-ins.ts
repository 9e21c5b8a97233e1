import { StallError, isKnownAs } from '@livestall/protocol';
import type { Identity, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { toStallError } from '../http/to-stall-error.js';
import type { SignInAsk } from '../show-options.js';
import type { Login } from './login.js';
import type { Visits } from './visits.js';

type Drop = SignInAsk['drop'];

/** A sign-in that has not come to its end: with somebody who is known, or not, or a failure. */
interface Waiting {
  readonly signedIn: Promise<boolean>;
  readonly end: (signedIn: boolean) => void;
  readonly fail: (error: StallError) => void;
}

/** Has the page sign its viewer in where a drop asks for that. What was tapped waits meanwhile. */
export class SignIns {
  readonly #context: Context;
  readonly #login: Login;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  #waiting: Waiting | null = null;

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

  /**
   * Makes an attempt that may need somebody who is known, and again once they signed in.
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
      if (toStallError(error).code !== 'sign-in-first') throw error;
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
    this.#signIn(drop).then(waiting.end, (cause: unknown) => {
      waiting.fail(new StallError('store-failed', { cause }));
    });
    return waiting.signedIn;
  }

  async #signIn(drop: Drop): Promise<boolean> {
    const identity = this.#askedFor(drop) === 'verified' ? 'verified' : 'signed-in';
    const token = await this.#login.signIn?.({ identity, drop });
    if (!token) return false;
    this.#login.token = token;
    this.#visits.follow();
    return true;
  }

  #wait(): Waiting {
    let end: Waiting['end'] = () => undefined;
    let fail: Waiting['fail'] = () => undefined;
    const signedIn = new Promise<boolean>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
    const ended = () => (this.#waiting = null);
    void signedIn.then(ended, ended);
    this.#context.signal.addEventListener('abort', () => end(false));
    return { signedIn, end, fail };
  }

  /** Whether the viewer is known to be known too little. */
  #isUnknown(drop: Drop): boolean {
    const identity = this.#visits.viewer?.identity;
    return identity !== undefined && !isKnownAs(identity, this.#askedFor(drop));
  }

  /** How well the store must know who takes of it. */
  #askedFor({ kind, id }: Drop): Identity | undefined {
    const { coupons, giveaways = [] } = this.#now();
    const drops =
      kind === 'coupon'
        ? coupons.map(({ coupon }) => coupon)
        : giveaways.map(({ giveaway }) => giveaway);
    return drops.find((one) => one.id === id)?.identity;
  }
}
