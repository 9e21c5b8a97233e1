import type { Download } from '../quick/download.js';
import type { Fetched } from '../quick/fetched.js';
import type { MediaPlaylist, Variant } from '../quick/read-playlists.js';
import type { Handover } from '../quick/quick-start.js';
import type { QualityChoice, StreamSource } from '../stream-player.js';

/** What quick start leaves to hls.js. */
export interface Begun {
  /** The video's buffer, where something plays already. */
  handover: Handover | null;
  fetched: Fetched;
  /** The renditions, as far as it knows them. */
  variants: readonly Variant[];
  /** Of the media what it has asked for last, whether all of it has come or not. */
  newest?: Download | undefined;
  /** What quick start has fetched of, as it was read last; `null`: it came to none. */
  playlist: MediaPlaylist | null;
  /** What the viewer chose. */
  quality: QualityChoice;
  /** What the CDN is told. Default: nothing. */
  cmcd?: StreamSource['cmcd'];
}
