import type Hls from 'hls.js';
import type { UserdataSample } from 'hls.js';
import type { Fetched } from '../quick/fetched.js';
import { readStart, readTimescales } from '../quick/read-boxes.js';
import type { MediaPlaylist } from '../quick/read-playlists.js';
import { captionBytes } from './caption-bytes.js';
import type { HlsModule } from './hls-module.js';
import { videoSamples, videoTrackOf } from './video-samples.js';

/** A segment that quick start has appended, and the captions inside of it. */
interface FirstSegment {
  sequence: number;
  samples: UserdataSample[];
}

/**
 * Tells hls.js the captions inside of what quick start has appended, which it never reads itself: those of the segments
 * right before one that it reads, so that a caption that is loaded in one and shown in the other comes up.
 */
export function tellFirstCaptions(
  hls: Hls,
  { Events }: HlsModule,
  playlist: MediaPlaylist,
  fetched: Fetched,
): void {
  let first = firstSegments(playlist, fetched);
  let last: { sn: unknown; cc: number } | undefined;
  hls.on(Events.FRAG_LOADING, (_event, { frag }) => {
    const { type, sn, cc, level } = frag;
    const kind: string = type;
    if (kind !== 'main') return;
    const goesOn = last?.sn === Number(sn) - 1 && last.cc === cc;
    last = { sn, cc };
    const details = hls.levels[level]?.details;
    // What it has read right before it remembers; else it has just begun anew.
    if (goesOn || sn === 'initSegment' || !details) return;
    const before = first.filter(({ sequence }) => sequence < sn);
    if (before.at(-1)?.sequence !== sn - 1) return;
    const samples = before.flatMap((one) => one.samples);
    hls.trigger(Events.FRAG_PARSING_USERDATA, { id: 'main', frag, details, samples });
  });
  // Set up anew, the video may get another timeline.
  hls.once(Events.MEDIA_DETACHING, () => (first = []));
}

function firstSegments({ init, segments }: MediaPlaylist, fetched: Fetched): FirstSegment[] {
  const header = fetched.get(init)?.body;
  const track = header && videoTrackOf(header);
  if (!track) return [];
  const scales = readTimescales(header);
  let shift: number | undefined;
  return segments.flatMap(({ url, sequence, start }) => {
    const body = fetched.get(url)?.body;
    if (!body) return [];
    // The first is where the playlist has it, and the others follow by their own clock.
    shift ??= start - (readStart(body, scales) ?? start);
    const at = shift;
    const samples = videoSamples(body, track).flatMap(({ time, data }) =>
      [...captionBytes(data)].map((bytes) => ({ pts: at + time, type: 3, payloadType: 4, bytes })),
    );
    return [{ sequence, samples }];
  });
}
