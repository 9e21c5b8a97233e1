/** The token by which BigCommerce tells a page of the store from others, among the page's cookies; `null` where there is none. */
export function tokenIn(cookies: string): string | null {
  const [, token] = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(cookies) ?? [];
  if (token === undefined) return null;
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
