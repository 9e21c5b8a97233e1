/** What else a page reaches. */
export interface Beside {
  /** Origin of the shop that has pictures of the goods. */
  readonly store?: string | undefined;
  /** Whether the page asks that shop for goods too. */
  readonly asksStore?: boolean | undefined;
}

/**
 * The Content-Security-Policy of a page that holds an element: nothing but what the two need, no inline script or
 * style, and no way from a string to script.
 *
 * @param server the show server's origin
 */
export function contentSecurityPolicy(
  server: string,
  { store, asksStore = false }: Beside = {},
): string {
  const origins = [server, ...(store === undefined ? [] : [store])].join(' ');
  return [
    "default-src 'none'",
    // The SDK is served by this page's own origin.
    "script-src 'self'",
    // The page's own sheet; the elements' styles are adopted sheets, which need nothing.
    "style-src 'self'",
    // The show, its acts and its stream; the goods of the shop.
    `connect-src ${asksStore ? origins : server}`,
    // The page's icon, and the pictures of the show and its goods.
    `img-src 'self' ${origins}`,
    // A stream is fed to the video through a blob: address, or played from the server where the browser can.
    `media-src ${server} blob:`,
    "base-uri 'none'",
    "form-action 'none'",
    // Nobody frames the seller's buttons, or the readers'.
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // Lit's templates are the one place where markup is made from strings, and those are in the source.
    'trusted-types lit-html',
  ].join('; ');
}
