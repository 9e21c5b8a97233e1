import type { Entry, EntryStatus, Giveaway, GiveawayState, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import { onceOpen } from './once-open.js';
import type { Proofs } from './proofs.js';
import type { SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';

/** Under which key something was asked, by giveaway. */
type Asked = Readonly<Record<string, string>>;

/**
 * The viewer's entries in giveaways. What was asked is kept with its key until there is an answer, so that neither a
 * lost answer nor a reload can take part twice, or lose a share.
 */
export class Entries {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #signIns: SignIns;
  readonly #now: () => ShowState;
  readonly #proofs: Proofs;
  readonly #kept: Kept<Asked>;
  readonly #running = new Map<string, Promise<Entry>>();
  #entries: readonly Entry[] = [];
  #entering: readonly string[];

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
    this.#signIns = signIns;
    this.#proofs = proofs;
    this.#now = now;
    this.#kept = new Kept(context.storage, `entries:${context.http.server}/${show}`);
    this.#entering = Object.keys(this.#asked);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Giveaways of which an entry is on its way. */
  get entering(): readonly string[] {
    return this.#entering;
  }

  /** Whether an entry was called, by what is told of the giveaways, that is not known here to have won. */
  isCalled(giveaways: readonly GiveawayState[] = []): boolean {
    return giveaways.some(({ drawn }) =>
      this.#entries.some(({ id, status }) => status === 'entered' && drawn?.winners.includes(id)),
    );
  }

  /** Goes on with what was on its way when the page was left, or they signed in. */
  async resume(): Promise<void> {
    const pending = Object.keys(this.#asked).map((giveaway) => this.#run(giveaway, 'resumed'));
    await Promise.allSettled(pending);
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
    if (own) return Promise.resolve(own);
    this.#signIns.again({ kind: 'giveaway', id: giveaway });
    return this.#run(giveaway, 'tapped');
  }

  #run(giveaway: string, why: 'tapped' | 'resumed'): Promise<Entry> {
    let running = this.#running.get(giveaway);
    if (!running) {
      running = this.#enter(giveaway, why).finally(() => {
        this.#running.delete(giveaway);
        this.#settle();
      });
      this.#running.set(giveaway, running);
      this.#settle();
    }
    return running;
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

  async #enter(giveaway: string, why: 'tapped' | 'resumed'): Promise<Entry> {
    const all = this.#asked;
    const before = Object.hasOwn(all, giveaway) ? all[giveaway] : undefined;
    const key = before ?? this.#proofs.keyFor(giveaway);
    this.#kept.set({ ...all, [giveaway]: key });
    const send = () => untilAnswered(this.#context, () => this.#send(giveaway, key));
    try {
      const entry = await (why === 'tapped'
        ? this.#signIns.behind({ kind: 'giveaway', id: giveaway }, send)
        : send());
      this.take([entry]);
      this.#forget(giveaway);
      return entry;
    } catch (thrown) {
      const error = toStallError(thrown);
      // Closed in between: the key stays, the next page goes on with it. So it does for whoever signs in yet.
      const later = why === 'resumed' && error.code === 'sign-in-first';
      if (!this.#context.signal.aborted && !later) this.#forget(giveaway);
      throw error;
    }
  }

  async #send(giveaway: string, key: string): Promise<Entry> {
    try {
      const at = { opening: this.#terms(giveaway), visits: this.#visits };
      return await onceOpen(this.#context, at, () =>
        this.#proofs.send({ of: giveaway, key }, (proof) =>
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

  get #asked(): Asked {
    return this.#kept.read(isAsked) ?? {};
  }

  #forget(giveaway: string): void {
    this.#proofs.forget(giveaway);
    const others = Object.entries(this.#asked).filter(([of]) => of !== giveaway);
    this.#kept.set(others.length > 0 ? Object.fromEntries(others) : null);
  }

  #settle(): void {
    this.#entering = [...this.#running.keys()];
    this.#context.changed();
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

function isAsked(value: unknown): value is Asked {
  return isRecord(value) && Object.values(value).every((key) => typeof key === 'string');
}
