import type { Backstage } from '@livestall/protocol';
import { interestIn, type Interest } from '../interest.js';

/** How much viewers would like one product that they cannot have. */
export interface DemandRow extends Pick<Interest, 'waiting' | 'areas'> {
  product: string;
  /** All wishes together. */
  count: number;
}

/** What viewers would like, the most wished for first. */
export function demandRows(backstage: Backstage): DemandRow[] {
  const products = new Set(
    (backstage.demand ?? []).flatMap((one) => (one.of === 'show' ? [] : [one.product])),
  );
  return [...products]
    .map((product): DemandRow => {
      const { waiting, areas } = interestIn(product, backstage);
      const count = areas.reduce((sum, one) => sum + one.count, waiting);
      return { product, waiting, areas, count };
    })
    .toSorted((a, b) => b.count - a.count);
}
