import { textIn } from '@livestall/protocol';
import type { DescribedShow, Describing } from './describing.js';
import type { JsonLd } from './json-ld.js';
import { productJsonLd } from './product-json-ld.js';
import { videoJsonLd } from './video-json-ld.js';

/** What `showJsonLd` takes beside the show. */
export interface JsonLdOptions {
  /** The address of the page that it stands on. */
  page: string;
  /** BCP 47 tags of the page's language, most wanted first. Default: English, else the seller's. */
  languages?: readonly string[];
}

/**
 * A show and its goods in the words of schema.org, for search engines: a `VideoObject` with its `BroadcastEvent`, and a `Product`
 * with its `Offer` for each of the goods, as they stand now, but those that have to be asked for. It is plain data and needs no document.
 *
 * https://developers.google.com/search/docs/appearance/structured-data/video
 * https://developers.google.com/search/docs/appearance/structured-data/product
 *
 * @returns `null` of a rehearsal, which nobody is to find.
 */
export function showJsonLd(
  show: DescribedShow,
  { page, languages = [] }: JsonLdOptions,
): JsonLd | null {
  const { info, order, removed } = show.now;
  if (info.rehearsal) return null;
  const describing: Describing = { show, page, text: (text) => textIn(text, languages) };
  const gone = new Set(removed.map(({ product }) => product));
  const products = order
    .flatMap((id) => (gone.has(id) ? [] : (show.catalog.get(id) ?? [])))
    // What the seller has yet to say a price of is no offer, and search engines take no product without one.
    .filter(({ request }) => !request);
  const video = videoJsonLd(describing);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...(video ? [video] : []),
      ...products.map((product) => productJsonLd(product, describing)),
    ],
  };
}
