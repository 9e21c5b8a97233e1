import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type { Handover } from '../quick/quick-start.js';
import type { HlsModule } from './load-hls.js';

/**
 * Lets hls.js carry on with a video that plays already. It has taken the video over once it has read a segment; if the
 * one that it asks for does not come, it would ask for no other, so then it begins anew.
 */
export function takeOver(
  hls: Hls,
  { Events }: HlsModule,
  video: HTMLVideoElement,
  { mediaSource, buffer, variant }: Handover,
): void {
  const { codecs } = variant;
  hls.config.autoStartLoad = false;
  hls.once(Events.MANIFEST_PARSED, () => {
    hls.startLevel = hls.levels.findIndex(({ url }) => url.includes(variant.url));
    // Without a seek: it begins where it would, which quick start has fetched as a rule, and then fills what is ahead.
    hls.startLoad(-1, true);
  });
  const beginAnew = (_event: unknown, { frag }: ErrorData) => {
    if (!frag) return;
    hls.off(Events.ERROR, beginAnew);
    const plays = !video.paused;
    hls.detachMedia();
    hls.attachMedia(video);
    hls.startLoad();
    if (plays) video.play().catch(() => undefined);
  };
  hls.on(Events.ERROR, beginAnew);
  hls.once(Events.MEDIA_ATTACHED, () => hls.off(Events.ERROR, beginAnew));
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
