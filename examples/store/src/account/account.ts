/** The shop's account on the show server, with which it checks held prices and says what was bought. */
export interface Account {
  /** Origin of the show server. */
  readonly server: string;
  readonly id: string;
  /** Its secret that tokens are signed with; held prices may be signed with any of them. */
  readonly key: Key;
  /** Older secrets that are not taken back yet. */
  readonly olderKeys?: readonly Key[];
}

/** A secret of the account, and what it is called. */
export interface Key {
  readonly kid: string;
  readonly secret: string;
}
