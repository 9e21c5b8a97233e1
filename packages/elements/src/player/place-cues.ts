import { captionHeight } from './caption-height.js';
import { captionLineHeight, captionSize } from './caption-size.js';
import { endOfCue, type CuePlace } from './end-of-cue.js';

/** Captions that are moved leave so much of the picture's width free at both sides together, in per cent. */
const MOST_WIDTH = 92;

/** Where the stream wanted each cue that was moved. */
const wishes = new WeakMap<VTTCue, CuePlace>();

/**
 * Has the cues of a track that are up end at a line, in per cent of the picture's height, the newest lowest. Where the
 * stream wants one above, to spare a face or a price, it stays; so does what is written from top to bottom.
 */
export function placeCues(
  video: HTMLVideoElement,
  { activeCues }: TextTrack,
  line: number | null,
): void {
  video.style.setProperty('--_cue', `${captionSize(video)}px`);
  const row = (100 * captionLineHeight(video)) / Math.max(1, video.clientHeight);
  let end = line ?? 100;
  for (const cue of [...(activeCues ?? [])].reverse()) {
    if (!(cue instanceof VTTCue) || cue.vertical !== '') continue;
    const wish = wishes.get(cue) ?? wishOf(cue);
    const size = Math.min(wish.size, MOST_WIDTH);
    const text = cue.getCueAsHTML().textContent ?? cue.text;
    const height = (100 * captionHeight(video, text, size / 100)) / Math.max(1, video.clientHeight);
    if (line === null || endOfCue(wish, height, row) <= line) {
      if (wishes.delete(cue)) Object.assign(cue, wish);
      continue;
    }
    wishes.set(cue, wish);
    end = Math.max(0, end - height);
    Object.assign(cue, { snapToLines: false, lineAlign: 'start', line: end, size });
  }
}

function wishOf({ line, lineAlign, snapToLines, size }: VTTCue): CuePlace {
  return { line, lineAlign, snapToLines, size };
}
