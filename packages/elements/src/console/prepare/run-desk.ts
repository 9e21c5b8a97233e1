import { newId } from '@livestall/client/host';
import type { RunItem } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { ArrangedList } from './arranged-list.js';

/** As many steps as a run has at most. */
const MOST = 200;

/** A step before it has an id. */
type Step = RunItem extends infer Item ? (Item extends RunItem ? Omit<Item, 'id'> : never) : never;

/** A step that drops something. */
type Drop = Exclude<Step, { kind: 'product' | 'note' }>;

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

  /** Adds steps at the end, as far as a run takes them. */
  add(...steps: Step[]): void {
    const items = steps.map((step): RunItem => ({ id: newId(), ...step }));
    this.list.set([...this.items, ...items].slice(0, MOST));
  }

  /** What there is to drop and was not yet. */
  get drops(): readonly Drop[] {
    const { host, show } = this.#tools();
    const {
      coupons: open,
      offers: offered = [],
      giveaways: given = [],
      polls: asked = [],
    } = show.now;
    const { coupons = [], offers = [], giveaways = [], polls = [] } = host.backstage ?? {};
    const dropped = new Set([
      ...open.map(({ coupon }) => coupon.id),
      ...offered.map(({ offer }) => offer.id),
      ...given.map(({ giveaway }) => giveaway.id),
      ...asked.map(({ poll }) => poll.id),
    ]);
    const isToCome = ({ id }: { id: string }) => !dropped.has(id);
    return [
      ...coupons.filter(isToCome).map(({ id }): Drop => ({ kind: 'coupon', coupon: id })),
      ...offers.filter(isToCome).map(({ id }): Drop => ({ kind: 'offer', offer: id })),
      ...giveaways.filter(isToCome).map(({ id }): Drop => ({ kind: 'giveaway', giveaway: id })),
      ...polls.filter(isToCome).map(({ id }): Drop => ({ kind: 'poll', poll: id })),
    ];
  }

  /** All goods in their order, then the drops: a run to begin with. */
  get prepared(): readonly Step[] {
    const { order } = this.#tools().show.now;
    return [...order.map((product): Step => ({ kind: 'product', product })), ...this.drops];
  }

  /** @param minutes `null`: as long as it takes. */
  setMinutes(item: RunItem, minutes: number | null): void {
    const { minutes: _, ...rest } = item;
    const changed = minutes === null ? rest : { ...rest, minutes };
    this.list.set(this.items.map((one) => (one.id === item.id ? changed : one)));
  }
}
