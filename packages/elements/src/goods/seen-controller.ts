import type { Show } from '@livestall/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShopItem } from '@livestall/protocol';
import { MeasuredEvent } from '../events/measured-event.js';
import { tellerOf } from '../events/teller-of.js';
import { shopItem } from './shop-item.js';

/** What is in view for so long was seen, in milliseconds; half of it is enough (as the IAB and the MRC count display). */
const SEEN_MS = 1_000;
const HALF = 0.5;

/**
 * Tells of goods that were seen: once for each product of a show, those that were seen together as one fact. A row says by
 * `data-product` what it is of.
 */
export class SeenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #of: 'impression' | 'pin';
  readonly #show: () => Show | undefined;
  readonly #near: () => Iterable<HTMLElement>;
  readonly #rows = new Set<HTMLElement>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  #told = new Set<string>();
  #about: string | null = null;
  #items: ShopItem[] = [];
  #observer: IntersectionObserver | undefined;

  /** @param near The rows that may be in view. Default: all. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    of: 'impression' | 'pin',
    show: () => Show | undefined,
    near = (): Iterable<HTMLElement> => this.#all(),
  ) {
    this.#host = host;
    this.#of = of;
    this.#show = show;
    this.#near = near;
    host.addController(this);
  }

  /** @internal */
  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {
      threshold: HALF,
    });
    this.#host.requestUpdate();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#rows.clear();
  }

  /** @internal */
  hostUpdated(): void {
    const { id = null } = this.#show() ?? {};
    if (id !== this.#about) this.#told = new Set();
    this.#about = id;
    const rows = new Set(this.#near());
    for (const row of this.#rows) if (!rows.has(row)) this.#forget(row);
    for (const row of rows) {
      if (this.#rows.has(row) || this.#told.has(row.dataset['product'] ?? '')) continue;
      this.#rows.add(row);
      this.#observer?.observe(row);
    }
  }

  #all(): Iterable<HTMLElement> {
    return this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-product]') ?? [];
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRatio } of entries) {
      clearTimeout(this.#timers.get(target));
      if (intersectionRatio < HALF) this.#timers.delete(target);
      else
        this.#timers.set(
          target,
          setTimeout(() => this.#see(target), SEEN_MS),
        );
    }
  }

  #see(target: Element): void {
    const row = target as HTMLElement;
    // A window apart is seen while its page is hidden.
    if (row.ownerDocument.hidden) {
      // A page that nobody sees hears of what is in view once it is drawn again.
      this.#observer?.unobserve(row);
      this.#observer?.observe(row);
      return;
    }
    const id = row.dataset['product'] ?? '';
    const product = this.#show()?.catalog.get(id);
    this.#forget(row);
    if (!product || this.#told.has(id)) return;
    this.#told.add(id);
    const position = [...this.#all()].indexOf(row) + 1;
    this.#items.push({ ...shopItem({ product, quantity: 1 }), position });
    if (this.#items.length > 1) return;
    const teller = tellerOf(this.#host);
    setTimeout(() => this.#tell(teller()));
  }

  #tell(teller: HTMLElement): void {
    const items = this.#items;
    this.#items = [];
    teller.dispatchEvent(new MeasuredEvent({ of: this.#of, items }));
  }

  #forget(row: HTMLElement): void {
    this.#observer?.unobserve(row);
    clearTimeout(this.#timers.get(row));
    this.#timers.delete(row);
    this.#rows.delete(row);
  }
}
