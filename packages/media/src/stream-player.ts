import type { PictureClock, StallError } from '@livestall/protocol';

/** Which machinery plays the stream. */
export type Engine = 'hls.js' | 'native';

/**
 * `opening` before the first frame, `playing`, `paused`, `waiting` while it has run dry, `ended` for a
 * stream that is over, `failed` when it gave up (`error` says why; a retry is a new `openStream`).
 */
export type PlayState = 'opening' | 'playing' | 'paused' | 'waiting' | 'ended' | 'failed';

/** A rendition that can be chosen. */
export interface Quality {
  id: string;
  /** Pixels of the picture's shorter edge; 0 for sound alone. */
  lines: number;
  /** Bits a second, as the playlist says. */
  bitrate: number;
}

/** A caption track. */
export interface CaptionTrack {
  id: string;
  /** BCP 47 tag; `''` where the playlist does not say. */
  language: string;
  label: string;
}

/** What to play. */
export interface StreamSource {
  /** An HLS playlist's absolute address. */
  url: string;
}

/** Options of `openStream`. */
export interface StreamOptions {
  /**
   * Called after any property of the player changed, once for changes that come together. `behind`, which
   * changes with every frame, is not told by itself.
   */
  onChange?: () => void;
}

/** A stream that plays in a `<video>`, by whichever engine. */
export interface StreamPlayer {
  readonly engine: Engine;
  readonly state: PlayState;
  /** Why it gave up: `media-failed`, with a hint. */
  readonly error: StallError | null;
  /**
   * What it cannot go on for and tries again by itself: `not-found` (the stream has not begun, or is gone),
   * `offline`, `unavailable`. `null` while all is well. The buffer may still be playing.
   */
  readonly trouble: StallError | null;
  /** False for a recording; true while unknown. */
  readonly live: boolean;
  /** Seconds behind the newest moment that can be played; `null` for a recording or while unknown. */
  readonly behind: number | null;
  /** False once the viewer paused or sought away from where live plays by more than 10 s. */
  readonly atLive: boolean;
  readonly qualities: readonly Quality[];
  /** The chosen rendition, or `auto`. */
  readonly quality: string;
  readonly captions: readonly CaptionTrack[];
  /** The shown captions, or `null`. */
  readonly caption: string | null;
  readonly clock: PictureClock;
  setQuality(id: string): void;
  setCaption(id: string | null): void;
  /** Goes to the live edge and plays. */
  toLive(): void;
  /** Lets go of the video, the network and every listener. */
  close(): void;
}
