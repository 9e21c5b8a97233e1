import { connectShow } from '@livestall/client';
import { jsonLdText, showJsonLd, type DescribedShow } from '@livestall/client/json-ld';
import type { LiveShow } from './live-show.ts';

/** How old what is told may be, in milliseconds. */
const freshMs = 30_000;

/** How long the show server has for an answer, in milliseconds. */
const patienceMs = 10_000;

/**
 * What search engines are told of the show on a page (docs/search-engines.md). Nobody who opens the page waits for it: the show is
 * looked at now and then, and the page has what was seen last. A site that followed it all the time would be one of its viewers.
 */
export class ShowDescription {
  readonly #live: LiveShow | undefined;
  #seen: DescribedShow | null = null;
  #lookedAt = -Infinity;
  #leave: (() => void) | null = null;

  constructor(live: LiveShow | undefined) {
    this.#live = live;
    this.#look();
  }

  /**
   * The text of a JSON-LD script; `null` where there is nothing to tell yet, and of a rehearsal.
   * @param page The address that it stands at.
   */
  text(page: string): string | null {
    this.#look();
    const data = this.#seen && showJsonLd(this.#seen, { page, languages: ['en'] });
    return data && jsonLdText(data);
  }

  close(): void {
    this.#leave?.();
  }

  #look(): void {
    const now = performance.now();
    if (!this.#live || this.#leave || now - this.#lookedAt < freshMs) return;
    this.#lookedAt = now;
    const show = connectShow({ ...this.#live, storage: null, share: false });
    const patience = setTimeout(() => this.#leave?.(), patienceMs);
    this.#leave = () => {
      clearTimeout(patience);
      show.close();
      this.#leave = null;
    };
    show.subscribe(() => {
      const { now: state, catalog, gauges, id } = show;
      if (id === null || !state.order.every((product) => catalog.has(product))) return;
      if (state.info.title === '') return;
      this.#seen = { now: state, catalog, gauges, address: (address) => show.address(address) };
      this.#leave?.();
    });
  }
}
