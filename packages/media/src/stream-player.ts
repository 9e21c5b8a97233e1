import type { PictureClock, StallError, StreamFact } from '@livestall/protocol';
import type { PictureDate } from './clock/picture-dates.js';

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
  /** Bits a second at its peak, as the playlist says. */
  bitrate: number;
  /** Bits a second on average, as the playlist says; its peak where it does not. */
  average: number;
}

/**
 * What a viewer may choose: the id of a `Quality`, or `auto` (by the line), `saver` (the lightest picture), `stills`
 * (sound, with a still picture every few seconds; where the stream has no sound by itself, the lightest picture).
 */
export type QualityChoice = 'auto' | 'saver' | 'stills' | (string & {});

/** A caption track. */
export interface CaptionTrack {
  id: string;
  /** BCP 47 tag; `''` where the playlist does not say. */
  language: string;
  label: string;
}

/** A language that the stream is spoken in. */
export interface AudioTrack {
  id: string;
  /** BCP 47 tag; `''` where the playlist does not say. */
  language: string;
  label: string;
}

/** A stretch of media time, in seconds. */
export interface TimeRange {
  from: number;
  to: number;
}

/** What requests tell the CDN (Common Media Client Data, CTA-5004). */
export interface ClientData {
  /** What is played. Default: nothing is said. */
  contentId?: string;
  /** Which viewing it is. Default: a random id, for each stream another. */
  sessionId?: string;
}

/** What to play. */
export interface StreamSource {
  /** An HLS playlist's absolute address. */
  url: string;
  /** Playlists that are known already, by their absolute addresses: a quick start asks for the others. */
  playlists?: ReadonlyMap<string, string>;
  /**
   * The quality to begin with; of another stream's, the one most like it. Default: `saver` where the viewer's browser
   * or system saves data, else `auto`.
   */
  quality?: QualityChoice | undefined;
  /**
   * What hls.js's requests tell the CDN in their query. Default: nothing. What comes before hls.js, and what the
   * browser's own HLS asks for, tells nothing.
   */
  cmcd?: ClientData | undefined;
}

/** Options of `openStream`. */
export interface StreamOptions {
  /**
   * Called after any property of the player changed, once for changes that come together. `behind`,
   * `position` and `seekable`, which change with every frame, are not told by themselves.
   */
  onChange?: () => void;
  /** Called with what is worth measuring, once for each: the startup, waits, troubles. It stays on this page. */
  onFact?: (fact: StreamFact) => void;
  /**
   * Called with each still picture that goes with sound, to be drawn at once (`context.drawImage`): afterwards it is
   * gone. Without it, sound has no stills.
   */
  onStill?: (still: HTMLVideoElement) => void;
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
  /**
   * False in a recording, and of a viewer who paused or went away from where live plays and is more than 10 s behind. Who is that
   * by no act of their own is brought to live, and counts as there.
   */
  readonly atLive: boolean;
  /** The media time of the picture on screen, in seconds. */
  readonly position: number;
  /** The playback rate that the page asked for: the small changes that hold live in place are none. */
  readonly rate: number;
  /** Where it may go: up to where live plays, or to a recording's end; `null` while unknown. */
  readonly seekable: TimeRange | null;
  readonly qualities: readonly Quality[];
  readonly quality: QualityChoice;
  /** The id of the rendition that plays now; `null` while unknown. */
  readonly shown: string | null;
  /** Whether sound plays in place of the picture, and `onStill` is given stills: false where none can be taken. */
  readonly stills: boolean;
  /** Whether stills can be taken of it: fMP4 in the clear that the browser reads by Media Source Extensions. */
  readonly hasStills: boolean;
  /**
   * Whether it went over to sound by itself, because the line does not carry even the lightest picture. It comes back
   * by itself; `setQuality` brings the picture back at once.
   */
  readonly tooWeak: boolean;
  /**
   * Whether a browser with AirPlay can send it to a television: what its own HLS plays, and what plays by a
   * `ManagedMediaSource`, where the playlist stands beside it. Sent there it is the browser's own HLS (`engine`) that plays on.
   */
  readonly sendable: boolean;
  readonly captions: readonly CaptionTrack[];
  /** The shown captions, or `null`. */
  readonly caption: string | null;
  /** The languages that it is spoken in, where there are several. */
  readonly audioTracks: readonly AudioTrack[];
  /** The id of the one that is heard; `null` where there is no choice. */
  readonly audioTrack: string | null;
  /** What `onFact` was told so far, oldest first; of many the newest. */
  readonly facts: readonly StreamFact[];
  readonly clock: PictureClock;
  /**
   * Bits a second that a choice costs on average; `auto`, once it is chosen: what plays now. `null` where neither the
   * playlist nor what has come tells.
   */
  costOf(choice: QualityChoice): number | null;
  setQuality(choice: QualityChoice): void;
  setCaption(id: string | null): void;
  setAudioTrack(id: string): void;
  /** What the picture at a media time is dated; `null` where nobody knows. */
  dateAt(mediaTime: number): PictureDate | null;
  /** Goes to a media time, as far as it is seekable. It neither plays nor pauses. */
  seek(mediaTime: number): void;
  /** Goes to the picture of a date, or the nearest there is. False while no dates are known: nothing is done. */
  seekToDate(date: PictureDate): boolean;
  /** Goes to the live edge and plays. */
  toLive(): void;
  /** Lets go of the video, the network and every listener. */
  close(): void;
}
