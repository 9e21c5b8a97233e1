import type { LeftLive } from './left-live.js';
import type { LivePlace } from './stay-live.js';

const LOOK_MS = 1_000;

/** A playlist's end moves by whole segments: what counts is the mean of so many looks. */
const LOOKS = 6;

/** Slower or faster than this is heard in voices; browsers keep the pitch by themselves. */
const RATE = { least: 0.95, most: 1.08 };

/** What the rate changes by for each second that the viewer is off. */
const PER_SECOND = 0.08;

/** So many seconds off it begins to correct, and so near it is done. */
const OFF_S = { begin: 0.5, done: 0.15 };

/** With less in advance it does not hurry: a picture that stops costs more than it gains. */
const AHEAD_S = 0.8;

/** What holding live in place leaves alone. */
export interface AskedRate {
  /** The playback rate that the page asked for. */
  readonly asked: number;
}

/**
 * Holds a viewer who is at live where live plays, by small changes of the playback rate: a short stall or an
 * encoder's clock that drifts is made up for without a jump. Who went back stays so until they are at live
 * again, and a rate that the page sets by itself is left alone.
 */
export function holdLatency(
  video: HTMLVideoElement,
  place: LivePlace,
  viewer: LeftLive,
  signal: AbortSignal,
): AskedRate {
  const looks: number[] = [];
  let rate = 1;

  const play = (wanted: number) => {
    const own = video.playbackRate === rate || video.playbackRate === 1;
    rate = own ? wanted : 1;
    if (own && video.playbackRate !== wanted) video.playbackRate = wanted;
  };
  const forget = () => {
    looks.length = 0;
    play(1);
  };
  const look = () => {
    const off = (place.livePoint ?? NaN) - video.currentTime;
    const runs = !video.paused && !video.seeking && video.readyState >= video.HAVE_FUTURE_DATA;
    if (!runs || viewer.wentBack || !place.live || !place.nearLive || Number.isNaN(off)) {
      forget();
      return;
    }
    looks.push(off);
    if (looks.length < LOOKS) return;
    if (looks.length > LOOKS) looks.shift();
    const mean = looks.reduce((sum, one) => sum + one, 0) / LOOKS;
    const wanted = rateFor(mean, rate);
    play(wanted > 1 && ahead(video) < AHEAD_S ? 1 : wanted);
  };

  video.addEventListener('seeking', forget, { signal });
  video.addEventListener('waiting', forget, { signal });
  video.addEventListener('emptied', forget, { signal });
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    play(1);
  });
  return {
    get asked() {
      return video.playbackRate === rate ? 1 : video.playbackRate;
    },
  };
}

/** @param off Seconds behind where live plays; less than 0: ahead of it. */
function rateFor(off: number, now: number): number {
  const done = now === 1 ? Math.abs(off) < OFF_S.begin : off * Math.sign(now - 1) < OFF_S.done;
  if (done) return 1;
  const wanted = Math.min(RATE.most, Math.max(RATE.least, 1 + off * PER_SECOND));
  return Math.round(wanted * 50) / 50;
}

/** Seconds that can be played on from here. */
function ahead({ buffered, currentTime }: HTMLVideoElement): number {
  for (let index = 0; index < buffered.length; index += 1) {
    const end = buffered.end(index);
    if (buffered.start(index) <= currentTime && currentTime < end) return end - currentTime;
  }
  return 0;
}
