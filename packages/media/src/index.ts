export type { PictureDate } from './clock/picture-dates.js';
export { openStream } from './open-stream.js';
export type {
  AudioTrack,
  CaptionTrack,
  ClientData,
  Engine,
  PlayState,
  Quality,
  QualityChoice,
  StreamOptions,
  StreamPlayer,
  StreamSource,
  TimeRange,
} from './stream-player.js';
