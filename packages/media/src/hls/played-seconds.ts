/** For how long a video has played its present source, in seconds of media. */
export function playedSeconds(video: HTMLMediaElement | null): number {
  let seconds = 0;
  for (let i = 0; video && i < video.played.length; i += 1) {
    seconds += video.played.end(i) - video.played.start(i);
  }
  return seconds;
}
