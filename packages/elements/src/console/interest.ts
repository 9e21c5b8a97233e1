import type { Backstage } from '@livestall/protocol';

/** How much viewers want a product. */
export interface Interest {
  /** Who asked to be told when it is back, all of its variants together. */
  readonly waiting: number;
  /** How often its link was followed. */
  readonly clicks: number;
  /** Who would have it where it is not delivered, by region, the most first. */
  readonly areas: readonly { region: string; count: number }[];
}

/** What viewers want, as the seller is told. */
type Told = Pick<Backstage, 'demand' | 'clicks'>;

const NONE: Interest = { waiting: 0, clicks: 0, areas: [] };

/** What each backstage tells, added up once: it is another at every change. */
const added = new WeakMap<Told, ReadonlyMap<string, Interest>>();

/** How much viewers want a product, as far as the seller is told. */
export function interestIn(product: string, backstage: Told | null): Interest {
  return (backstage && interests(backstage).get(product)) ?? NONE;
}

/** How much viewers want each product that anybody wants, by its id. */
export function interests(backstage: Told): ReadonlyMap<string, Interest> {
  const known = added.get(backstage) ?? addUp(backstage);
  added.set(backstage, known);
  return known;
}

/** How many asked to be told when the show begins. */
export function waitingForShow(backstage: Told | null): number {
  return backstage?.demand?.find(({ of }) => of === 'show')?.count ?? 0;
}

function addUp({ demand = [], clicks = [] }: Told): ReadonlyMap<string, Interest> {
  const sums = new Map<
    string,
    { waiting: number; clicks: number; areas: Interest['areas'][number][] }
  >();
  const sumOf = (product: string) => {
    const sum = sums.get(product) ?? { waiting: 0, clicks: 0, areas: [] };
    sums.set(product, sum);
    return sum;
  };
  for (const one of demand) {
    if (one.of === 'product') sumOf(one.product).waiting += one.count;
    if (one.of === 'area') sumOf(one.product).areas.push({ region: one.region, count: one.count });
  }
  for (const { product, count } of clicks) sumOf(product).clicks += count;
  for (const { areas } of sums.values()) areas.sort((a, b) => b.count - a.count);
  return sums;
}
