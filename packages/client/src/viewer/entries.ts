import type { Entry, EntryStatus, Giveaway, GiveawayState, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import { KeptTaps } from './kept-taps.js';
import { onceOpen } from './once-open.js';
import type { Proofs } from './proofs.js';
import type { SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';

/** The viewer's entries in giveaways: those that the server has, and those on their way. */
export class Entries {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  readonly #proofs: Proofs;
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
    this.#proofs = proofs;
    this.#now = now;
    this.#taps = new KeptTaps(context, {
      ...{ kind: 'giveaway', keptAs: `entries:${context.http.server}/${show}` },
      ...{ visits, signIns, proofs },
      send: (giveaway, key) => this.#send(giveaway, key),
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

  /** Takes what `/me` says. Entries only come, and only move on: what an older answer says changes nothing. */
  take(told: readonly Entry[] = []): void {
    const known = new Map(this.#entries.map((one) => [one.id, one]));
    const news = told.map((one) => further(one, known.get(one.id)));
    const ids = new Set(told.map(({ id }) => id));
    const others = this.#entries.filter(({ id }) => !ids.has(id));
    this.#entries = [...others, ...news].sort((one, other) => one.at - other.at);
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

  async #send(giveaway: string, key: string): Promise<Entry> {
    try {
      const at = { opening: this.#terms(giveaway), visits: this.#visits };
      return await onceOpen(this.#context, at, () =>
        this.#proofs.send({ drop: { kind: 'giveaway', id: giveaway }, key }, (proof) =>
          this.#visits.call<Entry>('/entries', { body: { of: giveaway, ...proof }, key }),
        ),
      );
    } catch (thrown) {
      const error = toStallError(thrown);
      if (error.code !== 'already-yours') throw error;
      // Entered in another tab or on another device: what is at /me is the answer.
      await this.#visits.me();
      const own = this.#own(giveaway);
      if (!own) throw error;
      return own;
    }
  }

  #terms(id: string): Giveaway | undefined {
    return this.#now().giveaways?.find(({ giveaway }) => giveaway.id === id)?.giveaway;
  }

  #own(giveaway: string): Entry | undefined {
    return this.#entries.find((one) => one.giveaway === giveaway);
  }
}

const STEPS: readonly EntryStatus[] = ['entered', 'won'];

/** Of two words about one entry, that which comes later in its life. */
function further(told: Entry, known: Entry | undefined): Entry {
  return known && stepOf(known) > stepOf(told) ? known : told;
}

/** The others are for good. */
function stepOf({ status }: Entry): number {
  const step = STEPS.indexOf(status);
  return step < 0 ? STEPS.length : step;
}
