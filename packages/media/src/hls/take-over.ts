import type Hls from 'hls.js';
import type { Handover } from '../quick/quick-start.js';
import type { HlsModule } from './load-hls.js';

/** Lets hls.js carry on with a video that plays already, from where its buffer ends. */
export function takeOver(
  hls: Hls,
  { Events }: HlsModule,
  video: HTMLVideoElement,
  { mediaSource, buffer, variant, position }: Handover,
): void {
  const { codecs } = variant;
  hls.config.autoStartLoad = false;
  hls.once(Events.MANIFEST_PARSED, () => {
    hls.startLevel = hls.levels.findIndex(({ url }) => url.includes(variant.url));
    hls.startLoad(position, true);
  });
  // What it is told to open later, it loads by itself.
  hls.once(Events.LEVEL_LOADED, () => (hls.config.autoStartLoad = true));
  hls.attachMedia({
    media: video,
    mediaSource,
    tracks: {
      [isSilent(codecs) ? 'video' : 'audiovideo']: {
        buffer,
        id: 'main',
        container: 'video/mp4',
        codec: codecs,
        levelCodec: codecs,
        listeners: [],
      },
    },
  });
}

/** Whether a list of codecs has one alone: the picture's. */
function isSilent(codecs: string): boolean {
  return !codecs.includes(',');
}
