export { openStream } from './open-stream.js';
export type {
  CaptionTrack,
  Engine,
  PlayState,
  Quality,
  StreamOptions,
  StreamPlayer,
  StreamSource,
} from './stream-player.js';
