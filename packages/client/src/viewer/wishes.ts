import { wishName } from '@livestall/protocol';
import type { Wish, Wished } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { newKey } from '../core/new-key.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from './visits.js';

/** What the viewer asked to be told of. The server keeps one wish for one thing, so asking twice does no harm. */
export class Wishes {
  readonly #context: Context;
  readonly #visits: Visits;
  #wishes: readonly Wish[] = [];

  constructor(context: Context, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
  }

  get wishes(): readonly Wish[] {
    return this.#wishes;
  }

  /**
   * Takes what `/me` says; a server that knows no wishes says nothing. Wishes only come, so what an older
   * answer does not know of stays.
   */
  take(told: readonly Wish[] = []): void {
    const known = new Set(told.map(wishName));
    this.#wishes = [...told, ...this.#wishes.filter((wish) => !known.has(wishName(wish)))];
    this.#context.changed();
  }

  /** Another person is here now: nothing is known of theirs yet. */
  empty(): void {
    this.#wishes = [];
  }

  /** @throws StallError */
  async add(wished: Wished): Promise<Wish> {
    const call = { body: wished, key: newKey(), whose: this.#visits.whose };
    const wish = await untilAnswered(this.#context, () => this.#visits.call<Wish>('/demand', call));
    this.take([wish]);
    return wish;
  }
}
