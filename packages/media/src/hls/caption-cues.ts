import { isRead } from './caption-node.js';

/** Adds cues to a track, those that it has not: each piece of a stream may tell the same one. */
export function addCues(node: HTMLTrackElement, cues: readonly VTTCue[]): void {
  const { track } = node;
  const add = () =>
    reach(track, (had) => {
      for (const cue of cues) if (!had.getCueById(cue.id)) track.addCue(cue);
    });
  if (isRead(node)) add();
  // Within the event itself Chromium throws away what is added to a track that is being disabled.
  else node.addEventListener('load', () => setTimeout(add), { once: true });
}

/** Takes the cues away that lie in a stretch. */
export function removeCues(track: TextTrack, from: number, to: number): void {
  reach(track, (had) => {
    for (const cue of [...had]) {
      if (cue.startTime >= from && cue.endTime <= to) track.removeCue(cue);
    }
  });
}

/** The cues of a disabled track are out of reach: it is enabled for as long. */
function reach(track: TextTrack, use: (had: TextTrackCueList) => void): void {
  const { mode } = track;
  if (mode === 'disabled') track.mode = 'hidden';
  if (track.cues) use(track.cues);
  if (mode === 'disabled') track.mode = mode;
}
