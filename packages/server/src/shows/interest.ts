import { wishName, type Backstage, type Demand } from '@livestall/protocol';
import type { Clicks } from '../ledger/contract.js';

/** What viewers of a show wish for and follow, counted for its seller. Counts may come in any order. */
export class Interest {
  readonly #demand: Map<string, Demand>;
  readonly #clicks: Map<string, Clicks>;

  constructor(demand: readonly Demand[], clicks: readonly Clicks[]) {
    this.#demand = new Map(demand.map((one) => [wishName(one), one]));
    this.#clicks = new Map(clicks.map((one) => [one.product, one]));
  }

  /** What the seller is told; nothing of what nobody did. */
  told(): Pick<Backstage, 'demand' | 'clicks'> {
    return {
      ...(this.#demand.size > 0 && { demand: [...this.#demand.values()] }),
      ...(this.#clicks.size > 0 && { clicks: [...this.#clicks.values()] }),
    };
  }

  wished(demand: Demand): void {
    raise(this.#demand, wishName(demand), demand);
  }

  clicked(clicks: Clicks): void {
    raise(this.#clicks, clicks.product, clicks);
  }
}

function raise<T extends { count: number }>(counts: Map<string, T>, name: string, to: T): void {
  if ((counts.get(name)?.count ?? 0) < to.count) counts.set(name, to);
}
