import { newId } from '@livestall/client/host';
import type { RunItem } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { moved } from './moved.js';
import { Unsaved } from './unsaved.js';

/** The run of show being prepared. */
export class RunDesk {
  readonly list: Unsaved<RunItem>;
  readonly #tools: () => ConsoleTools;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.list = new Unsaved(
      (items) => tools().host.prepare.setRun(items),
      (items) => JSON.stringify(items) === JSON.stringify(this.#down),
      changed,
    );
  }

  get items(): readonly RunItem[] {
    return this.list.drawn(this.#down);
  }

  addProduct(product: string): void {
    this.#set([...this.items, { id: newId(), kind: 'product', product }]);
  }

  addCoupon(coupon: string): void {
    this.#set([...this.items, { id: newId(), kind: 'coupon', coupon }]);
  }

  addNote(text: string): void {
    this.#set([...this.items, { id: newId(), kind: 'note', text }]);
  }

  /** All goods in their order, then all coupons: a run to begin with. */
  addAll(): void {
    const { host, show } = this.#tools();
    const goods = show.now.order.map((product): RunItem => ({
      id: newId(),
      kind: 'product',
      product,
    }));
    const coupons = (host.backstage?.coupons ?? []).map(({ id }): RunItem => ({
      id: newId(),
      kind: 'coupon',
      coupon: id,
    }));
    this.#set([...this.items, ...goods, ...coupons].slice(0, 200));
  }

  move(from: number, to: number): void {
    this.#set(moved(this.items, from, to));
  }

  remove(item: RunItem): void {
    this.#set(this.items.filter(({ id }) => id !== item.id));
  }

  /** @param minutes `null`: as long as it takes. */
  setMinutes(item: RunItem, minutes: number | null): void {
    const { minutes: _, ...rest } = item;
    const changed = minutes === null ? rest : { ...rest, minutes };
    this.#set(this.items.map((one) => (one.id === item.id ? changed : one)));
  }

  /** A list that was not taken is kept, and says so itself. */
  #set(items: readonly RunItem[]): void {
    if (items !== this.items) this.list.set(items).catch(() => undefined);
  }

  get #down(): readonly RunItem[] {
    return this.#tools().host.backstage?.run.items ?? [];
  }
}
