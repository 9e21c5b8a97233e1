import type { Claim, Coupon, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Mine } from './mine.js';
import { KeptTaps } from './kept-taps.js';
import type { Proofs } from './proofs.js';
import { sendTap } from './send-tap.js';
import type { SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';

/** What the claims are made with. */
export interface ClaimsOptions {
  visits: Visits;
  signIns: SignIns;
  proofs: Proofs;
  /** The show, whose coupons say when they open and how many one viewer may have. */
  now: () => ShowState;
}

/** The viewer's claims: those that were granted, and those on their way. */
export class Claims {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  readonly #taps: KeptTaps<Claim>;
  #claims: readonly Claim[] = [];
  #status: Mine['status'];
  /** Counts what was asked and what was granted, in the order in which it was. */
  #turn = 0;
  /** The turns of the newest grant, and of the answer that is shown: no older answer undoes them. */
  #granted = 0;
  #shown = 0;

  constructor(context: Context, show: string, { visits, signIns, proofs, now }: ClaimsOptions) {
    this.#context = context;
    this.#visits = visits;
    this.#now = now;
    this.#taps = new KeptTaps(context, {
      ...{ kind: 'coupon', keptAs: `claims:${context.http.server}/${show}` },
      ...{ visits, signIns, proofs },
      send: (id, key) =>
        sendTap<Claim>(
          context,
          { visits, proofs },
          {
            ...{ path: '/claims', drop: { kind: 'coupon', id }, key },
            opening: this.#terms(id),
            elsewhere: () => this.#claimedElsewhere(id),
          },
        ),
      take: (claim) => this.#take(claim),
    });
    this.#status = visits.known ? 'loading' : 'ready';
  }

  /** Whether what is the viewer's was read. */
  get status(): Mine['status'] {
    return this.#status;
  }

  get claims(): readonly Claim[] {
    return this.#claims;
  }

  /** Coupons whose claim is on its way. */
  get claiming(): readonly string[] {
    return this.#taps.pending;
  }

  /** Asks what is the viewer's, and goes on with what was on its way when the page was left, or they signed in. */
  async resume(): Promise<void> {
    await Promise.allSettled([this.refresh(), this.#taps.resume()]);
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#claims = [];
    this.#taps.empty();
  }

  /** Reads the viewer's own claims anew, if there is a viewer. @throws StallError */
  async refresh(): Promise<void> {
    if (!this.#visits.known) return;
    try {
      await untilAnswered(this.#context, () => this.#ask());
    } catch (error) {
      // What was read before stands.
      if (this.#status === 'loading') this.#status = 'failed';
      throw error;
    } finally {
      this.#context.changed();
    }
  }

  /**
   * Claims a coupon. Two calls for one coupon are one claim while it is on its way; of one of which the viewer has as
   * many as one may, the last of them is the answer. @throws StallError
   */
  claim(coupon: string): Promise<Claim> {
    const held = this.#claims.filter((one) => one.coupon === coupon);
    const last = held.at(-1);
    const all = held.length >= (this.#terms(coupon)?.perViewer ?? 1);
    return last && all && !this.#visits.inDoubt ? Promise.resolve(last) : this.#taps.tap(coupon);
  }

  #take(claim: Claim): void {
    // The poke may have been faster than the answer.
    this.#claims = [...this.#claims.filter((one) => !isSame(one, claim)), claim];
    this.#granted = this.#turn += 1;
  }

  async #claimedElsewhere(coupon: string): Promise<Claim | undefined> {
    await this.#ask();
    return this.#claims.findLast((one) => one.coupon === coupon);
  }

  /** Asks what is the viewer's. @throws StallError */
  async #ask(): Promise<void> {
    let turn: number;
    let claims: readonly Claim[];
    do {
      turn = this.#turn += 1;
      ({ claims } = await this.#visits.me());
    } while (turn < this.#granted);
    this.#status = 'ready';
    if (turn < this.#shown) return;
    this.#shown = turn;
    this.#claims = claims;
  }

  #terms(id: string): Coupon | undefined {
    return this.#now().coupons.find(({ coupon }) => coupon.id === id)?.coupon;
  }
}

function isSame(one: Claim, other: Claim): boolean {
  return one.coupon === other.coupon && one.code === other.code && one.at === other.at;
}
