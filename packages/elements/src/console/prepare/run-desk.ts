import { newId } from '@livestall/client/host';
import type { RunItem } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { ArrangedList } from './arranged-list.js';

/** The run of show being prepared. */
export class RunDesk {
  readonly list: ArrangedList<RunItem>;
  readonly #tools: () => ConsoleTools;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.list = new ArrangedList(
      (items) => tools().host.prepare.setRun(items),
      () => tools().host.backstage?.run.items ?? [],
      changed,
    );
  }

  get items(): readonly RunItem[] {
    return this.list.entries;
  }

  addProduct(product: string): void {
    this.list.set([...this.items, { id: newId(), kind: 'product', product }]);
  }

  addCoupon(coupon: string): void {
    this.list.set([...this.items, { id: newId(), kind: 'coupon', coupon }]);
  }

  addNote(text: string): void {
    this.list.set([...this.items, { id: newId(), kind: 'note', text }]);
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
    this.list.set([...this.items, ...goods, ...coupons].slice(0, 200));
  }

  /** @param minutes `null`: as long as it takes. */
  setMinutes(item: RunItem, minutes: number | null): void {
    const { minutes: _, ...rest } = item;
    const changed = minutes === null ? rest : { ...rest, minutes };
    this.list.set(this.items.map((one) => (one.id === item.id ? changed : one)));
  }
}
