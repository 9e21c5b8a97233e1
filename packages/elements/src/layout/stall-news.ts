import type { Show } from '@livestall/client';
import { stockLeft, wishName, type Wish } from '@livestall/protocol';
import { ticker } from '../time/ticker.js';

/** Something that came true while the page was open. */
export type News = { readonly of: 'begun' } | { readonly of: 'back'; readonly product: string };

/** How long it stands, in milliseconds. */
const STANDS_MS = 15_000;

/** Notices that the show begins, and that goods are back of which the viewer asked to be told. */
export class StallNews {
  readonly #changed: () => void;
  readonly #gone = new Set<string>();
  readonly #clear = (): void => {
    this.#news = [];
    this.#changed();
  };
  #waited = false;
  #news: readonly News[] = [];

  /** @param changed Called when news have stood long enough. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Looks at the show as it is now; gives what there is to say, newest last. */
  look(show: Show): readonly News[] {
    if (this.#waited && show.now.status === 'live') this.#tell({ of: 'begun' });
    this.#waited = show.now.status === 'scheduled' && show.now.seq > 0;
    for (const wish of show.mine.wishes) this.#lookAt(wish, show);
    return this.#news;
  }

  stop(): void {
    ticker.drop(this.#clear);
  }

  #lookAt(wish: Wish, show: Show): void {
    if (wish.of !== 'product') return;
    const product = show.catalog.get(wish.product);
    const variant = product?.variants?.find(({ id }) => id === wish.variant);
    const left = product && stockLeft(show.gauges, product, variant);
    if (left === undefined) return;
    const name = wishName(wish);
    if (left <= 0) this.#gone.add(name);
    else if (this.#gone.delete(name)) this.#tell({ of: 'back', product: wish.product });
  }

  #tell(news: News): void {
    this.#news = [...this.#news, news];
    ticker.at(STANDS_MS, this.#clear);
  }
}
