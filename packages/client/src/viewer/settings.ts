import type { Me, ViewerSettings } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Visits } from './visits.js';

/** What the viewer wants in this show. */
export class Settings {
  readonly #context: Context;
  readonly #visits: Visits;
  #settings: ViewerSettings | null = null;
  /** When the server told it. */
  #toldAt = 0;

  constructor(context: Context, visits: Visits) {
    this.#context = context;
    this.#visits = visits;
  }

  /** `null` for who was never asked. */
  get settings(): ViewerSettings | null {
    return this.#settings;
  }

  /** Takes what `/me` says; an older answer changes nothing. */
  take({ t, settings }: Pick<Me, 't' | 'settings'>): void {
    if (t < this.#toldAt) return;
    this.#toldAt = t;
    const same = settings?.tellPurchases === this.#settings?.tellPurchases;
    if (!same) this.#settings = settings ?? null;
  }

  /** Another person is here now: nothing is known of what they want. */
  empty(): void {
    this.#settings = null;
    this.#toldAt = 0;
  }

  /** @throws StallError */
  async set(settings: ViewerSettings): Promise<void> {
    const before = this.#settings;
    const { whose } = this.#visits;
    // It stands as it was chosen: nobody is asked twice.
    this.#keep(settings);
    const call = { body: settings, init: { method: 'PUT' }, whose };
    try {
      await untilAnswered(this.#context, () =>
        this.#visits.call<ViewerSettings>('/me/settings', call),
      );
    } catch (error) {
      if (whose === this.#visits.whose) this.#keep(before);
      throw error;
    }
  }

  #keep(settings: ViewerSettings | null): void {
    this.#settings = settings;
    this.#context.changed();
  }
}
