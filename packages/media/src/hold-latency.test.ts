import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdLatency, type AskedRate } from './hold-latency.js';
import { LeftLive } from './left-live.js';

/** As much of a video as is looked at, which plays as fast as it is told. */
class PlayingVideo extends EventTarget {
  readonly HAVE_FUTURE_DATA = 3;
  readonly ownerDocument = { hidden: false };
  paused = false;
  seeking = false;
  readyState = 4;
  currentTime = 20;
  playbackRate = 1;
  ahead = 5;

  get buffered() {
    const end = this.currentTime + this.ahead;
    return { length: 1, start: () => 0, end: () => end };
  }

  /** Goes somewhere, as a viewer does. */
  seek(time: number): void {
    this.currentTime = time;
    this.dispatchEvent(new Event('seeking'));
  }
}

describe('holdLatency', () => {
  let video: PlayingVideo;
  let place: {
    live: boolean;
    nearLive: boolean;
    livePoint: number;
    rate: number;
    toLive: () => void;
  };
  let closing: AbortController;
  let held: AskedRate;
  let rates: number[];
  /** Seconds by which live moves at once, every second second: a playlist's end moves by whole segments. */
  let step: number;
  /** Seconds that the encoder films in one. */
  let pace: number;

  beforeEach(() => {
    vi.useFakeTimers();
    video = new PlayingVideo();
    place = { live: true, nearLive: true, livePoint: 20, rate: 1, toLive: () => undefined };
    closing = new AbortController();
    rates = [];
    step = 0;
    pace = 1;
    const it = video as unknown as HTMLVideoElement;
    held = holdLatency(it, place, new LeftLive(it, place, closing.signal), closing.signal);
  });

  afterEach(() => {
    closing.abort();
    vi.useRealTimers();
  });

  const play = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      if (!video.paused) video.currentTime += video.playbackRate;
      place.livePoint += pace + (step === 0 ? 0 : second % 2 === 0 ? step : -step);
      vi.advanceTimersByTime(1_000);
      rates.push(video.playbackRate);
    }
  };
  const off = () => place.livePoint - video.currentTime;

  it.each([3, -1.5])('makes up for %s s, and then plays as filmed', (seconds) => {
    place.livePoint += seconds;
    play(150);
    expect(Math.abs(off())).toBeLessThan(0.5);
    expect(Math.max(...rates)).toBeLessThanOrEqual(1.08);
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0.95);
    expect(video.playbackRate).toBe(1);
    expect(rates.some((rate) => rate !== 1)).toBe(true);
  });

  it('stays with an encoder whose clock runs fast', () => {
    pace = 1.02;
    play(600);
    expect(off()).toBeLessThan(1);
  });

  it('takes no notice of how a playlist’s end moves', () => {
    step = 0.8;
    play(60);
    expect(new Set(rates)).toEqual(new Set([1]));
  });

  it.each<[string, () => void]>([
    ['in a recording', () => (place.live = false)],
    ['for one who is not at live', () => (place.nearLive = false)],
    ['for one who went back a little', () => video.seek(17)],
    ['while it is paused', () => (video.paused = true)],
    ['while it has run dry', () => (video.readyState = 2)],
    ['with little in advance', () => (video.ahead = 0.5)],
    ['where nobody knows what is live', () => (place.livePoint = NaN)],
  ])('changes nothing %s', (_when, arrange) => {
    place.livePoint += 3;
    arrange();
    play(60);
    expect(new Set(rates)).toEqual(new Set([1]));
  });

  it('holds again one who came back to live', () => {
    video.seek(15);
    play(10);
    expect(video.playbackRate).toBe(1);
    video.seek(place.livePoint);
    play(2);
    place.livePoint += 2;
    play(10);
    expect(video.playbackRate).toBeGreaterThan(1);
  });

  it('leaves a rate alone that the page has set', () => {
    place.livePoint += 8;
    play(10);
    video.playbackRate = 1.5;
    play(10);
    expect(video.playbackRate).toBe(1.5);
  });

  it('tells what the page asked for from what it does by itself', () => {
    place.livePoint += 8;
    play(10);
    expect([video.playbackRate > 1, held.asked]).toEqual([true, 1]);
    video.playbackRate = 1.5;
    expect(held.asked).toBe(1.5);
  });

  it('plays as filmed at once where it is paused, sought or closed', () => {
    place.livePoint += 8;
    for (const end of [() => video.seek(15), () => closing.abort()]) {
      video.seek(place.livePoint - 0.5);
      play(2);
      place.livePoint += 8;
      play(10);
      expect(video.playbackRate).toBeGreaterThan(1);
      end();
      expect(video.playbackRate).toBe(1);
    }
  });
});
