/** An address, which may be relative to the page's; `null` where it is none that a browser fetches. */
export function absolute(url: string): string | null {
  const href = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : '';
  return /^(https?|blob|data):/.test(href) ? href : null;
}
