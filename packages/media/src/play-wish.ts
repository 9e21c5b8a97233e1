/** Whether a video is to play: `null` where nobody has said, or it has come to its end. */
export type PlayWish = boolean | null;

/** Gives what a video was last told to do: not what an error or its end made of that, which pause it too. */
export function playWish(video: HTMLVideoElement, signal: AbortSignal): () => PlayWish {
  let wish: PlayWish = video.paused ? null : true;
  const pause = () => {
    if (video.ended) wish = null;
    else if (!video.error) wish = false;
  };
  video.addEventListener('play', () => (wish = true), { signal });
  video.addEventListener('pause', pause, { signal });
  return () => wish;
}
