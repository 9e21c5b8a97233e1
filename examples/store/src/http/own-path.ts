/** A page of this shop to go on to; its front page where the address is none of ours, whoever gave it. */
export function ownPath(address: string | undefined): string {
  const shop = 'http://shop.invalid';
  if (address === undefined || !URL.canParse(address, shop)) return '/';
  const { origin, pathname, search } = new URL(address, shop);
  // "//other.example" as a path would lead there.
  return origin === shop && !pathname.startsWith('//') ? pathname + search : '/';
}
