import type { Backstage } from '@livestall/protocol';
import { interests, type Interest } from '../interest.js';

/** How much viewers would like one product that they cannot have. */
export interface DemandRow extends Pick<Interest, 'waiting' | 'areas'> {
  product: string;
  /** All wishes together. */
  count: number;
}

/** What viewers would like, the most wished for first. */
export function demandRows(backstage: Pick<Backstage, 'demand'>): DemandRow[] {
  return [...interests(backstage)]
    .map(([product, { waiting, areas }]): DemandRow => {
      const count = areas.reduce((sum, one) => sum + one.count, waiting);
      return { product, waiting, areas, count };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
