import type Hls from 'hls.js';
import type { ErrorData } from 'hls.js';
import type { Handover } from '../quick/quick-start.js';
import type { HlsModule } from './hls-module.js';

/** Another segment may be there after this long. */
const AGAIN_MS = 500;

/**
 * Lets hls.js carry on with a video that plays already. It has taken the video over once it has read a segment, and
 * would ask for no other if the first does not come: then it is told to.
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
  let again: ReturnType<typeof setTimeout> | undefined;
  const askAgain = (_event: unknown, { frag, fatal }: ErrorData) => {
    // What is fatal is tried again by who mends all that is.
    if (frag && !fatal) again ??= setTimeout(start, AGAIN_MS);
  };
  const start = () => {
    again = undefined;
    hls.startLoad();
  };
  const taken = () => {
    clearTimeout(again);
    hls.off(Events.ERROR, askAgain);
  };
  hls.on(Events.ERROR, askAgain);
  hls.once(Events.MEDIA_ATTACHED, taken);
  hls.once(Events.DESTROYING, taken);
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
