import type { FastifyRequest } from 'fastify';

/** Longer ones are cut: they tell the same page. */
const LONGEST = 300;

/**
 * The page that a link was followed on, by what the browser says of it: as much as that page's own policy lets out, which
 * is its site where it says nothing. Without its query, which may tell of a reader. `''` where nothing is told.
 */
export function pageOf({ headers: { referer } }: FastifyRequest): string {
  const url = URL.parse(referer ?? '');
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return '';
  return (url.origin + url.pathname).slice(0, LONGEST);
}
