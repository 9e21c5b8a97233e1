/** What the way between a browser and a server is like. What is absent is as on a good day. */
export interface Weather {
  /** How much later each piece arrives, either way, in milliseconds. */
  latencyMs?: number;
  /** Up to how much later still; pieces never overtake each other. */
  jitterMs?: number;
  /** Bytes come one at a time. */
  byByte?: boolean;
  /** How many bytes a second the browser's side takes of what the server sends. */
  readsPerSecond?: number;
  /** Nothing gets through, and nobody is told: sockets of this time stay silent for good. */
  silent?: boolean;
  /** Connections are refused: there is no network, and the system knows it. */
  gone?: boolean;
  /** Requests are answered here, with 503 and this `Retry-After` in seconds. */
  busyFor?: number;
  /** Requests are answered here, with 200 and a page of somebody else's, as a hotel's sign-in does. */
  captive?: boolean;
}
