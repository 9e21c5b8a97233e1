import { csvLine, type Demand, type LocalText } from '@livestall/protocol';
import type { AskedPoll } from './demand-polls.js';

const COLUMNS = ['product', 'title', 'variant', 'wish', 'region', 'count', 'poll', 'choice'];

/** What things are called in a file for the seller. */
export interface DemandNames {
  /** What a product is called. */
  nameOf: (product: string) => string;
  /** What a text is in the seller's language. */
  say: (text: LocalText) => string;
}

/**
 * What viewers would like, for a spreadsheet: a line for each thing. `wish` is `back` where they wait until it is there again,
 * `area` where it is not delivered to the `region`, `poll` where they voted for the `choice` in a `poll`, whose question is the `title`.
 */
export function demandCsv(
  demand: readonly Demand[],
  polls: readonly AskedPoll[],
  { nameOf, say }: DemandNames,
): string {
  const wishes = demand.flatMap((one) => {
    if (one.of === 'show') return [];
    const { product, count } = one;
    const [variant, wish, region] =
      one.of === 'area' ? ['', 'area', one.region] : [one.variant ?? '', 'back', ''];
    return csvLine([product, nameOf(product), variant, wish, region, count, '', '']);
  });
  const votes = polls.flatMap(({ id, title, choices, counts }) =>
    choices.map(({ text }, index) =>
      csvLine(['', say(title), '', 'poll', '', counts[index]?.votes ?? 0, id, say(text)]),
    ),
  );
  // By the byte order mark Excel knows that it is UTF-8.
  return `\uFEFF${csvLine(COLUMNS)}${[...wishes, ...votes].join('')}`;
}
