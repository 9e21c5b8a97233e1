/** Longer ones are cut: they tell the same page. */
const LONGEST = 300;

/**
 * The page that a link was followed on, of its address: as much as that page's own policy lets out, which is its site where it
 * says nothing. Without its query, which may tell of a reader. `''` where nothing is told.
 */
export function pageOf(address: unknown): string {
  const url = URL.parse(typeof address === 'string' ? address : '');
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return '';
  return (url.origin + url.pathname).slice(0, LONGEST);
}
