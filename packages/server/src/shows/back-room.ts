import type {
  Backstage,
  CouponDraft,
  CrewMember,
  Demand,
  ErrorCode,
  PreparedCoupon,
  Question,
  Role,
  Run,
} from '@livestall/protocol';
import type { Clicks, CouponRow, OfferRow, ShowRecord } from '../ledger/contract.js';
import { BackGiveaways } from './back-giveaways.js';
import { Crew } from './crew.js';
import { EarlyTries } from './early-tries.js';
import type { Sink } from './fan-out.js';
import { Interest } from './interest.js';
import type { RoomContext } from './room-context.js';
import { eventFrame } from './sse-frame.js';
import { withoutCodes } from './without-codes.js';

/** How many open questions are told at once, the oldest: a phone in a field reads this. */
const TOLD_QUESTIONS = 50;

/** The part of a room that the seller alone sees, and those who are in it. */
export class BackRoom {
  readonly readers: Crew;
  readonly giveaways: BackGiveaways;
  readonly early = new EarlyTries(() => (this.#changed = true));
  readonly #clock: RoomContext['clock'];
  readonly #coupons: Map<string, CouponRow>;
  readonly #offers: Map<string, OfferRow>;
  readonly #questions: Map<string, Question>;
  readonly #interest: Interest;
  readonly #refused = new Map<string, ErrorCode>();
  #run: Run;
  #playing: boolean;
  #changed = false;

  constructor(
    {
      coupons,
      offers,
      giveaways,
      questions,
      run,
      demand,
      clicks,
      playing,
    }: Omit<ShowRecord, 'show' | 'events' | 'messages' | 'gauges' | 'goods' | 'holdsDue'> & {
      playing: boolean;
    },
    { clock, tally }: Pick<RoomContext, 'clock' | 'tally'>,
  ) {
    this.readers = new Crew(tally);
    this.#clock = clock;
    this.#coupons = new Map(coupons.map((row) => [row.draft.id, row]));
    this.#offers = new Map(offers.map((row) => [row.draft.id, row]));
    this.giveaways = new BackGiveaways(giveaways, this.early, () => (this.#changed = true));
    this.#questions = new Map(questions.map((question) => [question.id, question]));
    this.#interest = new Interest(demand, clicks);
    this.#run = run;
    this.#playing = playing;
  }

  /** Whether the scripted seller of a rehearsal plays. */
  get playing(): boolean {
    return this.#playing;
  }

  set playing(playing: boolean) {
    this.#playing = playing;
    this.#changed = true;
  }

  get run(): Run {
    return this.#run;
  }

  set run(run: Run) {
    this.#run = run;
    this.#changed = true;
  }

  /** Lets a reader in: from now on it hears of every change, the first being itself. */
  enter(sink: Sink, { name, role }: Omit<CrewMember, 'since'>): void {
    this.readers.enter(sink, { name, role, since: this.#clock.now() });
    this.#changed = true;
  }

  leave(sink: Sink): void {
    this.readers.leave(sink);
    this.#changed = true;
  }

  coupon(coupon: string): CouponRow | undefined {
    return this.#coupons.get(coupon);
  }

  setCoupon(row: CouponRow): void {
    this.#coupons.set(row.draft.id, row);
    this.#refused.delete(row.draft.id);
    this.#changed = true;
  }

  removeCoupon(coupon: string): void {
    this.#coupons.delete(coupon);
    this.#refused.delete(coupon);
    this.#changed = true;
  }

  /** Takes note of how many claims a coupon has; the counts may come in any order. */
  countClaims(coupon: string, claimed: number): void {
    const row = this.#coupons.get(coupon);
    if (row && row.claimed < claimed) this.setCoupon({ ...row, claimed });
  }

  /** Takes note that a coupon could not come up by itself, and will not as it is. */
  refuse(coupon: string, code: ErrorCode): void {
    this.#refused.set(coupon, code);
    this.#changed = true;
  }

  /** The goods have changed: what could not come up by itself may now. */
  retry(): void {
    this.#refused.clear();
    this.giveaways.retry();
    this.#changed = true;
  }

  /** The coupons that come up by themselves at some time, and have not; without those that could not. */
  scheduled(): CouponDraft[] {
    return [...this.#coupons.values()]
      .filter(({ draft, opensAt }) => draft.opensAt !== undefined && opensAt === null)
      .filter(({ draft }) => !this.#refused.has(draft.id))
      .map(({ draft }) => draft);
  }

  offer(offer: string): OfferRow | undefined {
    return this.#offers.get(offer);
  }

  /** Takes note of an offer and its units; what is told of them may come in any order. */
  setOffer(row: OfferRow): void {
    if ((this.#offers.get(row.draft.id)?.version ?? 0) > row.version) return;
    this.#offers.set(row.draft.id, row);
    this.#changed = true;
  }

  removeOffer(offer: string): void {
    this.#offers.delete(offer);
    this.#changed = true;
  }

  /** Takes note of how many viewers wish for something. */
  countWishes(demand: Demand): void {
    this.#interest.wished(demand);
    this.#changed = true;
  }

  /** Takes note of how often a product's link was followed. */
  countClicks(clicks: Clicks): void {
    this.#interest.clicked(clicks);
    this.#changed = true;
  }

  /** A question is open. */
  addQuestion(question: Question): void {
    this.#questions.set(question.id, question);
    this.#changed = true;
  }

  /** A question is open no more. */
  removeQuestion(question: string): void {
    this.#questions.delete(question);
    this.#changed = true;
  }

  /** What one sees: the codes are the host's alone. */
  view(rehearsal: boolean, role: Role): Backstage {
    const view = this.#view(rehearsal);
    return role === 'host' ? view : withoutCodes(view);
  }

  /** Tells its readers what it is now, where that has changed. */
  flush(rehearsal: boolean): void {
    if (!this.#changed) return;
    this.#changed = false;
    this.readers.sendByRole((role) => eventFrame('backstage', this.view(rehearsal, role)));
  }

  #view(rehearsal: boolean): Backstage {
    const questions = [...this.#questions.values()].sort(
      (a, b) => a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1),
    );
    return {
      t: this.#clock.now(),
      coupons: [...this.#coupons.values()].map((row) => prepared(row, this.early, this.#refused)),
      ...(this.#offers.size > 0 && {
        offers: [...this.#offers.values()].map((row) => toldOffer(row, this.early)),
      }),
      ...this.giveaways.told(),
      questions: questions.slice(0, TOLD_QUESTIONS),
      questionsOpen: questions.length,
      run: this.#run,
      crew: this.readers.members,
      ...this.#interest.told(),
      ...(rehearsal && { rehearsal: { playing: this.#playing } }),
    };
  }
}

function prepared(
  { draft, claimed, codes }: CouponRow,
  early: EarlyTries,
  refused: ReadonlyMap<string, ErrorCode>,
): PreparedCoupon {
  const why = refused.get(draft.id);
  return {
    ...draft,
    claimed,
    ...(draft.code === undefined && { codes }),
    ...early.told({ kind: 'coupon', id: draft.id }),
    ...(why !== undefined && { refused: why }),
  };
}

function toldOffer({ draft, held, confirmed, waiting }: OfferRow, early: EarlyTries) {
  return { ...draft, held, confirmed, waiting, ...early.told({ kind: 'offer', id: draft.id }) };
}
