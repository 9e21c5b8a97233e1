/** An address, which may be relative to the page's; `null` where it is none. */
export function absolute(url: string): string | null {
  return URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : null;
}
