import { stockLeft, type Product, type Variant } from '@livestall/protocol';
import { decimal } from '../core/decimal.js';
import type { Describing } from './describing.js';
import type { JsonLd } from './json-ld.js';

/** A product of the show's goods, as its store sells it. */
export function productJsonLd(product: Product, describing: Describing): JsonLd {
  const { show, text } = describing;
  const { provenance, pictures } = product;
  const images = pictures.flatMap(({ url }) => show.address(url) ?? []);
  return {
    '@type': 'Product',
    name: text(product.title),
    description: text(product.description) || undefined,
    sku: product.ref ?? product.id,
    image: images.length > 0 ? images : undefined,
    countryOfOrigin: provenance && { '@type': 'Country', name: provenance.origin.country },
    offers: offersOf(product, describing),
  };
}

function offersOf(product: Product, describing: Describing): JsonLd | JsonLd[] {
  if (!product.variants) return offerOf(product, undefined, describing);
  return product.variants.map((variant) => offerOf(product, variant, describing));
}

function offerOf(product: Product, variant: Variant | undefined, { show }: Describing): JsonLd {
  const price = variant?.price ?? product.price;
  return {
    '@type': 'Offer',
    sku: variant && (variant.ref ?? variant.id),
    url: show.address(product.url) ?? undefined,
    price: decimal(price),
    priceCurrency: price.currency,
    availability: `https://schema.org/${availabilityOf(product, stockLeft(show.gauges, product, variant))}`,
    availabilityStarts: product.preOrder?.from,
  };
}

/** What nobody counts is in stock, as it is on screen. */
function availabilityOf({ preOrder }: Product, left: number | undefined): string {
  if (left !== undefined && left <= 0) return 'OutOfStock';
  return preOrder ? 'PreOrder' : 'InStock';
}
