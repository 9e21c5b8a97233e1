import type { Picture } from './picture.js';
import type { LocalText } from './text.js';

/** A show's stream: HLS (RFC 8216). */
export interface Stream {
  kind: 'hls';
  /** The multivariant or media playlist. A path from the root is on the show server. */
  url: string;
  /** Width to height of the picture, as CSS `aspect-ratio` takes it: `9 / 16`. */
  ratio?: string;
  poster?: Picture;
  captions?: { language: string; label: LocalText }[];
}

/**
 * One line of the map from the picture's programme date-time to server time. It holds from `date` on,
 * until the next line. Encoders' clocks are skewed, drift, jump at a restart, or are absent.
 */
export interface StreamClock {
  /** The playlist's discontinuity sequence (RFC 8216, 4.4.3.3) that it was measured in. */
  discontinuity: number;
  /** Programme date-time, milliseconds since the epoch by the encoder's clock. */
  date: number;
  /** The same moment on the ledger's clock. */
  at: number;
}
