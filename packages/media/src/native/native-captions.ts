import type { CaptionTrack } from '../stream-player.js';

const captionTracks = ({ textTracks }: HTMLVideoElement): TextTrack[] =>
  [...textTracks].filter(({ kind }) => kind === 'subtitles' || kind === 'captions');

/** The caption tracks that the browser found in the stream. */
export function captionsOf(video: HTMLVideoElement): CaptionTrack[] {
  return captionTracks(video).map(({ language, label }, index) => ({
    id: String(index),
    language,
    label,
  }));
}

/** The shown captions' id, or `null`. */
export function shownCaption(video: HTMLVideoElement): string | null {
  const index = captionTracks(video).findIndex(({ mode }) => mode === 'showing');
  return index < 0 ? null : String(index);
}

/** Shows captions, or with `null` none. */
export function showCaption(video: HTMLVideoElement, id: string | null): void {
  captionTracks(video).forEach((track, index) => {
    track.mode = String(index) === id ? 'showing' : 'disabled';
  });
}
