/**
 * Keeps captions clear of what lies over the picture: each cue is put at `line()` per cent of the
 * picture's height when it comes up; `null` leaves it where the stream wants it.
 */
export function placeCaptions(
  { textTracks }: HTMLVideoElement,
  line: () => number | null,
  signal: AbortSignal,
): void {
  const watch = (track: TextTrack): void => {
    track.addEventListener('cuechange', () => place(track, line()), { signal });
  };
  for (const track of textTracks) watch(track);
  textTracks.addEventListener('addtrack', ({ track }) => track && watch(track), { signal });
}

function place({ activeCues }: TextTrack, line: number | null): void {
  if (line === null) return;
  for (const cue of activeCues ?? []) {
    if (!(cue instanceof VTTCue)) continue;
    cue.snapToLines = false;
    cue.line = line;
  }
}
