/** Where a storefront has the page of a product, by the last part of its path. */
export function pageBelow(store: string, folder: string): (slug: string) => string {
  return (slug) => new URL(folder + encodeURIComponent(slug), store).href;
}
