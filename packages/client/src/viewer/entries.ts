import type { Entry, EntryStatus, Giveaway, GiveawayState, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import { KeptTaps } from './kept-taps.js';
import { onlyForward } from './only-forward.js';
import type { Proofs } from './proofs.js';
import { sendTap } from './send-tap.js';
import type { SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';

/** The viewer's entries in giveaways: those that the server has, and those on their way. */
export class Entries {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  readonly #taps: KeptTaps<Entry>;
  #entries: readonly Entry[] = [];

  /** @param now The show, whose giveaways say when they open. */
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
      ...{ kind: 'giveaway', keptAs: `entries:${context.http.server}/${show}` },
      ...{ visits, signIns, proofs },
      send: (id, key) =>
        sendTap<Entry>(
          context,
          { visits, proofs },
          {
            ...{ path: '/entries', drop: { kind: 'giveaway', id }, key },
            opening: this.#terms(id),
            elsewhere: () => visits.me().then(() => this.#own(id)),
          },
        ),
      take: (entry) => this.take([entry]),
    });
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Giveaways of which an entry is on its way. */
  get entering(): readonly string[] {
    return this.#taps.pending;
  }

  /**
   * Whether `/me` knows more of an entry than is known here, by what is told of the giveaways: it was called, or all is over
   * and its prize was taken elsewhere, or missed.
   */
  isBehind(giveaways: readonly GiveawayState[] = []): boolean {
    return giveaways.some(({ drawn, finished }) =>
      this.#entries.some(
        ({ id, status }) =>
          drawn?.winners.includes(id) &&
          (status === 'entered' || (status === 'won' && finished !== undefined)),
      ),
    );
  }

  /** Goes on with what was on its way when the page was left, or they signed in. */
  resume(): Promise<void> {
    return this.#taps.resume();
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#entries = [];
    this.#taps.empty();
  }

  /** Takes what `/me` says; absent: a server that knows no giveaways. */
  take(told: readonly Entry[] = []): void {
    this.#entries = onlyForward(this.#entries, told, stepOf);
    this.#context.changed();
  }

  /** Takes a share, or part in a draw, once. @throws StallError */
  enter(giveaway: string): Promise<Entry> {
    const own = this.#own(giveaway);
    return own && !this.#visits.inDoubt ? Promise.resolve(own) : this.#taps.tap(giveaway);
  }

  /** Takes a prize that was won; the same again changes nothing. @throws StallError */
  async takePrize(id: string): Promise<Entry> {
    const call = { body: { move: 'claim' } };
    const path = `/entries/${encodeURIComponent(id)}`;
    const entry = await untilAnswered(this.#context, () =>
      this.#visits.callAbout<Entry>(path, call),
    );
    this.take([entry]);
    return entry;
  }

  #terms(id: string): Giveaway | undefined {
    return this.#now().giveaways?.find(({ giveaway }) => giveaway.id === id)?.giveaway;
  }

  #own(giveaway: string): Entry | undefined {
    return this.#entries.find((one) => one.giveaway === giveaway);
  }
}

const STEPS: readonly EntryStatus[] = ['entered', 'won'];

/** The others are for good. */
function stepOf({ status }: Entry): number {
  const step = STEPS.indexOf(status);
  return step < 0 ? STEPS.length : step;
}
