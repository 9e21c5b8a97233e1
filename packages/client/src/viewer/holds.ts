import { holdStatus, type Hold, type Offer, type ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { untilAnswered } from '../http/until-answered.js';
import type { HoldOptions } from './mine.js';
import { KeptTaps } from './kept-taps.js';
import { onlyForward } from './only-forward.js';
import type { Proofs } from './proofs.js';
import { sendTap } from './send-tap.js';
import type { SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';

/** How many, and whether to join the line where there are none. */
type Asked = Readonly<Required<HoldOptions>>;

/** The viewer's holds of flash offers: those that the server has, and those on their way. */
export class Holds {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  readonly #taps: KeptTaps<Hold, Asked>;
  #holds: readonly Hold[] = [];

  /** @param now The show, whose offers say when they open. */
  constructor(
    context: Context,
    show: string,
    {
      visits,
      signIns,
      proofs,
      now,
    }: { visits: Visits; signIns: SignIns; proofs: Proofs; now: () => ShowState },
  ) {
    this.#context = context;
    this.#visits = visits;
    this.#now = now;
    this.#taps = new KeptTaps(context, {
      ...{ kind: 'offer', keptAs: `holds:${context.http.server}/${show}` },
      ...{ visits, signIns, proofs, fits: isAsked },
      send: (id, key, asked) =>
        sendTap<Hold>(
          context,
          { visits, proofs },
          {
            ...{ path: '/holds', drop: { kind: 'offer', id }, key, asked },
            opening: this.#terms(id),
            elsewhere: () => visits.me().then(() => this.#open(id)),
          },
        ),
      take: (hold) => this.take([hold]),
    });
  }

  get holds(): readonly Hold[] {
    return this.#holds;
  }

  /** Offers of which a hold is on its way. */
  get holding(): readonly string[] {
    return this.#taps.pending;
  }

  /** Goes on with what was on its way when the page was left, or they signed in. */
  resume(): Promise<void> {
    return this.#taps.resume();
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#holds = [];
    this.#taps.empty();
  }

  /** Takes what `/me` says; absent: a server that knows no offers. */
  take(told: readonly Hold[] = []): void {
    this.#holds = onlyForward(this.#holds, told, stepOf);
    this.#context.changed();
  }

  /** Holds units, or waits for them. Two calls for one offer are one. @throws StallError */
  hold(offer: string, { qty = 1, wait = false }: HoldOptions = {}): Promise<Hold> {
    const open = this.#open(offer);
    if (open && !this.#visits.inDoubt) return Promise.resolve(open);
    return this.#taps.tap(offer, { qty, wait });
  }

  /** Extends or releases a hold; the same again changes nothing. @throws StallError */
  async move(id: string, move: 'extend' | 'release'): Promise<Hold> {
    const call = { body: { move } };
    const path = `/holds/${encodeURIComponent(id)}`;
    const hold = await untilAnswered(this.#context, () => this.#visits.callAbout<Hold>(path, call));
    this.take([hold]);
    return hold;
  }

  #terms(id: string): Offer | undefined {
    return this.#now().offers?.find(({ offer }) => offer.id === id)?.offer;
  }

  /** The hold of an offer that has not come to its end: who waits is told by nobody that the offer is over. */
  #open(offer: string): Hold | undefined {
    const t = this.#context.clock.time();
    const state = this.#now().offers?.find((one) => one.offer.id === offer);
    return this.#holds.find((one) => {
      const status = one.offer === offer && holdStatus(one, state, t);
      return status === 'waiting' || status === 'held';
    });
  }
}

/** How far a hold has come in its life. */
function stepOf({ status, extended }: Hold): number {
  if (status === 'waiting') return 0;
  if (status === 'held') return extended ? 2 : 1;
  return 3;
}

function isAsked(value: unknown): value is Asked {
  return isRecord(value) && Number.isInteger(value['qty']) && typeof value['wait'] === 'boolean';
}
