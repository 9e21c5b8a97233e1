import type { Fetched } from '../quick/fetched.js';
import type { Handover } from '../quick/quick-start.js';
import type { QualityChoice, StreamSource } from '../stream-player.js';

/** What quick start leaves to hls.js. */
export interface Begun {
  /** The video's buffer, where something plays already. */
  handover: Handover | null;
  fetched: Fetched;
  /** What the viewer chose. */
  quality: QualityChoice;
  /** What the CDN is told. Default: nothing. */
  cmcd?: StreamSource['cmcd'];
}
