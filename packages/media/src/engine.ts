import type { StallError } from '@livestall/protocol';
import type { PlayWish } from './play-wish.js';
import type { PictureDate, PictureDates } from './clock/picture-dates.js';
import type {
  AudioTrack,
  CaptionTrack,
  Engine,
  Quality,
  QualityChoice,
  StreamSource,
  TimeRange,
} from './stream-player.js';

/** Where a running engine reports to. */
export interface EngineHost {
  /** Something that the engine tells may have changed. */
  changed(): void;
  /** It cannot go on for now and tries again by itself, or (`null`) goes on. */
  trouble(error: StallError | null): void;
  /** It gave up. */
  failed(error: StallError): void;
  /** A still picture that goes with sound, to be drawn at once. */
  still(picture: HTMLVideoElement): void;
  /** Another engine plays the stream from here on. */
  handOver(engine: RunningEngine): void;
  /** What the video was last told to do, which holds when it is given another source. */
  readonly playWish: () => PlayWish;
  /** Aborted when the stream is closed. */
  readonly closing: AbortSignal;
  /** It does not run in this browser, or is cut off: the next kind of engine plays the stream. */
  passOn(): void;
}

/** An engine that plays one stream in one video. Times are media time, in seconds. */
export interface RunningEngine extends PictureDates {
  /** False for a recording, true while unknown. */
  readonly live: boolean;
  /** The newest moment there is; `null` for a recording or while unknown. */
  readonly edge: number | null;
  /** Where to play to be live: as near to the edge as is safe. */
  readonly livePoint: number | null;
  /** Where the playhead may go: up to where live plays, or to a recording's end. `null` while unknown. */
  readonly seekable: TimeRange | null;
  /** The media time of a date, or of the nearest that is there; `null` where there are no dates. */
  timeOf(date: PictureDate): number | null;
  readonly qualities: readonly Quality[];
  readonly quality: QualityChoice;
  /** The id of the rendition that plays; `null` while unknown. */
  readonly shown: string | null;
  /** Whether sound with stills plays. */
  readonly stills: boolean;
  /** Whether stills can be taken of it. */
  readonly hasStills: boolean;
  /** Which share of the lightest picture is fetched for stills beside the sound that plays; 0 while a picture does. */
  readonly stillsShare: number;
  /** Whether sound plays only because the line does not carry a picture. */
  readonly tooWeak: boolean;
  /** Whether a browser with AirPlay can send it to a television. */
  readonly sendable: boolean;
  readonly captions: readonly CaptionTrack[];
  readonly caption: string | null;
  readonly audioTracks: readonly AudioTrack[];
  readonly audioTrack: string | null;
  setQuality(choice: QualityChoice): void;
  setCaption(id: string | null): void;
  setAudioTrack(id: string): void;
  /** If it waits before it tries again: tries now. */
  wake(): void;
  /** Stops fetching while nobody looks, or goes on with it. What is in the buffer stays. */
  setLoading(on: boolean): void;
  close(): void;
}

/** A kind of engine. */
export interface EngineKind {
  readonly name: Engine;
  /** A promise where its script has to be fetched first. */
  start(
    video: HTMLVideoElement,
    source: StreamSource,
    host: EngineHost,
  ): RunningEngine | Promise<RunningEngine>;
}
