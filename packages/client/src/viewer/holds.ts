import type { Hold, Offer, ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { HoldOptions } from '../show.js';
import { onceOpen } from './once-open.js';
import type { Proofs } from './proofs.js';
import type { SignIns } from './sign-ins.js';
import type { Visits } from './visits.js';
import { wantsSignIn } from './wants-sign-in.js';

/** What was asked, and under which key, by offer. */
type Asked = Readonly<Record<string, { key: string; qty: number; wait: boolean }>>;

type Why = 'tapped' | 'resumed';

/**
 * The viewer's holds of flash offers. What was asked is kept with its key until there is an answer, so that
 * neither a lost answer nor a reload can hold twice, or lose the first.
 */
export class Holds {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #signIns: SignIns;
  readonly #proofs: Proofs;
  readonly #now: () => ShowState;
  readonly #kept: Kept<Asked>;
  readonly #running = new Map<string, { why: Why; answer: Promise<Hold> }>();
  #holds: readonly Hold[] = [];
  #holding: readonly string[];

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
    this.#signIns = signIns;
    this.#proofs = proofs;
    this.#now = now;
    this.#kept = new Kept(context.storage, `holds:${context.http.server}/${show}`);
    this.#holding = Object.keys(this.#asked);
  }

  get holds(): readonly Hold[] {
    return this.#holds;
  }

  /** Offers of which a hold is on its way. */
  get holding(): readonly string[] {
    return this.#holding;
  }

  /** Goes on with what was on its way when the page was left, or they signed in. */
  async resume(): Promise<void> {
    const pending = Object.entries(this.#asked).map(([offer, asked]) =>
      this.#run(offer, asked, 'resumed'),
    );
    await Promise.allSettled(pending);
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#holds = [];
    this.#kept.set(null);
    this.#running.clear();
    this.#settle();
  }

  /** Takes what `/me` says. Holds only come, and only move on: what an older answer says of one changes nothing. */
  take(told: readonly Hold[] = []): void {
    const known = new Map(this.#holds.map((one) => [one.id, one]));
    const news = told.map((one) => further(one, known.get(one.id)));
    const ids = new Set(told.map(({ id }) => id));
    const others = this.#holds.filter(({ id }) => !ids.has(id));
    this.#holds = [...others, ...news].sort((one, other) => one.at - other.at);
    this.#context.changed();
  }

  /** Holds units, or waits for them. Two calls for one offer are one. @throws StallError */
  hold(offer: string, { qty = 1, wait = false }: HoldOptions = {}): Promise<Hold> {
    const open = this.#open(offer);
    if (open && !this.#visits.inDoubt) return Promise.resolve(open);
    const running = this.#running.get(offer);
    if (!running) return this.#run(offer, { qty, wait }, 'tapped');
    if (running.why === 'tapped') {
      this.#signIns.again({ kind: 'offer', id: offer });
      return running.answer;
    }
    // What goes on by itself asks nobody to sign in; who taps meanwhile is asked.
    return running.answer.catch((error: unknown) => {
      if (!wantsSignIn(error)) throw error;
      return this.#run(offer, { qty, wait }, 'tapped');
    });
  }

  /** Extends or releases a hold; the same again changes nothing. @throws StallError */
  async move(id: string, move: 'extend' | 'release'): Promise<Hold> {
    const call = { body: { move } };
    const path = `/holds/${encodeURIComponent(id)}`;
    const hold = await untilAnswered(this.#context, () => this.#visits.callAbout<Hold>(path, call));
    this.take([hold]);
    return hold;
  }

  #run(offer: string, asked: Required<HoldOptions>, why: Why): Promise<Hold> {
    const running = this.#running.get(offer);
    if (running) return running.answer;
    const answer = this.#hold(offer, asked, why).finally(() => {
      if (this.#running.get(offer)?.answer === answer) this.#running.delete(offer);
      this.#settle();
    });
    this.#running.set(offer, { why, answer });
    this.#settle();
    return answer;
  }

  async #hold(offer: string, { qty, wait }: Required<HoldOptions>, why: Why): Promise<Hold> {
    const all = this.#asked;
    const before = Object.hasOwn(all, offer) ? all[offer] : undefined;
    const same = before?.qty === qty && before.wait === wait;
    const asked = same
      ? before
      : { key: this.#proofs.keyFor({ kind: 'offer', id: offer }), qty, wait };
    this.#kept.set({ ...all, [offer]: asked });
    const { whose } = this.#visits;
    try {
      const send = () => untilAnswered(this.#context, () => this.#send(offer, asked));
      const drop = { kind: 'offer', id: offer } as const;
      const hold = await (why === 'tapped' ? this.#signIns.behind(drop, send) : send());
      if (whose === this.#visits.whose) this.take([hold]);
      this.#forget(offer, asked.key);
      return hold;
    } catch (thrown) {
      const error = toStallError(thrown);
      // Closed in between: the key stays, the next page goes on with it. So it does for whoever signs in yet.
      const later = this.#context.signal.aborted || (why === 'resumed' && wantsSignIn(error));
      if (!later) this.#forget(offer, asked.key);
      throw error;
    }
  }

  async #send(offer: string, { key, qty, wait }: Asked[string]): Promise<Hold> {
    try {
      const body = { of: offer, qty, wait };
      const at = { opening: this.#terms(offer), visits: this.#visits };
      return await onceOpen(this.#context, at, () =>
        this.#proofs.send({ drop: { kind: 'offer', id: offer }, key }, (proof) =>
          this.#visits.call<Hold>('/holds', { body: { ...body, ...proof }, key }),
        ),
      );
    } catch (thrown) {
      const error = toStallError(thrown);
      if (error.code !== 'already-yours') throw error;
      // Held in another tab or on another device: what is at /me is the answer.
      await this.#visits.me();
      const open = this.#open(offer);
      if (!open) throw error;
      return open;
    }
  }

  #terms(id: string): Offer | undefined {
    return this.#now().offers?.find(({ offer }) => offer.id === id)?.offer;
  }

  /** The hold of an offer that has not come to its end. */
  #open(offer: string): Hold | undefined {
    const t = this.#context.clock.time();
    return this.#holds.find(
      (one) =>
        one.offer === offer &&
        (one.status === 'waiting' || (one.status === 'held' && t < (one.expiresAt ?? Infinity))),
    );
  }

  get #asked(): Asked {
    return this.#kept.read(isAsked) ?? {};
  }

  #forget(offer: string, key: string): void {
    const { [offer]: asked, ...others } = this.#asked;
    if (asked?.key !== key) return;
    this.#proofs.forget({ kind: 'offer', id: offer });
    this.#kept.set(Object.keys(others).length > 0 ? others : null);
  }

  #settle(): void {
    this.#holding = [...this.#running.keys()];
    this.#context.changed();
  }
}

/** Of two words about one hold, that which comes later in a hold's life. */
function further(told: Hold, known: Hold | undefined): Hold {
  return known && stepOf(known) > stepOf(told) ? known : told;
}

function stepOf({ status, extended }: Hold): number {
  if (status === 'waiting') return 0;
  if (status === 'held') return extended ? 2 : 1;
  return 3;
}

function isAsked(value: unknown): value is Asked {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (one) =>
        isRecord(one) &&
        typeof one['key'] === 'string' &&
        Number.isInteger(one['qty']) &&
        typeof one['wait'] === 'boolean',
    )
  );
}
