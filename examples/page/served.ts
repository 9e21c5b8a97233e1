/** A site that is being served. */
export interface Served {
  /** Where it is, such as `http://127.0.0.1:4320`. */
  readonly address: string;
  close(): Promise<void>;
}
