import type { ProductChoice } from '@livestall/protocol';
import { WARES } from '../goods/goods.js';
import type { Ware } from '../goods/ware.js';
import { pick, randomFrom } from '../random.js';
import type { Cue } from './cue.js';
import type { Turn } from './turn.js';

/** Deliveries at the beginning of a loop, the first among them. */
export function deliveryCues(loop: number, t: number): Cue[] {
  return WARES.filter(({ restockedAfter }) => loop % restockedAfter === 0).flatMap((ware) =>
    shelf(ware).map(({ choice, units }): Cue => ({
      t,
      do: 'act',
      act: { act: 'stock.set', ...choice, left: units },
    })),
  );
}

/** What the crowd buys of a product while it is on the table. */
export function buyCues({ seed, loop, product, from, to }: Turn): Cue[] {
  const ware = WARES.find(({ id }) => id === product);
  if (!ware) return [];
  const random = randomFrom(seed, loop, product, 'buy');
  const buyers = 1 + Math.floor(random() * 3);
  return Array.from({ length: buyers }, (): Cue => {
    const t = Math.round(from + (0.2 + 0.75 * random()) * (to - from));
    const { choice } = pick(shelf(ware), random);
    return { t, do: 'buy', choice, quantity: random() < 0.8 ? 1 : 2 };
  });
}

function shelf({ id, stock }: Ware): { choice: ProductChoice; units: number }[] {
  if (typeof stock === 'number') return [{ choice: { product: id }, units: stock }];
  return Object.entries(stock).map(([variant, units]) => ({
    choice: { product: id, variant },
    units,
  }));
}
