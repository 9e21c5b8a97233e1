import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { SignInAsk } from '../show-options.js';
import type { Proofs } from './proofs.js';
import { PATIENCE_MS, type SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';
import { wantsSignIn } from './wants-sign-in.js';

/** A tap: its key, when it was by the server's clock, and what was asked for by it. */
type Tap<A> = Readonly<{ key: string; at: number; asked?: A }>;

/** By coupon, offer or giveaway. */
type Taps<A> = Readonly<Record<string, Tap<A>>>;

type Why = 'tapped' | 'resumed';

/** What taps are answered with. `A`: what is asked for beside what was tapped, where there is anything. */
export interface KeptTapsOptions<T, A> {
  /** What is tapped, and what its taps are kept as. */
  kind: SignInAsk['drop']['kind'];
  keptAs: string;
  visits: Visits;
  signIns: SignIns;
  proofs: Proofs;
  /** Whether what was kept can have been asked for. Absent: there is nothing to ask for. */
  fits?: (asked: unknown) => asked is A;
  send: (id: string, key: string, asked: A) => Promise<T>;
  /** Hears each answer that is for whoever is here now. */
  take: (answer: T) => void;
}

/**
 * Taps on what may be had once. A tap's key is kept before it is sent and until there is an answer, so that neither a lost
 * answer nor a reload can take twice, or lose the first.
 */
export class KeptTaps<T, A = void> {
  readonly #context: Context;
  readonly #options: KeptTapsOptions<T, A>;
  readonly #kept: Kept<Taps<A>>;
  readonly #running = new Map<string, { why: Why; answer: Promise<T> }>();
  #pending: readonly string[];

  constructor(context: Context, options: KeptTapsOptions<T, A>) {
    this.#context = context;
    this.#options = options;
    this.#kept = new Kept(context.storage, options.keptAs);
    this.#pending = Object.keys(this.#taps);
  }

  /** What was tapped and is not answered yet. */
  get pending(): readonly string[] {
    return this.#pending;
  }

  /** Two taps on one thing are one while it is on its way. @throws StallError */
  tap(id: string, asked: A): Promise<T> {
    const running = this.#running.get(id);
    if (!running) return this.#run(id, asked, 'tapped');
    if (running.why === 'tapped') {
      this.#options.signIns.again({ kind: this.#options.kind, id });
      return running.answer;
    }
    // What goes on by itself asks nobody to sign in; who taps meanwhile is asked.
    return running.answer.catch((error: unknown) => {
      if (!wantsSignIn(error)) throw error;
      return this.#run(id, asked, 'tapped');
    });
  }

  /** Goes on with what was on its way when the page was left, or they signed in. */
  async resume(): Promise<void> {
    const taps = Object.entries(this.#taps);
    for (const [id, { key, at }] of taps) if (this.#isStale(at)) this.#forget(id, key);
    const fresh = taps.filter(([, { at }]) => !this.#isStale(at));
    if (fresh.length < taps.length) this.#settle();
    await Promise.allSettled(fresh.map(([id, { asked }]) => this.#run(id, asked as A, 'resumed')));
  }

  /** They were another person's: nothing of them goes on. */
  empty(): void {
    this.#kept.set(null);
    this.#running.clear();
    this.#settle();
  }

  #run(id: string, asked: A, why: Why): Promise<T> {
    const running = this.#running.get(id);
    if (running) return running.answer;
    const answer = this.#answer(id, asked, why).finally(() => {
      if (this.#running.get(id)?.answer === answer) this.#running.delete(id);
      this.#settle();
    });
    this.#running.set(id, { why, answer });
    this.#settle();
    return answer;
  }

  async #answer(id: string, asked: A, why: Why): Promise<T> {
    const { kind, visits, signIns, take } = this.#options;
    const { whose } = visits;
    const key = this.#keep(id, asked);
    const send = () => untilAnswered(this.#context, () => this.#options.send(id, key, asked));
    try {
      const answer = await (why === 'tapped' ? signIns.behind({ kind, id }, send) : send());
      if (whose === visits.whose) take(answer);
      this.#forget(id, key);
      return answer;
    } catch (thrown) {
      // Closed in between: the key stays, the next page goes on with it. So it does for whoever signs in yet.
      const later = this.#context.signal.aborted || (why === 'resumed' && wantsSignIn(thrown));
      if (!later) this.#forget(id, key);
      throw toStallError(thrown);
    }
  }

  /** Keeps a tap, under the key that the same has already or a new one. */
  #keep(id: string, asked: A): string {
    const taps = this.#taps;
    const before = Object.hasOwn(taps, id) ? taps[id] : undefined;
    if (before && JSON.stringify(before.asked) === JSON.stringify(asked)) return before.key;
    const { kind, proofs } = this.#options;
    const key = proofs.keyFor({ kind, id });
    this.#kept.set({ ...taps, [id]: { key, at: this.#context.clock.time(), asked } });
    return key;
  }

  #isStale(at: number): boolean {
    return at + PATIENCE_MS < this.#context.clock.time();
  }

  get #taps(): Taps<A> {
    const { fits = () => true } = this.#options;
    return this.#kept.read((value): value is Taps<A> => isTaps(value, fits)) ?? {};
  }

  #forget(id: string, key: string): void {
    const { [id]: tap, ...others } = this.#taps;
    if (tap?.key !== key) return;
    const { kind, proofs } = this.#options;
    proofs.forget({ kind, id });
    this.#kept.set(Object.keys(others).length > 0 ? others : null);
  }

  #settle(): void {
    this.#pending = [...this.#running.keys()];
    this.#context.changed();
  }
}

function isTaps(value: unknown, fits: (asked: unknown) => boolean): boolean {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (tap) =>
        isRecord(tap) &&
        typeof tap['key'] === 'string' &&
        Number.isFinite(tap['at']) &&
        fits(tap['asked']),
    )
  );
}
