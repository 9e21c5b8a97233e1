/** What the page plays: addresses on one server. */
export interface Streams {
  /** The live stream's playlist. */
  readonly live: string;
  /** A recording's. */
  readonly recording: string;
  /** The still picture of both. */
  readonly poster: string;
}
