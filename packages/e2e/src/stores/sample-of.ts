import { samples } from '../../../../.ci/docs-pages.mjs';

/** Where the samples' store is. */
const SHOP = 'https://shop.example';

/**
 * The docs' last sample that gives a stall the cart of one entry.
 *
 * @param entry `vendure`
 * @param store Where the store is here.
 * @param instead What else stands for the reader's own in it, and what it is here.
 */
export function sampleOf(
  entry: string,
  store: string,
  instead: { readonly [written: string]: string } = {},
): string {
  const given = [`'@livestall/connectors/${entry}'`, ".querySelector('live-stall').cart ="];
  const sample = samples('js').findLast(({ code }) => given.every((one) => code.includes(one)));
  if (!sample) throw new Error(`No sample gives a stall the cart of ${entry}.`);
  return Object.entries({ ...instead, [SHOP]: store }).reduce(
    (code, [written, here]) => code.replaceAll(written, here),
    sample.code,
  );
}
