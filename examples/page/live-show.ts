/** The show that a page holds. */
export interface LiveShow {
  /** Origin of its server. */
  readonly server: string;
  readonly channel: string;
}
