import type {
  Complaint,
  Gauges,
  ReactionSums,
  Role,
  ShowState,
  ShowSummary,
} from '@livestall/protocol';
import { pruneLines } from '../chat/prune-lines.js';
import { Talk } from '../chat/talk.js';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Past } from '../past/past.js';
import type { Mine } from './mine.js';
import { Claims } from './claims.js';
import { Entries } from './entries.js';
import { Fans } from './fans.js';
import { Holds } from './holds.js';
import { LineWatch } from './line-watch.js';
import type { Login } from './login.js';
import { NextShow } from './next-show.js';
import { OpenQuestions } from './open-questions.js';
import { Proofs } from './proofs.js';
import { Questions } from './questions.js';
import { Reactions } from './reactions.js';
import { Requests } from './requests.js';
import { Settings } from './settings.js';
import { SignIns } from './sign-ins.js';
import { Upvotes } from './upvotes.js';
import { Visits } from './visits.js';
import { Votes } from './votes.js';
import { Wishes } from './wishes.js';

/** Whose part it is, and in which show. */
export interface ViewerPartOptions {
  show: string;
  channel: string | undefined;
  login: Login;
  role: Role;
  now: () => ShowState;
  /** Who looks at the open questions. */
  lookers: ReadonlySet<object>;
  /** The show of then, while the playhead is away from live. */
  past: () => Past | null;
  /** What the picture shows now, in server time; `null` where none is followed. */
  moment: () => number | null;
  /** Hears what others sent, and over how long. */
  reacted: (sums: ReactionSums, overMs: number) => void;
}

/**
 * One viewer's part in a show: who they are, what they say, ask, claim, hold and win. Nothing of it is needed
 * to see the show, so it is loaded beside it.
 */
export class ViewerPart {
  readonly visits: Visits;
  readonly claims: Claims;
  readonly holds: Holds;
  readonly entries: Entries;
  readonly fans: Fans;
  readonly settings: Settings;
  readonly wishes: Wishes;
  readonly questions: Questions;
  readonly openQuestions: OpenQuestions;
  readonly upvotes: Upvotes;
  readonly votes: Votes;
  readonly requests: Requests;
  readonly talk: Talk;
  readonly reactions: Reactions;
  readonly #context: Context;
  readonly #now: () => ShowState;
  readonly #next: NextShow;
  readonly #line: LineWatch;
  readonly #proofs: Proofs;
  readonly #signIns: SignIns;
  #mine: Mine | null = null;

