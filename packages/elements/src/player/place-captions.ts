import { CAPTION_WIDTH, captionHeight, captionSize } from './caption-height.js';

/** In a window of its own a picture has buttons at its lower edge, so high with a gap above them, in pixels. */
const APART_PX = 58;

/**
 * Keeps captions clear of what lies over the picture, and as large as the viewer likes: each cue ends at `line()`
 * per cent of the picture's height when it comes up, and again when the picture gets another size; `null` leaves it
 * where the stream wants it. In a window of its own the picture has its own line.
 */
export function placeCaptions(
  video: HTMLVideoElement,
  line: () => number | null,
  signal: AbortSignal,
): void {
  const { textTracks } = video;
  const watch = (track: TextTrack): void => {
    track.addEventListener('cuechange', () => place(video, track, lineIn(video, line)), {
      signal,
    });
  };
  for (const track of textTracks) watch(track);
  textTracks.addEventListener('addtrack', ({ track }) => track && watch(track), { signal });
  const size = new ResizeObserver(() => placeAgain(video));
  size.observe(video);
  signal.addEventListener('abort', () => size.disconnect());
}

function lineIn(video: HTMLVideoElement, inPage: () => number | null): number | null {
  if (video.ownerDocument === document) return inPage();
  return Math.max(0, 100 - (100 * APART_PX) / Math.max(1, video.clientHeight));
}

/** Has the captions that are up placed anew, after something else lies over the picture. */
export function placeAgain({ textTracks }: HTMLVideoElement): void {
  for (const track of textTracks) {
    if (track.mode === 'showing') track.dispatchEvent(new Event('cuechange'));
  }
}

function place(video: HTMLVideoElement, { activeCues }: TextTrack, line: number | null): void {
  video.style.setProperty('--_cue', `${captionSize(video)}px`);
  // The newest stands lowest.
  let end = line;
  for (const cue of [...(activeCues ?? [])].reverse()) {
    if (end === null || !(cue instanceof VTTCue)) continue;
    const height = 100 * captionHeight(video, cue.getCueAsHTML().textContent ?? cue.text);
    end = Math.max(0, end - height);
    cue.snapToLines = false;
    cue.line = end;
    cue.size = 100 * CAPTION_WIDTH;
  }
}
