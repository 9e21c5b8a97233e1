import type { PollVote } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isRecord } from '../core/is-record.js';
import { newKey } from '../core/new-key.js';
import { Kept } from '../core/storage.js';
import { toStallError } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { PendingVote } from './mine.js';
import { PATIENCE_MS } from './sign-ins.js';
import type { Visits } from './visits.js';

/** A vote on its way, as it is kept. */
interface KeptVote extends PendingVote {
  key: string;
  at: number;
}

/**
 * The viewer's votes in polls: those that the server has, and those on their way. A vote's key is kept until there is an
 * answer, so that neither a lost one nor a reload can lose the vote, or vote twice.
 */
export class Votes {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #kept: Kept<KeptVote[]>;
  readonly #running = new Map<string, Promise<PollVote>>();
  #votes: readonly PollVote[] = [];
  #voting: readonly PendingVote[];

  constructor(context: Context, show: string, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
    this.#kept = new Kept(context.storage, `votes:${context.http.server}/${show}`);
    this.#voting = this.#read();
  }

  get votes(): readonly PollVote[] {
    return this.#votes;
  }

  get voting(): readonly PendingVote[] {
    return this.#voting;
  }

  /** Takes what `/me` says. A vote stays, so what an older answer does not know of does too. */
  take(told: readonly PollVote[] = []): void {
    const all = new Map([...this.#votes, ...told].map((vote) => [vote.poll, vote]));
    this.#votes = [...all.values()];
    this.#context.changed();
  }

  /** Another person is here now: nothing is known of theirs yet, and nothing goes on in their name. */
  empty(): void {
    this.#votes = [];
    this.#keep([]);
    this.#running.clear();
  }

  /** Goes on with what was on its way when the page was left. */
  async resume(): Promise<void> {
    const oldest = this.#context.clock.time() - PATIENCE_MS;
    this.#keep(this.#read().filter(({ at }) => at >= oldest));
    await Promise.allSettled(this.#read().map(({ poll, choice }) => this.vote(poll, choice)));
  }

  /** The vote that the viewer has is the answer, whichever it is. @throws StallError */
  vote(poll: string, choice: string): Promise<PollVote> {
    const own = this.#votes.find((one) => one.poll === poll);
    if (own && !this.#visits.inDoubt) return Promise.resolve(own);
    const running = this.#running.get(poll);
    if (running) return running;
    const answer = this.#send(poll, choice).finally(() => {
      if (this.#running.get(poll) === answer) this.#running.delete(poll);
    });
    this.#running.set(poll, answer);
    return answer;
  }

  async #send(poll: string, choice: string): Promise<PollVote> {
    const { whose } = this.#visits;
    const kept = this.#read();
    const before = kept.find((one) => one.poll === poll && one.choice === choice);
    const tap = before ?? { poll, choice, key: newKey(), at: this.#context.clock.time() };
    this.#keep([...kept.filter((one) => one.poll !== poll), tap]);
    try {
      const vote = await this.#ask(tap, whose);
      if (whose === this.#visits.whose) this.take([vote]);
      this.#forget(tap);
      return vote;
    } catch (thrown) {
      // Closed in between: it stays kept, and the next page goes on with it.
      if (!this.#context.signal.aborted) this.#forget(tap);
      throw toStallError(thrown);
    }
  }

  async #ask({ poll, choice, key }: KeptVote, whose: number): Promise<PollVote> {
    const call = { body: { of: poll, choice }, key, whose };
    try {
      return await untilAnswered(this.#context, () => this.#visits.call<PollVote>('/votes', call));
    } catch (error) {
      // On another device, or in another tab.
      if (toStallError(error).code !== 'already-yours') throw error;
      const own = (await this.#visits.me()).votes?.find((one) => one.poll === poll);
      if (!own) throw error;
      return own;
    }
  }

  #forget({ key }: KeptVote): void {
    this.#keep(this.#read().filter((one) => one.key !== key));
  }

  #keep(votes: KeptVote[]): void {
    this.#kept.set(votes.length > 0 ? votes : null);
    this.#voting = votes;
    this.#context.changed();
  }

  #read(): KeptVote[] {
    return this.#kept.read(isList) ?? [];
  }
}

function isList(value: unknown): value is KeptVote[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isRecord(one) &&
        ['poll', 'choice', 'key'].every((field) => typeof one[field] === 'string') &&
        Number.isFinite(one['at']),
    )
  );
}
