/** What is done about what a video says by itself. */
export interface VideoEars {
  /** It plays, or is paused. */
  changed(): void;
  /** Its sound may be on or off, or louder. */
  sounds(): void;
  /** It stands still, and could play. */
  couldPlay(): void;
  /** The playhead has moved. */
  moved(): void;
}

/** Minds what a video says by itself, as long as the signal lets it. */
export function hearVideo(
  video: HTMLVideoElement,
  { changed, sounds, couldPlay, moved }: VideoEars,
  signal: AbortSignal,
): void {
  video.addEventListener('play', changed, { signal });
  video.addEventListener('pause', changed, { signal });
  video.addEventListener('volumechange', sounds, { signal });
  video.addEventListener('timeupdate', moved, { signal });
  video.addEventListener('canplay', () => video.paused && couldPlay(), { signal });
}
