import type {
  Backstage,
  BarredPerson,
  CrewMember,
  Demand,
  HeldLine,
  FanCount,
  Reported,
  RequestCount,
  Role,
  Run,
} from '@livestall/protocol';
import type { Clicks, CouponRow, GiveawayRow, OfferRow, ShowRecord } from '../ledger/contract.js';
import { Latest } from './latest.js';
import { BackDrops } from './back-drops.js';
import { BackPolls } from './back-polls.js';
import { Crew } from './crew.js';
import { EarlyTries } from './early-tries.js';
import type { Sink } from './fan-out.js';
import { Interest } from './interest.js';
import type { OpenQuestions } from './open-questions.js';
import type { RoomContext } from './room-context.js';
import { eventFrame } from './sse-frame.js';
import { withoutCodes } from './without-codes.js';

/** How many lines that wait are told at once, the oldest. */
const TOLD_HELD = 50;
/** How many of those who came to follow are told, the newest. */
const TOLD_FANS = 10;

/** The part of a room that the seller alone sees, and those who are in it. */
export class BackRoom {
  readonly readers: Crew;
  readonly coupons: BackDrops<CouponRow>;
  readonly offers: BackDrops<OfferRow>;
  readonly giveaways: BackDrops<GiveawayRow>;
  readonly polls: BackPolls;
  readonly early = new EarlyTries(() => (this.#changed = true));
  /** Who reads what was reported. */
  readonly reportReads = new Latest();
  readonly #clock: RoomContext['clock'];
  readonly #questions: OpenQuestions;
  readonly #interest: Interest;
  #requests: RequestCount | null;
  #held: Map<string, HeldLine>;
  #heldCount: number;
  #barred: readonly BarredPerson[];
  #barredCount: number;
  #reported: readonly Reported[];
  #fans = 0;
  /** Who came to follow, with their keys here: no seller is told these. */
  #newFans: (FanCount['new'][number] & { viewer: string })[] = [];
  #run: Run;
  #playing: boolean;
  #changed = false;

  constructor(
    {
      coupons,
      offers,
      giveaways,
      polls,
      run,
      demand,
      clicks,
      requests,
      held,
      heldCount,
      barred,
      barredCount,
      reports,
      playing,
    }: Omit<
      ShowRecord,
      'show' | 'events' | 'messages' | 'gauges' | 'goods' | 'holdsDue' | 'questions'
    > & { playing: boolean },
    questions: OpenQuestions,
    { clock, tally }: Pick<RoomContext, 'clock' | 'tally'>,
  ) {
    this.readers = new Crew(tally);
    this.#clock = clock;
    const changed = () => (this.#changed = true);
    const isUp = ({ version }: { version: number }) => version > 0;
    this.coupons = new BackDrops(coupons, { isUp: ({ opensAt }) => opensAt !== null, changed });
    this.offers = new BackDrops(offers, { isUp, changed });
    this.giveaways = new BackDrops(giveaways, { isUp, changed });
    this.polls = new BackPolls(polls, changed);
    this.#questions = questions;
    this.#interest = new Interest(demand, clicks);
    this.#requests = requests;
    this.#held = new Map(held.map((line) => [line.id, line]));
    this.#heldCount = heldCount;
    this.#barred = barred;
    this.#barredCount = barredCount;
    this.#reported = reports;
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

  /** Takes note of how many claims a coupon has; the counts may come in any order. */
  countClaims(coupon: string, claimed: number): void {
    const row = this.coupons.get(coupon);
    if (row && row.claimed < claimed) this.coupons.set({ ...row, claimed });
  }

  /** The goods have changed: what could not come up by itself may now. */
  retry(): void {
    for (const drops of [this.coupons, this.offers, this.giveaways]) drops.retry();
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

  /** Takes note of how many requests wait. */
  countRequests(requests: RequestCount): void {
    this.#requests = requests;
    this.#changed = true;
  }

  /** A line waits for the house. */
  hold(line: HeldLine): void {
    if (this.#held.size < TOLD_HELD) this.#held.set(line.id, line);
    this.#heldCount += 1;
    this.#changed = true;
  }

  /** These wait now, the oldest of them all. */
  setHeld(held: readonly HeldLine[], heldCount: number): void {
    this.#held = new Map(held.map((line) => [line.id, line]));
    this.#heldCount = heldCount;
    this.#changed = true;
  }

  /** These were reported, and nobody has seen to them. */
  setReported(reported: readonly Reported[]): void {
    this.#reported = reported;
    this.#changed = true;
  }

  /** These may write nothing now, the newest of them all. */
  setBarred(barred: readonly BarredPerson[], barredCount: number): void {
    this.#barred = barred;
    this.#barredCount = barredCount;
    this.#changed = true;
  }

  /** Takes note of how many follow. */
  countFans(count: number): void {
    this.#fans = count;
    this.#changed = true;
  }

  /** Somebody follows now. @param name `''`: they have none. */
  addFan(viewer: string, name: string): void {
    const came = { viewer, name, at: this.#clock.now() };
    this.#newFans = [came, ...this.#newFans].slice(0, TOLD_FANS);
    this.#changed = true;
  }

  /** Somebody is forgotten, who may have come to follow. */
  forgetFan(viewer: string): void {
    this.#newFans = this.#newFans.filter((fan) => fan.viewer !== viewer);
    this.#changed = true;
  }

  /** Other questions are open than before. How many want them is told to all alike. */
  asked(): void {
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
    const t = this.#clock.now();
    const barred = this.#barred.filter(({ until = Infinity }) => until > t);
    const barredCount = this.#barredCount - this.#barred.length + barred.length;
    const offers = this.offers.told((row) => toldOffer(row, this.early));
    const polls = this.polls.told();
    const giveaways = this.giveaways.told((row) => toldGiveaway(row, this.early));
    return {
      t,
      coupons: this.coupons.told((row) => toldCoupon(row, this.early)),
      ...(offers.length > 0 && { offers }),
      ...(giveaways.length > 0 && { giveaways }),
      ...(polls.length > 0 && { polls }),
      questions: [...this.#questions.told],
      questionsOpen: this.#questions.size,
      run: this.#run,
      crew: this.readers.members,
      ...this.#interest.told(),
      ...(this.#fans > 0 && {
        fans: { count: this.#fans, new: this.#newFans.map(({ name, at }) => ({ name, at })) },
      }),
      ...(this.#requests && { requests: this.#requests }),
      ...(this.#heldCount > 0 && { held: [...this.#held.values()], heldCount: this.#heldCount }),
      ...(this.#reported.length > 0 && { reports: [...this.#reported] }),
      ...(barredCount > 0 && { barred, barredCount }),
      ...(rehearsal && { rehearsal: { playing: this.#playing } }),
    };
  }
}

function toldCoupon({ draft, claimed, codes }: CouponRow, early: EarlyTries) {
  return {
    ...draft,
    claimed,
    ...(draft.code === undefined && { codes }),
    ...early.told({ kind: 'coupon', id: draft.id }),
  };
}

function toldOffer({ draft, held, confirmed, waiting }: OfferRow, early: EarlyTries) {
  return { ...draft, held, confirmed, waiting, ...early.told({ kind: 'offer', id: draft.id }) };
}

function toldGiveaway({ draft, entered, given, codes }: GiveawayRow, early: EarlyTries) {
  return {
    ...draft,
    entered,
    given,
    ...(codes > 0 && { codes }),
    ...early.told({ kind: 'giveaway', id: draft.id }),
  };
}
