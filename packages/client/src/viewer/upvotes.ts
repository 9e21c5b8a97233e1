import type { Me, QuestionVotes } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from './visits.js';

/** Which questions of others the viewer wants answered too. The same again changes nothing, so no key is needed. */
export class Upvotes {
  readonly #context: Context;
  readonly #visits: Visits;
  #upvoted: readonly string[] = [];
  #upvoting: readonly string[] = [];
  /** When the newest of this was told. */
  #toldAt = 0;

  constructor(context: Context, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
  }

  get upvoted(): readonly string[] {
    return this.#upvoted;
  }

  /** Those whose vote, or its taking back, is on its way. */
  get upvoting(): readonly string[] {
    return this.#upvoting;
  }

  /** Takes what `/me` says; an answer from before the last vote changes nothing. */
  take({ t, upvoted = [] }: Pick<Me, 't' | 'upvoted'>): void {
    if (t < this.#toldAt) return;
    this.#toldAt = t;
    this.#upvoted = upvoted;
    this.#context.changed();
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#upvoted = [];
    this.#upvoting = [];
    this.#toldAt = 0;
  }

  /** @throws StallError */
  async vote(question: string, wanted: boolean): Promise<void> {
    if (this.#upvoting.includes(question)) return;
    const { whose } = this.#visits;
    const path = `/questions/${encodeURIComponent(question)}/votes`;
    const call = { init: { method: wanted ? 'POST' : 'DELETE' }, whose };
    this.#pend([...this.#upvoting, question]);
    try {
      const { t } = await untilAnswered(this.#context, () =>
        this.#visits.call<QuestionVotes>(path, call),
      );
      if (whose === this.#visits.whose) this.#note(question, wanted, t);
    } finally {
      this.#pend(this.#upvoting.filter((one) => one !== question));
    }
  }

  #note(question: string, wanted: boolean, t: number): void {
    const others = this.#upvoted.filter((one) => one !== question);
    this.#upvoted = wanted ? [...others, question] : others;
    this.#toldAt = Math.max(this.#toldAt, t);
  }

  #pend(upvoting: readonly string[]): void {
    this.#upvoting = upvoting;
    this.#context.changed();
  }
}
