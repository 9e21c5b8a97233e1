import type { LitElement, ReactiveController } from 'lit';

/** An end of a row that is scrolled sideways. */
export type RowEnd = 'first' | 'last';

/**
 * Which ends of a row are in sight. The row is `.carousel`, and what stands at its ends says by `data-end` which it is: the browser
 * tells of them, so that no frame of scrolling asks where anything is.
 */
export class RowEnds implements ReactiveController {
  readonly #host: LitElement;
  readonly #seen = new Set<RowEnd>(['first', 'last']);
  #row: HTMLElement | null = null;
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether an end is in sight: there is no going on that way. */
  isSeen(end: RowEnd): boolean {
    return this.#seen.has(end);
  }

  /** Goes towards an end, by about as much as is in sight. */
  go(end: RowEnd): void {
    const row = this.#row;
    if (!row) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const way = (end === 'last') === row.matches(':dir(rtl)') ? -1 : 1;
    row.scrollBy({ left: way * 0.8 * row.clientWidth, behavior: still ? 'auto' : 'smooth' });
  }

  /** @internal */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** @internal */
  hostUpdated(): void {
    const row = this.#host.renderRoot.querySelector<HTMLElement>('.carousel');
    if (row === this.#row) return;
    this.hostDisconnected();
    if (!row) return;
    this.#row = row;
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { root: row });
    for (const end of row.querySelectorAll('[data-end]')) this.#observer.observe(end);
  }

  /** @internal */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#row = null;
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const end = (target as HTMLElement).dataset['end'] as RowEnd;
      if (isIntersecting) this.#seen.add(end);
      else this.#seen.delete(end);
    }
    this.#host.requestUpdate();
  }
}
