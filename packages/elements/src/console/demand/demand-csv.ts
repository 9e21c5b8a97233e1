import { csvLine, type Demand } from '@livestall/protocol';

/**
 * What viewers would like, for a spreadsheet: a line for each thing. `wish` is `back` where they wait until it is there again,
 * `area` where it is not delivered to the `region`.
 *
 * @param nameOf What a product is called.
 */
export function demandCsv(demand: readonly Demand[], nameOf: (product: string) => string): string {
  const lines = demand.flatMap((one) => {
    if (one.of === 'show') return [];
    const { product, count } = one;
    const [variant, wish, region] =
      one.of === 'area' ? ['', 'area', one.region] : [one.variant ?? '', 'back', ''];
    return csvLine([product, nameOf(product), variant, wish, region, count]);
  });
  // By the byte order mark Excel knows that it is UTF-8.
  return `\uFEFF${csvLine(['product', 'title', 'variant', 'wish', 'region', 'count'])}${lines.join('')}`;
}
