import type { EngineHost } from './engine.js';

/** Gives a video another source. That stops one that plays, and `autoplay` starts one that was paused: it is told anew. */
export function withNewSource(
  video: HTMLMediaElement | null,
  { playWish }: Pick<EngineHost, 'playWish'>,
  give: () => void,
): void {
  const plays = playWish();
  give();
  if (plays) video?.play().catch(() => undefined);
  // A video that is paused by hand is not started by `autoplay`, though it be paused already.
  else if (plays === false) video?.pause();
}
