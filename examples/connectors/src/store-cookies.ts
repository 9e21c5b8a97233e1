/** The cookies of one store among those of this page, which has had others: each store is told its own alone. */
export class StoreCookies {
  readonly #prefix: string;

  /** @param store its address */
  constructor(store: string) {
    this.#prefix = `${Buffer.from(new URL(store).origin).toString('base64url')}.`;
  }

  /** What the store is told, of what the page sends. */
  told(sent: string): string {
    return sent
      .split(/;\s*/)
      .filter((one) => one.startsWith(this.#prefix))
      .map((one) => one.slice(this.#prefix.length))
      .join('; ');
  }

  /** What the page is to keep, of what the store set for its own domain. */
  kept(set: string): string {
    return `${this.#prefix}${set.trimStart().replace(/;\s*domain=[^;]*/i, '')}`;
  }
}

/** The token by which a store's API tells its own pages, among its cookies: under the name that they have here no page finds it. */
export function xsrfTokenIn(cookies: string): string | null {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(cookies)?.[1];
  return token?.replace(/%[0-7][0-9a-f]/gi, decodeURIComponent) ?? null;
}
