/** What else a page reaches. */
export interface Beside {
  /** Origin of the shop that has pictures of the goods. */
  readonly store?: string | undefined;
  /** Whether the page asks that shop for goods too. */
  readonly asksStore?: boolean | undefined;
  /** Whether it asks its own origin, which is the shop's. */
  readonly asksItself?: boolean | undefined;
  /** Whether its goods have their pictures wherever a platform keeps them: name the hosts where you know them. */
  readonly picturesOfAll?: boolean | undefined;
  /** Whether it has a form, which leads to itself. */
  readonly sendsForms?: boolean | undefined;
}

/**
 * The Content-Security-Policy of a page that holds an element: nothing but what the two need, no inline script or
 * style, and no way from a string to script.
 *
 * @param server the show server's origin
 */
export function contentSecurityPolicy(
  server: string,
  {
    store,
    asksStore = false,
    asksItself = false,
    picturesOfAll = false,
    sendsForms = false,
  }: Beside = {},
): string {
  const shop = store === undefined ? [] : [store];
  const asked = [...(asksItself ? ["'self'"] : []), server, ...(asksStore ? shop : [])];
  const shown = picturesOfAll ? ['*'] : ["'self'", server, ...shop];
  return [
    "default-src 'none'",
    // The SDK is served by this page's own origin.
    "script-src 'self'",
    // The page's own sheet; the elements' styles are adopted sheets, which need nothing.
    "style-src 'self'",
    // The show, its acts and its stream; the goods of the shop.
    `connect-src ${asked.join(' ')}`,
    // The page's icon, and the pictures of the show and its goods.
    `img-src ${shown.join(' ')}`,
    // A stream is fed to the video through a blob: address, or played from the server where the browser can.
    `media-src ${server} blob:`,
    "base-uri 'none'",
    `form-action ${sendsForms ? "'self'" : "'none'"}`,
    // Nobody frames the seller's buttons, or the readers'.
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // Lit's templates are the one place where markup is made from strings, and those are in the source.
    'trusted-types lit-html',
  ].join('; ');
}
