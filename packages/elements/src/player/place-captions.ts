/** In a window of its own a picture has buttons at its lower edge, so high with a gap above them, in pixels. */
const APART_PX = 58;

/**
 * Keeps captions clear of what lies over the picture, and as large as the viewer likes: each cue ends at `line()`
 * per cent of the picture's height, or above, when it comes up, and again when the picture gets another size; `null`
 * leaves it where the stream wants it. In a window of its own the picture has its own line.
 */
export function placeCaptions(
  video: HTMLVideoElement,
  line: () => number | null,
  signal: AbortSignal,
): void {
  const { textTracks } = video;
  // Most streams have none: what places them comes with the first track. Where it does not come, the next cue asks again.
  const place = (track: TextTrack): void =>
    void import('./place-cues.js').then(
      ({ placeCues }) => signal.aborted || placeCues(video, track, lineIn(video, line)),
      () => undefined,
    );
  const watch = (track: TextTrack): void => {
    track.addEventListener('cuechange', () => place(track), { signal });
    place(track);
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
