/** What a stream tells while it stands. */
export interface StreamListener {
  /** Anything arrived: it is alive. */
  heard(): void;
  /** One message, its data read as JSON. */
  message(type: string, data: unknown): void;
}
