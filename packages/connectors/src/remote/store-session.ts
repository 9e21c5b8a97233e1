/** Where a storefront keeps the token by which a store's API knows its shopper. */
export interface StoreSession {
  /** The token, or `null` where there is no session yet. */
  read(): string | null;
  /** Keeps the token of a session that has begun. */
  write(token: string): void;
}
