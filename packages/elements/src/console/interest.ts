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

/** How much viewers want a product, as far as the seller is told. */
export function interestIn(product: string, backstage: Backstage | null): Interest {
  const waiting = (backstage?.demand ?? []).reduce(
    (sum, one) => (one.of === 'product' && one.product === product ? sum + one.count : sum),
    0,
  );
  const areas = (backstage?.demand ?? [])
    .flatMap((one) => (one.of === 'area' && one.product === product ? [one] : []))
    .toSorted((a, b) => b.count - a.count)
    .map(({ region, count }) => ({ region, count }));
  const clicks = backstage?.clicks?.find((one) => one.product === product)?.count ?? 0;
  return { waiting, clicks, areas };
}

/** How many asked to be told when the show begins. */
export function waitingForShow(backstage: Backstage | null): number {
  return backstage?.demand?.find(({ of }) => of === 'show')?.count ?? 0;
}
