import type { Picture } from './picture.js';
import type { LocalText } from './text.js';

/** Another angle of a show, with a stream of its own: the packing house beside the orchard. */
export interface Scene {
  id: string;
  title: LocalText;
  /** As the stream's own `url`. */
  url: string;
  /** Default: the stream's own. */
  ratio?: string;
  poster?: Picture;
}

/** A show's stream: HLS (RFC 8216). */
export interface Stream {
  kind: 'hls';
  /** What its own angle is called, where there are others. */
  title?: LocalText;
  /** The multivariant or media playlist. A path from the root is on the show server. */
  url: string;
  /** Width to height of the picture, as CSS `aspect-ratio` takes it: `9 / 16`. */
  ratio?: string;
  poster?: Picture;
  captions?: { language: string; label: LocalText }[];
  /** The other angles, each under another id; at most 8. A recording is of one angle. */
  scenes?: Scene[];
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
