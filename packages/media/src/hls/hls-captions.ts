import type Hls from 'hls.js';
import type { CaptionTrack } from '../stream-player.js';

/** The caption tracks; hls.js puts their cues into the video's own text tracks. */
export function captionsOf(hls: Hls): CaptionTrack[] {
  return hls.subtitleTracks.map(({ lang, name }, index) => ({
    id: String(index),
    language: lang ?? '',
    label: name,
  }));
}

/** The shown captions' id, or `null`. */
export function shownCaption({ subtitleTrack, subtitleDisplay }: Hls): string | null {
  return subtitleTrack >= 0 && subtitleDisplay ? String(subtitleTrack) : null;
}

/** Shows captions, or with `null` none; an id that is not there shows none. */
export function showCaption(hls: Hls, id: string | null): void {
  hls.subtitleTrack = captionsOf(hls).findIndex((track) => track.id === id);
  hls.subtitleDisplay = true;
}
