/** The id by which Shopify's GraphQL APIs know the variant of a number. */
export function variantId(number: string): string {
  return `gid://shopify/ProductVariant/${number}`;
}

/** The number in such an id. */
export function numberOf(id: string): string {
  return id.replace(/^.*\//, '');
}