  constructor(
    context: Context,
    { show, channel, login, role, now, lookers, past, moment, reacted }: ViewerPartOptions,
  ) {
    this.#context = context;
    this.visits = new Visits(context, show, channel ?? show, login);
    this.#proofs = new Proofs(context, this.visits, now);
    const { visits } = this;
    const signIns = new SignIns(context, { login, visits, now });
    this.#signIns = signIns;
    this.claims = new Claims(context, show, { visits, signIns, proofs: this.#proofs, now });
    this.holds = new Holds(context, show, { visits, signIns, proofs: this.#proofs, now });
    this.entries = new Entries(context, show, { visits, signIns, proofs: this.#proofs, now });
    this.fans = new Fans(context, { visits, now });
    this.settings = new Settings(context, visits);
    this.wishes = new Wishes(context, this.visits);
    this.questions = new Questions(context, show, this.visits);
    this.openQuestions = new OpenQuestions(context, show, lookers);
    this.upvotes = new Upvotes(context, this.visits);
    this.votes = new Votes(context, show, this.visits);
    this.requests = new Requests(context, show, this.visits);
    this.visits.onMe = (me) => {
      this.holds.take(me.holds);
      this.entries.take(me.entries);
      this.fans.take(me);
      this.settings.take(me);
      this.wishes.take(me.wishes);
      this.questions.take(me);
      this.upvotes.take(me);
      this.votes.take(me.votes);
      this.requests.take(me);
      this.talk.take(me);
    };
    this.visits.onOther = () => void this.#goOn();
    this.visits.onLeft = () => {
      this.#signIns.left();
      const { claims, holds, entries, fans, settings, wishes, requests, talk, reactions } = this;
      const { questions, upvotes, votes } = this;
      const taken = [claims, holds, entries, fans, settings, wishes, requests];
      for (const part of [...taken, questions, upvotes, votes, talk, reactions]) part.empty();
    };
    this.reactions = new Reactions(context, { visits, now, reacted });
    this.talk = new Talk(context, show, { visits: this.visits, role, now, past, moment });
    this.#now = now;
    this.#next = new NextShow(context, show, channel);
    this.#line = new LineWatch(context, () => this.#refresh());
  }

  /** What is the viewer's own: the same object until it changes. */
  get mine(): Mine {
    const { viewer } = this.visits;
    const { status, claims, claiming } = this.claims;
    const { holds, holding } = this.holds;
    const { entries, entering } = this.entries;
    const { fan, following } = this.fans;
    const { settings } = this.settings;
    const { wishes } = this.wishes;
    const { questions } = this.questions;
    const { upvoted, upvoting } = this.upvotes;
    const { votes, voting } = this.votes;
    const { requests, requesting } = this.requests;
    const old = this.#mine;
    const same =
      viewer === old?.viewer &&
      status === old.status &&
      claims === old.claims &&
      claiming === old.claiming &&
      holds === old.holds &&
      holding === old.holding &&
      entries === old.entries &&
      entering === old.entering &&
      fan === old.fan &&
      following === old.following &&
      settings === old.settings &&
      wishes === old.wishes &&
      questions === old.questions &&
      upvoted === old.upvoted &&
      upvoting === old.upvoting &&
      votes === old.votes &&
      voting === old.voting &&
      requests === old.requests &&
      requesting === old.requesting;
    if (same) return old;
    this.#mine = {
      status,
      viewer,
      claims,
      claiming,
      holds,
      holding,
      entries,
      entering,
      fan,
      following,
      settings,
      wishes,
      questions,
      upvoted,
      upvoting,
      votes,
      voting,
      requests,
      requesting,
    };
    return this.#mine;
  }

  /** Sends a report; it is the same however often it is sent. @throws StallError */
  readonly report = async (complaint: Complaint): Promise<void> => {
    const { whose } = this.visits;
    const call = { body: complaint, whose };
    await untilAnswered(this.#context, () => this.visits.call('/reports', call));
  };

  /** The show that comes after this one, once this one has ended. */
  get next(): ShowSummary | null {
    return this.#now().status === 'ended' ? this.#next.value : null;
  }

  /** Goes on with what was on its way when the page was left. */
  resume(): void {
    pruneLines(this.#context.storage, this.#context.clock.time());
    this.talk.resume();
    this.questions.resume();
    void this.votes.resume();
    void this.requests.resume();
    void this.claims.resume();
    void this.holds.resume();
    void this.entries.resume();
    this.update();
  }

  /** Following has begun (again): asks for what no stream replays. A poke may have gone unheard since `/me` was read. */
  catchUp(): void {
    this.talk.refetch().catch(() => undefined);
    if (this.claims.status !== 'loading') this.#refresh();
  }

  /** The log has grown. */
  update(): void {
    this.#proofs.workAhead();
    // Who won is told to all alike, without a name: whose entry it is reads the rest at `/me`.
    if (this.entries.isBehind(this.#now().giveaways)) this.#refresh();
  }

  /** Readings may have come in, or what is the viewer's may have changed. */
  count(gauges: Gauges): void {
    this.#line.look(this.holds.holds, gauges);
    this.reactions.count(gauges);
    this.openQuestions.count(gauges);
  }

  hear(...heard: Parameters<Talk['hear']>): void {
    this.talk.hear(...heard);
  }

  /** Viewers were poked: perhaps this one, who then has something new to read. */
  poked(pokes: readonly string[]): void {
    if (this.visits.isAmong(pokes)) this.#refresh();
  }

  /** What could not be read before is asked for again. */
  wake(): void {
    if (this.claims.status === 'failed') this.#refresh();
  }

  /** Somebody signed in, or out. */
  async #goOn(): Promise<void> {
    // Whether they are who tapped what waits is told by `/me` alone.
    if (this.visits.inDoubt) await this.claims.refresh().catch(() => undefined);
    this.#signIns.met();
    void this.claims.resume();
    void this.holds.resume();
    void this.entries.resume();
  }

  #refresh(): void {
    this.claims.refresh().catch(() => undefined);
  }
}
