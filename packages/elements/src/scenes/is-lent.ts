/** What WebKit has for showing a video elsewhere. TypeScript's DOM does not know it. */
interface LendableVideo extends HTMLVideoElement {
  readonly webkitDisplayingFullscreen?: boolean;
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
}

/** Whether a video is where no other can follow without a tap: alone on an iPhone's screen, or on a television. */
export function isLent(video: LendableVideo): boolean {
  return Boolean(video.webkitDisplayingFullscreen || video.webkitCurrentPlaybackTargetIsWireless);
}
