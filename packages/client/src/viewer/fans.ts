import { PRESENCE_MS, type Fan, type Me, type ShowState } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from './visits.js';

/** How the viewer stands to the seller, and what they want to. */
export class Fans {
  readonly #context: Context;
  readonly #visits: Visits;
  readonly #now: () => ShowState;
  #fan: Fan | null = null;
  #following: boolean | null = null;
  /** The newest wish is the last that is sent. */
  #asked: Promise<unknown> = Promise.resolve();
  /** When the server told how they stand. */
  #toldAt = 0;
  #present = false;

  constructor(context: Context, { visits, now }: { visits: Visits; now: () => ShowState }) {
    this.#context = context;
    this.#visits = visits;
    this.#now = now;
  }

  /** `null` for who never followed. */
  get fan(): Fan | null {
    return this.#fan;
  }

  /** Whether they will follow once what is on its way is answered; `null` while nothing is. */
  get following(): boolean | null {
    return this.#following;
  }

  /** Takes what `/me` says; an older answer changes nothing. */
  take({ t, fan }: Pick<Me, 't' | 'fan'>): void {
    if (t < this.#toldAt) return;
    this.#toldAt = t;
    this.#stands(fan ?? null);
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#fan = null;
    this.#following = null;
    this.#toldAt = 0;
    this.#context.changed();
  }

  /** Follows, or no more. @throws StallError */
  async follow(follows: boolean): Promise<Fan> {
    this.#following = follows;
    this.#context.changed();
    const call = { init: { method: follows ? 'POST' : 'DELETE' }, whose: this.#visits.whose };
    const answer = this.#asked.then(() =>
      untilAnswered(this.#context, () => this.#visits.call<Fan>('/follow', call)),
    );
    const last = answer.catch(() => undefined);
    this.#asked = last;
    try {
      const fan = await answer;
      if (call.whose === this.#visits.whose) this.#stands(fan);
      return fan;
    } finally {
      if (this.#asked === last) this.#following = null;
      this.#context.changed();
    }
  }

  get #follows(): boolean {
    return this.#fan?.follows ?? false;
  }

  #stands(fan: Fan | null): void {
    this.#fan = fan;
    this.#context.changed();
    if (this.#follows && !this.#present) void this.#beHere();
  }

  /** Says now and then that somebody who follows is watching. That one word is lost is no harm. */
  async #beHere(): Promise<void> {
    const { signal } = this.#context;
    this.#present = true;
    while (this.#follows && !signal.aborted) {
      const { whose } = this.#visits;
      await sleep(PRESENCE_MS, signal);
      if (!this.#follows || signal.aborted || this.#now().status !== 'live') continue;
      const call = { init: { method: 'POST' }, whose };
      const fan = await this.#visits.call<Fan | null>('/presence', call).catch(() => null);
      if (fan && whose === this.#visits.whose) this.#stands(fan);
    }
    this.#present = false;
  }
}
