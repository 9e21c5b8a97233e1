import type { Show } from '@livestall/client';

/** What the suite asks a page that no person can see. Each runs in the page, which knows nothing but its arguments. */

type Stall = HTMLElement & { following: Show };

/** Whether the picture has shown a frame since; where it does not run, it says so after some seconds. */
export function showsFrame(): Promise<boolean> {
  const player = document.querySelector('live-stall')?.shadowRoot?.querySelector('stall-player');
  const video = player?.shadowRoot?.querySelector('video');
  if (!video) return Promise.resolve(false);
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), 5_000);
    video.requestVideoFrameCallback(() => resolve(true));
  });
}

/** What the video is doing. */
export function videoNow() {
  const player = document.querySelector('live-stall')?.shadowRoot?.querySelector('stall-player');
  const video = player?.shadowRoot?.querySelector('video') as HTMLVideoElement;
  const showing = [...video.textTracks].find(({ mode }) => mode === 'showing');
  return {
    muted: video.muted,
    paused: video.paused,
    at: video.currentTime,
    width: video.videoWidth,
    captionLanguage: showing?.language ?? null,
    captions: showing?.activeCues?.length ?? 0,
    still: video.previousElementSibling instanceof HTMLCanvasElement,
    filled: document.fullscreenElement !== null,
  };
}

/** Where the show stands. */
export function showNow() {
  const { following } = document.querySelector('live-stall') as Stall;
  const { now, stage, playhead } = following;
  const pinned = ({ pins }: Show['now']) => pins[0]?.product ?? null;
  return { pinnedNow: pinned(now), pinnedOnStage: pinned(stage), playhead };
}
